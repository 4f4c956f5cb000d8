import { moneyCell } from '../blocks/cells'
import { finding, type Beside, type CheckCode, type Finding, type Place, type Severity } from '../finding'
import type { ReportForm } from '../form'
import { ORE_PER_TKR, sumOre } from '../money'
import { columnDifferences, printedDifferences, statementsDisagree, type PrintedDifference, type StatementColumn } from '../reconciliation'
import type { ReportFacts } from '../report-facts'
import type { Statement } from '../statement'
import { statementRows, type StatementRow } from '../statement-figures'
import { OF_WHICH_SLACK_TKR } from '../variance'
import type { CheckInput } from './check'
import { linePlace } from './place'
import { statementInputs } from './statement-item'

/** The columns that are stored or summed; variance and change follow from them. */
const BASE_COLUMNS: readonly StatementColumn[] = ['actual', 'budget', 'forecast', 'yearBudget']

/** A statement with its computed rows. */
interface Computed {
  readonly statement: Statement
  readonly rows: readonly StatementRow[]
}

function computedStatements(facts: ReportFacts): readonly Computed[] {
  return statementInputs(facts).map((input) => ({ statement: input.statement, rows: statementRows(input) }))
}

/** Keys of the columns that the form prints of a statement in whole tkr. */
function printedColumns(form: ReportForm, statementKey: string): readonly string[] {
  const blocks = form.sections.flatMap((section) => section.blocks)
  return blocks.flatMap((block) =>
    block.kind === 'statement' && block.statementKey === statementKey
      ? block.columns.filter((column) => column.decimals === 0).map((column) => column.key)
      : [],
  )
}

interface Told {
  readonly code: CheckCode
  readonly severity: Severity
  readonly statement: Statement
  readonly comparedWith: Place | null
  readonly beside: Beside
}

function told({ line, printed, expected }: PrintedDifference, { code, severity, statement, comparedWith, beside }: Told): Finding {
  return finding({
    code,
    severity,
    place: linePlace(statement, line),
    found: moneyCell(printed, 'tkr', 0),
    expected: moneyCell(expected, 'tkr', 0),
    comparedWith,
    quote: null,
    repair: { kind: 'correctFigure' },
    beside,
  })
}

/** One note for all differences, with the first of them and how many cells they are. */
function note(differences: readonly PrintedDifference[], about: Omit<Told, 'severity' | 'beside'>): readonly Finding[] {
  return differences.slice(0, 1).map((first) => told(first, { ...about, severity: 'note', beside: { kind: 'count', count: differences.length, of: null } }))
}

/** Of-which lines that together are more than the item that they are a part of, in one column. */
function largerThanItem({ statement, rows }: Computed, item: StatementRow, column: StatementColumn): readonly Finding[] {
  const parts = rows.filter(({ line }) => line.kind === 'ofWhich' && line.parentKey === item.line.key)
  const part = sumOre(parts.map((row) => row.figures[column]))
  const whole = item.figures[column]
  if (part === null || whole === null || Math.sign(part) !== Math.sign(whole)) return []
  if (Math.abs(part) <= Math.abs(whole) + OF_WHICH_SLACK_TKR * ORE_PER_TKR) return []
  return parts.slice(0, 1).map(({ line }) =>
    finding({
      code: 'totalAgainstRows',
      severity: 'question',
      place: linePlace(statement, line),
      found: moneyCell(part, 'tkr', 0),
      expected: moneyCell(whole, 'tkr', 0),
      comparedWith: linePlace(statement, item.line),
      quote: null,
      repair: { kind: 'correctFigure' },
      beside: { kind: 'column', column },
    }),
  )
}

function roundingNote({ statement, rows }: Computed, form: ReportForm): readonly Finding[] {
  const printed = printedColumns(form, statement.key)
  // The previous forecast is not printed, so no reader can take the change from it.
  const columns = columnDifferences(rows).filter(({ column }) => column !== 'forecastChange')
  const differences = [...printedDifferences(rows), ...columns].filter(({ column }) => printed.includes(column))
  return note(differences, { code: 'totalAgainstRows', statement, comparedWith: null })
}

/**
 * Rule: a total is the sum of its rows, and a variance the difference of its two columns (domain rules 1 and 2). Both are computed from
 * unrounded amounts, so what differs as printed is rounding: one note per statement with the number of cells and the first of them
 * (rows −100,4 and −100,4 tkr are printed −100 and −100, their total −201). In an income statement of-which lines that together
 * are more than their item by over 2 tkr are a question: revenue 400 tkr of which 500 tkr.
 */
export function totalAgainstRows({ facts, form }: CheckInput): readonly Finding[] {
  return computedStatements(facts).flatMap((computed) => {
    const items = computed.statement.kind === 'incomeStatement' ? computed.rows.filter(({ line }) => line.kind === 'item') : []
    return [
      ...roundingNote(computed, form),
      ...items.flatMap((item) => BASE_COLUMNS.flatMap((column) => largerThanItem(computed, item, column))),
    ]
  })
}

/** The rows of one business area, as a statement of their own. */
function areaRows(rows: readonly StatementRow[], areaKey: string): readonly StatementRow[] {
  const ofArea = rows.filter(({ line }) => line.businessAreaKey === areaKey)
  const keys = ofArea.map(({ line }) => line.key)
  return ofArea.map((row) => (row.line.parentKey !== null && keys.includes(row.line.parentKey) ? row : { ...row, line: { ...row.line, parentKey: null } }))
}

/** What the areas of two statements disagree on, and what only their results do. */
function disagreements(first: Computed, second: Computed): readonly PrintedDifference[] {
  const areaKeys = [...new Set(first.rows.flatMap(({ line }) => line.businessAreaKey ?? []))]
  const areas = areaKeys.flatMap((key) => statementsDisagree(areaRows(first.rows, key), areaRows(second.rows, key)))
  const beyond = areas.filter(({ explained }) => !explained).map(({ column }) => column)
  return [...areas, ...statementsDisagree(first.rows, second.rows).filter((result) => result.explained || !beyond.includes(result.column))]
}

/**
 * Rule: the result of the income statement is the total of net cost, in every column and for every business area (domain rule 2).
 * What rounding explains is one note for both statements (−168 502 beside −168 501 tkr); each column beyond it is an error, told
 * for the area where it arises, and for the result only when no area differs.
 */
export function statementAgainstStatement({ facts }: CheckInput): readonly Finding[] {
  const computed = computedStatements(facts)
  return computed
    .filter(({ statement }) => statement.kind === 'incomeStatement')
    .flatMap((first) =>
      computed
        .filter(({ statement }) => statement.kind === 'netCost')
        .flatMap((second) => {
          const differences = disagreements(first, second).filter(({ column }) => BASE_COLUMNS.includes(column))
          const comparedWith: Place = { kind: 'budgetLine', key: second.statement.key, label: second.statement.name }
          const about = { code: 'statementAgainstStatement', statement: first.statement, comparedWith } as const
          return [
            ...differences
              .filter(({ explained }) => !explained)
              .map((each) => told(each, { ...about, severity: 'error', beside: { kind: 'column', column: each.column } })),
            ...note(differences.filter(({ explained }) => explained), about),
          ]
        }),
    )
}
