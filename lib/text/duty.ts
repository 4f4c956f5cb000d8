import type { Duty, DutySubject } from '@/lib/domain/duty'
import type { MissingWhat } from '@/lib/domain/task'
import { formatDateTime, formatMonth } from './format'
import { personName } from './save-queue'

const KIND: Readonly<Record<DutySubject, string>> = {
  indicator: 'Indikator',
  unitResult: 'Enhetens resultat',
  risk: 'Risk',
  assignment: 'Uppdrag',
  activity: 'Aktivitet',
  annualCycleItem: 'Årshjul',
  correctiveMeasure: 'Åtgärd',
}

const GROUP: Readonly<Record<DutySubject, string>> = {
  indicator: 'Indikatorer',
  unitResult: 'Enhetens resultat per mål',
  risk: 'Risker',
  assignment: 'Uppdrag',
  activity: 'Aktiviteter',
  annualCycleItem: 'Årshjulet',
  correctiveMeasure: 'Åtgärder',
}

const WHAT: Readonly<Record<MissingWhat, string>> = {
  actual: 'Utfall',
  forecast: 'Prognos',
  volume: 'Volymer',
  indicatorValue: 'Utfall av indikator',
  indicatorLevel: 'Bedömning av indikator',
  unitResult: 'Enhetens resultat',
  risk: 'Bedömning av risk',
  assignment: 'Bedömning av uppdrag',
  activity: 'Bedömning av aktivitet',
  annualCycleItem: 'Bedömning av rad i årshjulet',
  correctiveMeasure: 'Bedömning av åtgärd',
  section: 'Text',
}

/** Words of the page with everything that one person owes in a report. */
export const dutyText = {
  title: 'Mina uppgifter',
  lead: (due: string | null) => (due === null ? 'Det här ska du följa upp i den här rapporten.' : `Det här ska du följa upp i den här rapporten, senast ${due}.`),
  leadAll: 'Så långt har enheterna kommit med sina delar av rapporten.',
  nothing: 'Du har inget att följa upp i den här rapporten.',
  figures: 'Siffror och texter',
  group: (subject: DutySubject) => GROUP[subject],
  kind: (subject: DutySubject) => KIND[subject],
  state: (lacks: Duty['lacks']) => (lacks === null ? 'Klar' : lacks === 'value' ? 'Saknar utfall' : 'Saknar bedömning'),
  lastTime: (period: string) => `Förra gången, ${period}`,
  neverBefore: 'Inget sades förra gången.',
  noEarlier: 'Det finns ingen tidigare rapport att se tillbaka på.',
  unchanged: 'Oförändrat sedan sist',
  carriedOver: (month: string) => `Överfört: utfallet gäller till och med ${formatMonth(month)}.`,
  copied: (title: string, done: number, of: number) => `${title}: samma som förra gången. ${done} av ${of} klara.`,
  levelLeftOut: (word: string) => `Förra bedömningen, ${word}, är inte kopierad: den skiljer sig från förslaget och hade inget skäl. Välj själv.`,
  keys: 'Tabb går vidare. O på en rad upprepar det som gällde förra gången. Enter öppnar och stänger raden.',
  parts: 'Enheternas delar',
  partUnit: 'Enhet',
  partDone: 'Klart',
  partMissing: 'Saknas',
  partLatest: 'Senast ändrat',
  partMark: 'Klarmarkerat',
  controllers: 'Controller',
  nobody: 'Ingen ännu',
  nothingMissing: 'Inget',
  whoWhen: (who: string | null, at: string) => `${personName(who)}, ${formatDateTime(at)}`,
  markTitle: 'Klarmarkera',
  markLead: 'Säg till när din del är klar. Du kan ändra efteråt; då syns det.',
  mark: 'Min del är klar',
  marked: (who: string | null, at: string) => `Klarmarkerat av ${personName(who)}, ${formatDateTime(at)}.`,
  changedAfter: 'Ändrat efter klarmarkering',
  unmark: 'Ta bort klarmarkeringen',
  markMissing: (count: number) => (count === 1 ? 'En sak saknas' : `${count} saker saknas`),
  markAnyway: 'Klarmarkera ändå',
  keepOn: 'Fortsätt fylla i',
  waiting: 'Det sista sparas. Vänta ett ögonblick.',
  missing: (what: MissingWhat, name: string) => `${WHAT[what]}: ${name}`,
  failed: 'Det gick inte att nå servern. Försök igen.',
} as const
