import type { MissingWhat, Task } from '@/lib/domain/task'
import type { ReportEvent } from '@/lib/domain/report-status'
import { formatDate } from './format'
import { personName } from './save-queue'

const MISSING: Readonly<Record<MissingWhat, { readonly one: string; readonly many: string }>> = {
  actual: { one: 'rad saknar utfall', many: 'rader saknar utfall' },
  forecast: { one: 'rad saknar prognos', many: 'rader saknar prognos' },
  volume: { one: 'kategori saknar volymer', many: 'kategorier saknar volymer' },
  indicatorValue: { one: 'indikator saknar utfall', many: 'indikatorer saknar utfall' },
  indicatorLevel: { one: 'indikator saknar bedömning', many: 'indikatorer saknar bedömning' },
  risk: { one: 'risk är inte bedömd', many: 'risker är inte bedömda' },
  assignment: { one: 'uppdrag är inte bedömt', many: 'uppdrag är inte bedömda' },
  unitResult: { one: 'enhetsresultat är inte bedömt', many: 'enhetsresultat är inte bedömda' },
  activity: { one: 'aktivitet är inte bedömd', many: 'aktiviteter är inte bedömda' },
  annualCycleItem: { one: 'rad i årshjulet är inte bedömd', many: 'rader i årshjulet är inte bedömda' },
  correctiveMeasure: { one: 'åtgärd är inte bedömd', many: 'åtgärder är inte bedömda' },
  section: { one: 'avsnitt saknar text', many: 'avsnitt saknar text' },
}

const STEP: Readonly<Record<ReportEvent, string>> = {
  submit: 'Skicka rapporten till förvaltningschefen',
  review: 'Granska rapporten',
  approve: 'Godkänn rapporten',
  return: 'Skicka tillbaka rapporten',
  send: 'Skicka rapporten till nämnden',
  adopt: 'Skriv in nämndens beslut',
  publish: 'Publicera rapporten',
  correct: 'Rätta rapporten',
  abandon: 'Avbryt rättelsen',
}

const NAMES_SHOWN = 3

export const myTasksText = {
  start: 'Start',
  title: 'Mina uppgifter',
  lead: 'Det här väntar på dig.',
  nothing: 'Inget väntar på dig i den här rapporten.',
  noReports: 'Det finns inga rapporter för dig ännu.',
  task: (task: Task) => {
    if (task.kind === 'step') return STEP[task.event]
    const { one, many } = MISSING[task.what]
    return `${task.names.length} ${task.names.length === 1 ? one : many}`
  },
  names: (names: readonly string[]) => {
    const shown = names.slice(0, NAMES_SHOWN).join(' · ')
    return names.length > NAMES_SHOWN ? `${shown} och ${names.length - NAMES_SHOWN} till` : shown
  },
  dueOn: (date: string) => `klar senast ${formatDate(date)}`,
  meetingOn: (date: string) => `sammanträde ${formatDate(date)}`,
  returned: (who: string | null) => `Tillbakaskickad av ${personName(who)}`,
  progress: (done: number, of: number) => `${done} av ${of} klara`,
  fillIn: 'Fyll i mina uppgifter',
  readThrough: 'Läs mina uppgifter',
  open: 'Öppna rapporten',
  readPublished: 'Läs den publicerade rapporten',
} as const
