import { assessmentOf } from './assessment'
import { actualTail, forecastInVintage, statementSheet } from './statement-sheet'
import { proposedIndicatorLevel, valueFor, type Indicator } from './indicator'
import type { ReportForm } from './form'
import { placeholderFiller } from './form-text'
import { monthOf } from './period'
import { enteredVolume, placementSheet } from './placement-sheet'
import type { ReportFacts } from './report-facts'
import { isEmpty } from './rich-text'
import { transition, type ReportEvent } from './report-status'
import { isOpen } from './risk'

/** The page of the report where a task is done. */
export type TaskPlace = 'mal' | 'ekonomi' | 'volymer' | 'risker' | 'uppdrag' | 'rapport'

/** Something that waits for a person: so many of a kind are missing, or the next step of the report is theirs. */
export type Task =
  | { readonly kind: 'missing'; readonly what: MissingWhat; readonly names: readonly string[]; readonly place: TaskPlace }
  | { readonly kind: 'step'; readonly event: ReportEvent; readonly place: TaskPlace }

export type MissingWhat = 'actual' | 'forecast' | 'volume' | 'indicatorValue' | 'indicatorLevel' | 'risk' | 'assignment' | 'section'

/** What a person answers for in a report. */
export interface TaskPerson {
  /** Amounts, forecasts and volumes. */
  readonly entersFigures: boolean
  /** Indicators: all of them, those of some units, or none. */
  readonly indicators: 'all' | 'none' | readonly string[]
  /** Follow-ups and texts. */
  readonly writesReport: boolean
  /** Steps that the person may take, whatever the status is. */
  readonly steps: readonly ReportEvent[]
}

/** Sections whose text the form asks for, with their titles as printed. */
export function requiredSections(form: ReportForm, facts: Pick<ReportFacts, 'report' | 'previousReport'>): readonly { readonly key: string; readonly title: string }[] {
  const fill = placeholderFiller(form, facts.report, facts.previousReport)
  return form.sections.flatMap(({ title, blocks }) =>
    blocks.flatMap((block) => (block.kind === 'prose' && block.required ? [{ key: block.sectionKey, title: fill(title) }] : [])),
  )
}

function missing(what: MissingWhat, place: TaskPlace, names: readonly string[]): readonly Task[] {
  return names.length > 0 ? [{ kind: 'missing', what, place, names }] : []
}

function missingFigures(facts: ReportFacts): readonly Task[] {
  const sheets = facts.statements.map((statement) => statementSheet(facts, statement.key)).filter((sheet) => sheet !== null)
  const lines = sheets.flatMap(({ input }) =>
    input.statement.lines.filter((line) => line.kind === 'item' && line.counted).map((line) => ({ input, line })),
  )
  const withoutActual = lines.filter(({ input, line }) => actualTail(input, line.key)?.current === null)
  const withoutForecast = lines.filter(({ input, line }) => forecastInVintage(input, line.key) === null)
  const label = ({ line }: (typeof lines)[number]) => line.label
  return [
    ...missing('actual', 'ekonomi', withoutActual.map(label)),
    ...missing('forecast', 'ekonomi', withoutForecast.map(label)),
    ...missing('volume', 'volymer', categoriesWithoutVolume(facts)),
  ]
}

/** Categories without figures for the last month of the report. */
function categoriesWithoutVolume(facts: ReportFacts): readonly string[] {
  const sheet = placementSheet(facts)
  return sheet.categories.filter((category) => enteredVolume(sheet, category.key, sheet.toMonth) === null).map((category) => category.name)
}

function isMine(indicator: Indicator, person: TaskPerson): boolean {
  if (typeof person.indicators === 'string') return person.indicators === 'all'
  return indicator.orgUnitKey !== null && person.indicators.includes(indicator.orgUnitKey)
}

function missingIndicators(facts: ReportFacts, person: TaskPerson): readonly Task[] {
  const mine = facts.indicators.filter((indicator) => isMine(indicator, person))
  const valueOf = (indicator: Indicator) => valueFor(facts.indicatorValues, indicator.key, facts.report.period)
  const withoutLevel = mine.filter((indicator) => {
    const value = valueOf(indicator)?.value ?? null
    const set = assessmentOf(facts.assessments, 'indicator', indicator.key)
    const proposed = proposedIndicatorLevel(indicator, facts.plan.ratingRule, value, facts.report.period)
    return value !== null && proposed.level === 'notAssessed' && (set?.level ?? null) === null
  })
  const name = (indicator: Indicator) => indicator.name
  return [
    ...missing('indicatorValue', 'mal', mine.filter((indicator) => valueOf(indicator) === null).map(name)),
    ...missing('indicatorLevel', 'mal', withoutLevel.map(name)),
  ]
}

function missingFollowUps(facts: ReportFacts, requiredSections: readonly { readonly key: string; readonly title: string }[]): readonly Task[] {
  const isRated = (subject: 'risk' | 'assignment', key: string) =>
    facts.assessments.some((each) => each.subject === subject && each.subjectKey === key && each.level !== null)
  const { year, to } = facts.report.period
  const open = facts.risks.filter((risk) => isOpen(risk, monthOf(year, to)))
  const isWritten = (key: string) => facts.sections.some((section) => section.key === key && !isEmpty(section.body))
  return [
    ...missing('risk', 'risker', open.filter((risk) => !isRated('risk', risk.key)).map((risk) => risk.title)),
    ...missing('assignment', 'uppdrag', facts.assignments.filter((each) => !isRated('assignment', each.key)).map((each) => each.text)),
    ...missing('section', 'rapport', requiredSections.filter(({ key }) => !isWritten(key)).map(({ title }) => title)),
  ]
}

/**
 * What waits for a person in one report, in the order that it is best done. What is missing is listed only in a draft.
 * @param requiredSections sections that the form asks for, with their titles
 */
export function reportTasks(
  facts: ReportFacts,
  requiredSections: readonly { readonly key: string; readonly title: string }[],
  person: TaskPerson,
): readonly Task[] {
  const { status } = facts.report
  const steps = person.steps
    .filter((event) => event !== 'return' && transition(status, event) !== null)
    .map((event): Task => ({ kind: 'step', event, place: 'rapport' }))
  if (status !== 'draft') return steps
  return [
    ...(person.entersFigures ? missingFigures(facts) : []),
    ...(person.indicators === 'none' ? [] : missingIndicators(facts, person)),
    ...(person.writesReport ? missingFollowUps(facts, requiredSections) : []),
    ...steps,
  ]
}
