import { buildReportView } from '@/lib/domain/build-report-view'
import { draftsOf } from '@/lib/domain/drafts/drafts-of'
import type { SectionDrafts } from '@/lib/domain/drafts/sentence-draft'
import { COMMENT_LIMITS } from '@/lib/domain/finding-list'
import type { FormBlock, FormSection, ReportForm } from '@/lib/domain/form'
import { oreFromTkr } from '@/lib/domain/money'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { inlineText } from '@/lib/domain/rich-text'
import type { Statement } from '@/lib/domain/statement'
import { draftContent } from '@/lib/text/draft'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { columns } from '../blocks/view-of'
import { budgetLine, FACTS, FORM } from '../checks/check-input'

/** What is known of a line, in tkr; what is left out is missing. */
export interface LineAmounts {
  readonly actual?: number
  readonly budget?: number
  readonly forecast?: number
  /** Of the whole year. */
  readonly yearBudget?: number
  readonly previousForecast?: number
  /** Last year, to the same month and in all. */
  readonly lastYear?: readonly [samePeriod: number, year: number]
}

/** A statement of named lines below one result, with its amounts; a name with a star is not counted among the areas. */
export function money(lines: Readonly<Record<string, LineAmounts>>, kind: Statement['kind'] = 'netCost', { key = 'netCost', to = 8 } = {}): Pick<ReportFacts, 'statements' | 'amounts' | 'forecasts' | 'lastYearStatements'> {
  const items = Object.keys(lines).map((name) =>
    budgetLine(name, 'total', 'item', { label: name.replace('*', ''), counted: !name.includes('*'), serviceAreaKey: name }),
  )
  const statement: Statement = { key, kind, name: 'Nettokostnad', lines: [budgetLine('total', null, 'total', { label: `Resultat ${key}` }), ...items] }
  const amount = (lineKey: string, measure: 'actual' | 'budget', period: readonly [year: number, from: number, to: number], tkr: number | undefined) => {
    const [year, from, last] = period
    const budgetVersionKey = measure === 'budget' ? 'budget' : null
    if (tkr === undefined) return []
    return [{ statementKey: key, lineKey, measure, budgetVersionKey, period: { year, from, to: last }, amount: oreFromTkr(tkr), version: 1 }]
  }
  const forecast = (lineKey: string, vintageKey: '2026-04' | '2026-08', tkr: number | undefined) =>
    tkr === undefined ? [] : [{ vintageKey, statementKey: key, lineKey, fullYear: oreFromTkr(tkr), method: 'entered', comment: null, effects: [], version: 1 } as const]
  const all = Object.entries(lines)
  return {
    statements: [statement],
    lastYearStatements: [statement],
    amounts: all.flatMap(([name, { actual, budget, yearBudget, lastYear }]) => [
      ...amount(name, 'actual', [2026, 1, to], actual),
      ...amount(name, 'budget', [2026, 1, to], budget),
      ...amount(name, 'budget', [2026, to + 1, 12], yearBudget === undefined || budget === undefined || to === 12 ? undefined : yearBudget - budget),
      ...amount(name, 'actual', [2025, 1, to], lastYear?.[0]),
      ...amount(name, 'actual', [2025, to + 1, 12], lastYear === undefined || to === 12 ? undefined : lastYear[1] - lastYear[0]),
    ]),
    forecasts: all.flatMap(([name, line]) => [...forecast(name, '2026-04', line.previousForecast), ...forecast(name, '2026-08', line.forecast)]),
  }
}

export const TEXT = { kind: 'prose', sectionKey: 'text', required: false, instructions: null } as const satisfies FormBlock

/** A section with a text and a block, behind another text that is the first of the form. */
export function formWith(...blocks: readonly FormBlock[]): ReportForm {
  const first: FormSection = { key: 'first', level: 2, title: 'Inledning', blocks: [{ ...TEXT, sectionKey: 'first' }] }
  return { ...FORM, sections: [first, { key: 'section', level: 2, title: 'Avsnitt', blocks: [TEXT, ...blocks] }] }
}

export const STATEMENT: FormBlock = { kind: 'statement', statementKey: 'netCost', title: '', rowHeader: '', columns: columns('actual'), legend: [] }
export const COMMENTS: FormBlock = { kind: 'amountComments', statementKey: 'netCost', title: '' }
export const GOALS: FormBlock = { kind: 'goalTable', rootLevel: 'goalArea', title: '', rowHeader: '', columns: columns('actual'), legend: [] }
export const RISKS: FormBlock = { kind: 'risks', title: '', rowHeader: '', columns: columns('score'), legend: [] }
export const ASSIGNMENTS: FormBlock = { kind: 'assignments', title: '', rowHeader: '', columns: columns('rating'), legend: [] }
export const PLACEMENTS: FormBlock = {
  ...{ kind: 'placementVolumes', title: '', legend: [], rowHeader: '', outcomeLabel: '', budgetLabel: '', actualLabel: '', forecastLabel: '' },
  ...{ yearLabel: null, rows: [] },
}

/** What is proposed for a section text; for the one of formWith unless another is named. */
export function proposed(changed: Partial<ReportFacts>, form: ReportForm, sectionKey = 'text'): SectionDrafts {
  const facts = { ...FACTS, ...changed }
  const section = draftsOf(facts, form, buildReportView(facts, form), COMMENT_LIMITS).find((each) => each.sectionKey === sectionKey)
  if (section === undefined) throw new Error(`No text ${sectionKey}`)
  return section
}

/** The proposed sentences as they read, with plain spaces. */
export function sentences(changed: Partial<ReportFacts>, form: ReportForm, sectionKey = 'text'): readonly string[] {
  return proposed(changed, form, sectionKey).drafts.map((draft) => inlineText(draftContent(draft), linkedFigureText).replaceAll('\u00a0', ' '))
}
