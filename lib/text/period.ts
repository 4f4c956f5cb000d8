import type { CommandError, WhoWhen } from '@/lib/domain/command-answer'
import type { DefinedNoun, DefinitionChange, DefinitionField } from '@/lib/domain/definition-change'
import type { ReportKind, ReportStatus } from '@/lib/domain/report'
import { formatDate, formatDateTime, formatPeriod, monthName } from './format'
import { reportStatusWord } from './report'
import { personName } from './save-queue'

const KIND: Readonly<Record<ReportKind, string>> = { monthly: 'Månadsrapport', interim: 'Delårsrapport', annual: 'Verksamhetsberättelse' }

const NOUN: Readonly<Record<DefinedNoun, string>> = { goal: 'Mål', indicator: 'Indikator', budgetLine: 'Budgetrad' }

const FIELD: Readonly<Record<DefinitionField, string>> = {
  name: 'namnet',
  level: 'nivån i målträdet',
  placement: 'placeringen',
  indicators: 'indikatorerna',
  target: 'målnivån',
  unit: 'måttet',
  direction: 'åt vilket håll som är bättre',
  accumulation: 'hur värden räknas ihop',
  rule: 'regeln för bedömning',
  kind: 'radens slag',
  counted: 'om raden räknas till områdena',
}

const OPERATOR: Readonly<Record<string, string>> = { lt: '<', lte: '≤', eq: '=', gte: '≥', gt: '>' }

/** 'gte 60' → '≥ 60'; null → 'inget'. */
function valueText(field: DefinitionField, value: string | null): string {
  if (value === null) return 'inget'
  if (field !== 'target') return value
  const [operator = '', number = ''] = value.split(' ')
  return `${OPERATOR[operator] ?? operator} ${number.replace('.', ',')}`
}

const SAYS_VALUES: readonly DefinitionField[] = ['name', 'target']

/** 'Indikator Andel till arbete: målnivån ändrad från ≥ 60 till ≥ 70'. */
function changeText(change: DefinitionChange): string {
  const what = `${NOUN[change.noun]} ${change.name}`
  if (change.kind !== 'changed') return change.kind === 'added' ? `${what}: ny` : `${what}: finns inte längre`
  const { field, before, after } = change
  if (!SAYS_VALUES.includes(field)) return `${what}: ${FIELD[field]} ändrad`
  return `${what}: ${FIELD[field]} ändrad från ${valueText(field, before)} till ${valueText(field, after)}`
}

/** The title that a new report gets unless another is written: 'Månadsrapport oktober 2020'. */
export function suggestedTitle(kind: ReportKind, year: number, to: number): string {
  return kind === 'annual' ? `${KIND[kind]} ${year}` : `${KIND[kind]} ${monthName(to)} ${year}`
}

export const periodText = {
  title: 'Perioder',
  lead: 'Lås månader som är klara, starta nästa rapport och lägg upp nästa år.',
  year: (year: number) => `År ${year}`,
  otherYears: 'Andra år',
  locks: {
    title: 'Månader',
    lead: 'I en låst månad går siffror inte att ändra. Skälet visas för den som försöker.',
    month: 'Månad',
    state: 'Läge',
    open: 'Öppen',
    locked: (reason: string, by: WhoWhen) => `Låst: ${reason} (${personName(by.name)}, ${formatDateTime(by.at)})`,
    choose: (month: number) => `Välj ${monthName(month)}`,
    reason: 'Skäl',
    reasonHint: 'Till exempel: bokslutet är lämnat.',
    reasonMissing: 'Skriv ett skäl.',
    noneChosen: 'Välj minst en månad.',
    noneToLock: 'De valda månaderna är redan låsta.',
    noneToOpen: 'De valda månaderna är redan öppna.',
    lock: 'Lås valda',
    unlock: 'Lås upp valda',
    done: (months: readonly number[], verb: 'lock' | 'unlock') => `Du har ${verb === 'lock' ? 'låst' : 'öppnat'} ${months.map(monthName).join(', ')}.`,
  },
  reports: {
    title: 'Rapporter',
    caption: (year: number) => `Rapporter ${year}`,
    none: 'Året har ingen rapport.',
    head: ['Rapport', 'Period', 'Läge', 'Ska vara klar'],
    status: (status: ReportStatus) => reportStatusWord(status),
    due: (day: string | null) => (day === null ? '' : formatDate(day)),
    period: formatPeriod,
  },
  start: {
    title: 'Starta nästa rapport',
    lead: 'Texterna följer med. De märks tills någon har läst dem. Siffror och bedömningar börjar tomma, med förra rapportens bredvid.',
    from: 'Utgå från',
    form: 'Mall',
    formHint: 'Den senaste släppta versionen. Texter som mallen har plats för följer med.',
    formOption: (name: string, version: number) => `${name}, version ${version}`,
    kind: 'Slag',
    kinds: Object.entries(KIND).map(([value, label]) => ({ value, label })),
    year: 'År',
    to: 'Till och med',
    monthOptions: Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: monthName(index + 1) })),
    reportTitle: 'Rubrik',
    titleHint: 'Lämna tomt för det vanliga namnet.',
    dueOn: 'Ska vara klar',
    send: 'Starta rapporten',
    busy: 'Vänta …',
    done: (sections: number) => (sections === 1 ? 'Rapporten är startad. En text följde med.' : `Rapporten är startad. ${sections} texter följde med.`),
    open: 'Öppna rapporten',
    vintage: (year: number, to: number) => `Prognos ${monthName(to)} ${year}`,
    refusal: ({ code, faults }: CommandError) => {
      if (code === 'ALREADY_THERE') return 'Det finns redan en rapport för den månaden.'
      if (code === 'INVALID_INPUT' && faults?.some(({ path }) => path === 'to')) return 'Välj en månad efter den rapport som du utgår från.'
      if (faults?.some(({ path }) => path === 'form')) return 'Mallen kan inte användas längre. Ladda om sidan och välj en annan.'
      return code === 'NOT_FOUND' && faults !== undefined ? 'Lägg först upp året. Det har ingen budget ännu.' : null
    },
  },
  next: {
    title: (year: number) => `Lägg upp ${year}`,
    lead: (year: number) =>
      `Plan, budgetrader, öppna risker, uppdrag, aktiviteter, årshjul, åtgärder och tomma tabeller kopieras till ${year} med samma nycklar. Målnivåerna vid årets slut gäller från januari. Inga siffror följer med.`,
    toPlan: (year: number) => `Plan, mål och indikatorer ${year}`,
    send: (year: number) => `Lägg upp ${year}`,
    busy: 'Vänta …',
    done: (year: number) => `${year} är upplagt.`,
    plan: (year: number) => `Verksamhetsplan ${year}`,
    budget: (year: number) => `Budget ${year}`,
    refusal: ({ code }: CommandError) => {
      if (code === 'ALREADY_THERE') return 'Året är redan upplagt.'
      return code === 'NOT_FOUND' ? 'Året saknar plan och budgetrader att utgå från.' : null
    },
  },
  changes: {
    title: (year: number) => `Ändrat mellan ${year - 1} och ${year}`,
    lead: 'Mål, indikatorer och budgetrader som inte är sig lika. Skriv om dem i rapporten, så att läsaren kan jämföra åren.',
    none: 'Mål, indikatorer och budgetrader är desamma.',
    line: changeText,
  },
}
