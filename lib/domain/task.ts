import { dutiesOf, dutiesWithin, type Duty, type DutyFacts, type DutyScope, type DutySubject } from './duty'
import type { ReportForm } from './form'
import { placeholderFiller } from './form-text'
import { enteredVolume, placementSheet } from './placement-sheet'
import type { ReportStatus } from './report'
import type { ReportFacts } from './report-facts'
import { transition, type ReportEvent } from './report-status'
import { isEmpty } from './rich-text'
import type { MoneyFacts } from './statement-input'
import { actualTail, forecastInVintage, statementSheet } from './statement-sheet'

/** The page of the report where a task is done. */
export type TaskPlace = 'uppgifter' | 'ekonomi' | 'volymer' | 'rapport'

/** Something that waits for a person: so many of a kind are missing, or the next step of the report is theirs. */
export type Task =
  | { readonly kind: 'missing'; readonly what: MissingWhat; readonly names: readonly string[]; readonly place: TaskPlace }
  | { readonly kind: 'step'; readonly event: ReportEvent; readonly place: TaskPlace }

export type MissingWhat = 'actual' | 'forecast' | 'volume' | 'indicatorValue' | 'indicatorLevel' | Exclude<DutySubject, 'indicator'> | 'section'

/** What a person answers for in a report. */
export interface TaskPerson {
  /** Amounts, forecasts and volumes. */
  readonly entersFigures: boolean
  /** Indicators and everything else that is followed up. */
  readonly duties: DutyScope
  readonly writesSections: boolean
  /** Steps that the person may take, whatever the status is. */
  readonly steps: readonly ReportEvent[]
}

/** A section that the form asks for, with its title as printed. */
export interface RequiredSection {
  readonly key: string
  readonly title: string
}

/** The facts that amounts, forecasts and volumes are missing in. */
export type FigureFacts = MoneyFacts & Pick<ReportFacts, 'placementCategories' | 'placementVolumes'>

/** Sections whose text the form asks for, with their titles as printed. */
export function requiredSections(form: ReportForm, facts: Pick<ReportFacts, 'report' | 'previousReport'>): readonly RequiredSection[] {
  const fill = placeholderFiller(form, facts.report, facts.previousReport)
  return form.sections.flatMap(({ title, blocks }) =>
    blocks.flatMap((block) => (block.kind === 'prose' && block.required ? [{ key: block.sectionKey, title: fill(title) }] : [])),
  )
}

function missing(what: MissingWhat, place: TaskPlace, names: readonly string[]): readonly Task[] {
  return names.length > 0 ? [{ kind: 'missing', what, place, names }] : []
}

/** Counted lines without actual or forecast, and categories without figures for the last month of the report. */
export function figureTasks(facts: FigureFacts): readonly Task[] {
  const sheets = facts.statements.map((statement) => statementSheet(facts, statement.key)).filter((sheet) => sheet !== null)
  const lines = sheets.flatMap(({ input }) =>
    input.statement.lines.filter((line) => line.kind === 'item' && line.counted).map((line) => ({ input, line })),
  )
  const withoutActual = lines.filter(({ input, line }) => actualTail(input, line.key)?.current === null)
  const withoutForecast = lines.filter(({ input, line }) => forecastInVintage(input, line.key) === null)
  const volumes = placementSheet(facts)
  const withoutVolume = volumes.categories.filter((category) => enteredVolume(volumes, category.key, volumes.toMonth) === null)
  const label = ({ line }: (typeof lines)[number]) => line.label
  return [
    ...missing('actual', 'ekonomi', withoutActual.map(label)),
    ...missing('forecast', 'ekonomi', withoutForecast.map(label)),
    ...missing('volume', 'volymer', withoutVolume.map(({ name }) => name)),
  ]
}

/** What the duties lack, kind by kind in their order. */
export function dutyTasks(duties: readonly Duty[]): readonly Task[] {
  const lacking = new Map<MissingWhat, string[]>()
  for (const { subject, lacks, title } of duties) {
    if (lacks === null) continue
    const what: MissingWhat = subject !== 'indicator' ? subject : lacks === 'value' ? 'indicatorValue' : 'indicatorLevel'
    lacking.set(what, [...(lacking.get(what) ?? []), title])
  }
  return [...lacking].flatMap(([what, names]) => missing(what, 'uppgifter', names))
}

/** Required sections without words. */
export function sectionTasks(sections: ReportFacts['sections'], required: readonly RequiredSection[]): readonly Task[] {
  const isWritten = (key: string) => sections.some((section) => section.key === key && !isEmpty(section.body))
  return missing('section', 'rapport', required.filter(({ key }) => !isWritten(key)).map(({ title }) => title))
}

/** Steps that nobody is asked to take: they are taken when something is wrong. */
const UNASKED: readonly ReportEvent[] = ['return', 'correct', 'abandon']

/** The steps that the status allows, of those that a person may take. Nobody is asked to return, correct or abandon a report. */
export function stepTasks(status: ReportStatus, steps: readonly ReportEvent[]): readonly Task[] {
  return steps.filter((event) => !UNASKED.includes(event) && transition(status, event) !== null).map((event) => ({ kind: 'step', event, place: 'rapport' }))
}

/** The facts that tasks come from. */
export type TaskFacts = FigureFacts & DutyFacts & Pick<ReportFacts, 'sections'>

/**
 * What waits for a person in one report, in the order that it is best done. What is missing is listed only in a draft.
 * @param required sections that the form asks for, with their titles
 */
export function reportTasks(facts: TaskFacts, required: readonly RequiredSection[], person: TaskPerson): readonly Task[] {
  const { status } = facts.report
  const steps = stepTasks(status, person.steps)
  if (status !== 'draft') return steps
  return [
    ...(person.entersFigures ? figureTasks(facts) : []),
    ...dutyTasks(dutiesWithin(dutiesOf(facts), person.duties)),
    ...(person.writesSections ? sectionTasks(facts.sections, required) : []),
    ...steps,
  ]
}
