import type { Figure } from '@/lib/domain/figures/figure'
import { ORE_PER_TKR } from '@/lib/domain/money'
import { lineKeysWithin } from '@/lib/domain/statement'
import type { EvidenceReport } from './report'
import { measureOf, type PrintedMeasure, type PrintedRow } from './statement-facts'
import type { TruthClaim } from './truth'

/** The table figure that a sentence repeats, as the checked data say. */
export interface ExpectedFigure {
  readonly sentence: string
  /** As the checked data write it, in its own unit. */
  readonly written: number
  readonly unit: string
  readonly ref: string
  /** In the unit of the figure: öre, percent, number. */
  readonly value: number
  /** Part of the key that the figure must have; null where it is a sum over several rows. */
  readonly row: string | null
}

const COLUMN: Readonly<Record<string, PrintedMeasure>> = {
  'period.actual': 'actual',
  'period.budget': 'budget',
  'period.deviation': 'variance',
  'fullYear.forecast': 'forecast',
  'fullYear.budget': 'yearBudget',
  'fullYear.deviation': 'yearVariance',
  forecastChange: 'forecastChange',
}

function tkrOf(report: EvidenceReport, table: string, matches: (row: PrintedRow) => boolean, measure: PrintedMeasure): number | null {
  const rows = report.statements.find(({ statement }) => statement.key === table)?.rows.filter(matches) ?? []
  const values = rows.map((row) => row.tkr[measure])
  return values.length === 0 || values.includes(undefined) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}

type Found = Pick<ExpectedFigure, 'value' | 'row'> | null

function ofTable(report: EvidenceReport, ref: Exclude<TruthClaim['ref'], string | undefined>): Found {
  const measure = COLUMN[ref.column]
  if (measure === undefined) return null
  const [only] = ref.rows
  const row = ref.rows.length === 1 ? (only ?? null) : null
  if (ref.minusReport !== undefined) {
    const statement = report.facts.statements.find(({ key }) => key === ref.table)
    const within = statement === undefined || row === null ? [] : lineKeysWithin(statement, row)
    const changes = report.facts.budgetChanges.filter((each) => each.statementKey === ref.table && within.includes(each.lineKey))
    return changes.length === 0 ? null : { value: changes.reduce((sum, { amount }) => sum + amount, 0), row }
  }
  const tkr = tkrOf(report, ref.table, ({ key }) => ref.rows.includes(key), measure)
  return tkr === null ? null : { value: tkr * ORE_PER_TKR, row }
}

function ofIndicator(report: EvidenceReport, key: string, what: string): Found {
  const indicator = report.facts.indicators.find((each) => each.key === key)
  const value =
    what === 'target' ? (indicator?.targets[0]?.fullYear ?? null) : (report.facts.indicatorValues.find((each) => each.indicatorKey === key)?.value ?? null)
  return value === null ? null : { value, row: key }
}

/** `fin:netCost:Resultat ASN:yearDeviation`, `finx:netCost:forecastChange`, `fin2018:all:netResult`, `ind:ind-5:outcome`, `sick:2022`. */
function ofPath(report: EvidenceReport, ref: string): Found {
  const [kind = '', table = '', third = '', column = ''] = ref.split(':')
  if (kind === 'ind') return ofIndicator(report, table, third)
  if (kind === 'sick') {
    const row = report.facts.dataTables.find((each) => each.key === 'sick-leave')?.rows.find(({ label }) => label.startsWith(table))
    const value = row?.cells['value']
    return typeof value === 'number' ? { value, row: 'sick-leave' } : null
  }
  const inTkr = (tkr: number | null, row: string | null): Found => (tkr === null ? null : { value: tkr * ORE_PER_TKR, row })
  if (kind === 'finx') return inTkr(tkrOf(report, `${table}Change`, () => true, 'forecastChange'), null)
  if (table === 'all') {
    const totals = report.statements.map(({ rows }) => rows.at(-1)?.tkr[measureOf(third) ?? 'actual'] ?? 0)
    return inTkr(totals.reduce((sum, value) => sum + value, 0), null)
  }
  const measure = measureOf(column)
  return kind.startsWith('fin') && measure !== null ? inTkr(tkrOf(report, table, ({ label }) => label === third, measure), null) : null
}

/** Every claim of a report that repeats a figure of its tables; references that this layout does not know are counted apart. */
export function expectedFigures(report: EvidenceReport): { readonly expected: readonly ExpectedFigure[]; readonly unknown: readonly string[] } {
  const sentences = [...(report.truth.narrative?.items ?? []), ...(report.truth.narrativeNumbers ?? [])]
  const claims = sentences.flatMap(({ sentence, claims: all }) => all.map((claim) => ({ sentence, claim })))
  const referring = claims.flatMap(({ sentence, claim }) => {
    const { value: written, ref } = claim
    return ref === undefined || typeof written !== 'number' ? [] : [{ sentence, claim, written, ref }]
  })
  const read = referring.map(({ sentence, claim, written, ref }) => {
    const found = typeof ref === 'string' ? ofPath(report, ref) : ofTable(report, ref)
    const name = typeof ref === 'string' ? ref : `${ref.table}:${ref.rows.join('+')}:${ref.column}`
    return { name, expected: found === null ? null : { sentence, written, unit: claim.unit, ref: name, ...found } }
  })
  return {
    expected: read.flatMap(({ expected }) => (expected === null ? [] : [expected])),
    unknown: read.filter(({ expected }) => expected === null).map(({ name }) => name),
  }
}

function isNumber(figure: Figure, { value }: ExpectedFigure): boolean {
  const slack = figure.unit === 'ore' ? 2.5 * ORE_PER_TKR : 0.051
  return Math.abs(Math.abs(figure.value) - Math.abs(value)) <= slack
}

/**
 * Whether a figure is the one that a claim repeats: the same number (to the rounding of the print) of the same row. The same measure
 * of the same thing in another table, with the same number, is as right: the result of an area stands in two statements.
 */
export function isRight(figure: Figure, expected: ExpectedFigure, figures: readonly Figure[]): boolean {
  const { row } = expected
  if (!isNumber(figure, expected)) return false
  if (row === null || figure.key.includes(row)) return true
  return figures.some((other) => other.key.includes(row) && other.measure === figure.measure && isNumber(other, expected))
}
