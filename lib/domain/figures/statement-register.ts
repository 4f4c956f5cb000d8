import { subtractOre, type Ore } from '../money'
import type { Period } from '../period'
import type { ReportFacts } from '../report-facts'
import { lastTotal, type BudgetLine, type Statement, type StatementKind } from '../statement'
import { areasWithinBudget, statementRows, type StatementFigures, type StatementInput, type StatementRow } from '../statement-figures'
import { budgetChangeSince, statementInput } from '../statement-input'
import { bridge, budgetVariancePercent } from '../variance'
import type { Figure, FigureMeasure } from './figure'
import { figureOf, spokenName, type FigureSubject } from './figure-of'

/** All amounts of a line that a text could repeat, in öre; costs and deficits negative. */
export type LineMeasures = StatementFigures & {
  readonly previousYearVariance: Ore | null
  readonly yearVarianceChange: Ore | null
  /** More to spend is positive. */
  readonly budgetChange: Ore | null
}

/** A line of a statement with all its amounts. */
export interface LineSubject {
  readonly statement: Statement
  readonly line: BudgetLine
  readonly subject: FigureSubject
  readonly measures: LineMeasures
}

/** Measures of a line in the order of the register. */
export const LINE_MEASURES = [
  'actual',
  'budget',
  'variance',
  'forecast',
  'yearBudget',
  'yearVariance',
  'previousForecast',
  'forecastChange',
  'previousYearVariance',
  'yearVarianceChange',
  'budgetChange',
  'samePeriodLastYear',
  'changeOnSamePeriodLastYear',
  'lastYear',
  'changeOnLastYear',
  'lastYearNetResult',
  'changeOnLastYearNetResult',
] as const satisfies readonly (FigureMeasure & keyof LineMeasures)[]

function measuresOf(facts: ReportFacts, input: StatementInput, { line, figures }: StatementRow): LineMeasures {
  const budgetChange = budgetChangeSince(facts, input.statement, line)
  const { previousVariance, budgetChange: moreToSpend } = bridge({ ...figures, budgetChange })
  return {
    ...figures,
    previousYearVariance: previousVariance,
    yearVarianceChange: subtractOre(figures.yearVariance, previousVariance),
    // No decision is not a figure: a text that speaks of one then repeats something that is not stored.
    budgetChange: moreToSpend === 0 ? null : moreToSpend,
  }
}

/** Lines above a line, nearest first. */
function linesAbove(statement: Statement, line: BudgetLine): readonly BudgetLine[] {
  const above = statement.lines.find(({ key }) => key === line.parentKey)
  return above === undefined ? [] : [above, ...linesAbove(statement, above)]
}

/** Name of the business area of a line, where the line knows it. */
function areaName(facts: ReportFacts, line: BudgetLine): readonly string[] {
  return facts.committee.businessAreas.filter(({ key }) => key === line.businessAreaKey).map(({ name }) => name)
}

/** A total that holds all counted lines of its business area is also called by the area's name. */
function isAreaTotal(statement: Statement, line: BudgetLine): boolean {
  const [above] = linesAbove(statement, line)
  return line.kind === 'total' && line.businessAreaKey !== null && above?.businessAreaKey !== line.businessAreaKey
}

/** Headings that group a total with the lines that it adds: the total is called by their name as well. */
function headingsOver(statement: Statement, line: BudgetLine): readonly BudgetLine[] {
  return line.kind === 'total' ? linesAbove(statement, line).filter(({ kind }) => kind === 'heading') : []
}

function subjectOf(facts: ReportFacts, statement: Statement, line: BudgetLine): FigureSubject {
  const above = linesAbove(statement, line)
  const area = areaName(facts, line)
  const key = `${statement.key}/${line.key}`
  const aliases = [...headingsOver(statement, line).map(({ label }) => label), ...(isAreaTotal(statement, line) ? area : [])]
  return {
    key,
    place: { kind: 'budgetLine', key, label: line.label },
    names: [...new Set([line.label, spokenName(line.label), ...aliases])],
    under: [...new Set([...above.map(({ label }) => label), ...area, statement.name])],
    depth: above.filter(({ kind }) => kind !== 'heading').length,
    combined: false,
  }
}

/** The lines of a statement that have amounts, in print order. */
function linesOf(facts: ReportFacts, input: StatementInput): readonly LineSubject[] {
  return statementRows(input)
    .filter(({ line }) => line.kind !== 'heading')
    .map((row) => ({
      statement: input.statement,
      line: row.line,
      subject: subjectOf(facts, input.statement, row.line),
      measures: measuresOf(facts, input, row),
    }))
}

/** Net costs before income statements: where both show a result, texts about areas mean the net cost. */
const STATEMENT_ORDER: readonly StatementKind[] = ['netCost', 'netResult', 'incomeStatement']

function inputsOf(facts: ReportFacts): readonly StatementInput[] {
  const ordered = STATEMENT_ORDER.flatMap((kind) => facts.statements.filter((statement) => statement.kind === kind))
  return ordered.map(({ key }) => statementInput(facts, key)).filter((input) => input !== null)
}

/** Every line of every statement with its amounts. */
export function lineSubjects(facts: ReportFacts): readonly LineSubject[] {
  return inputsOf(facts).flatMap((input) => linesOf(facts, input))
}

/** The amounts of a subject as figures, and its variance in percent of the year budget. */
export function amountFigures(subject: FigureSubject, measures: LineMeasures, period: Period): readonly Figure[] {
  const wholeOfLastYear: Period = { year: period.year - 1, from: 1, to: 12 }
  const periods: Readonly<Partial<Record<FigureMeasure, Period>>> = {
    lastYear: wholeOfLastYear,
    lastYearNetResult: wholeOfLastYear,
    samePeriodLastYear: { ...period, year: period.year - 1 },
  }
  return [
    ...LINE_MEASURES.flatMap((measure) => figureOf(subject, measure, 'ore', measures[measure], periods[measure] ?? null)),
    ...figureOf(subject, 'budgetVariancePercent', 'percent', budgetVariancePercent(measures.forecast, measures.yearBudget)),
  ]
}

/** Share of areas within budget, of the whole statement: 60 when 6 of 10 are (domain rule 10). */
function shareFigures(input: StatementInput, lines: readonly LineSubject[]): readonly Figure[] {
  const wholes = lines.filter(({ statement, line }) => statement === input.statement && lastTotal(statement)?.key === line.key)
  return wholes.flatMap(({ subject }) => figureOf(subject, 'shareWithinBudget', 'percent', areasWithinBudget(input)))
}

/** Effects that a forecast is said to hold (covid-19 effect): a part of the forecast of its line, costs negative. */
function effectFigures(facts: ReportFacts, { statement, line, subject }: LineSubject): readonly Figure[] {
  const effects = (vintageKey: string | undefined) =>
    facts.forecasts
      .filter((each) => each.statementKey === statement.key && each.lineKey === line.key && each.vintageKey === vintageKey)
      .flatMap((each) => each.effects)
  const before = effects(facts.previousReport?.vintageKey)
  return effects(facts.report.vintageKey).flatMap(({ key, label, amount }) => {
    const effect: FigureSubject = {
      ...subject,
      key: `${subject.key}/${key}`,
      names: [label, spokenName(label)],
      under: [...subject.names, ...subject.under],
      depth: subject.depth + 1,
    }
    const previous = before.find((other) => other.key === key)?.amount ?? null
    return [...figureOf(effect, 'effect', 'ore', amount), ...figureOf(effect, 'forecastChange', 'ore', subtractOre(amount, previous))]
  })
}

/**
 * The figures of all statements. Tyresö 2020-08: `netCost/ifo.socialPsychiatry#forecastChange` = 68 300 000 öre (+683 tkr).
 */
export function statementFigures(facts: ReportFacts): readonly Figure[] {
  const lines = lineSubjects(facts)
  return [
    ...lines.flatMap(({ subject, measures }) => amountFigures(subject, measures, facts.report.period)),
    ...inputsOf(facts).flatMap((input) => shareFigures(input, lines)),
    ...lines.flatMap((line) => effectFigures(facts, line)),
  ]
}
