import type { MissingReason } from './indicator'

/** One value of a municipality and a year, for an indicator's national code. */
export interface ComparisonValue {
  readonly indicatorKey: string
  readonly nationalCode: string
  /** Four digits: `0138`; regions are `00LL` and the country is `0000`. */
  readonly municipality: string
  readonly name: string
  readonly year: number
  /** In Kolada's own unit of the measure. */
  readonly value: number | null
  /** Why there is no value; exactly one of the two is null. */
  readonly missing: MissingReason | null
  /** ISO time. */
  readonly fetchedAt: string
}

/** One municipality's values, a cell for each year of the table; null: nothing is known of that year. */
interface ComparisonRow {
  readonly municipality: string
  readonly name: string
  readonly isOwn: boolean
  readonly cells: readonly (Pick<ComparisonValue, 'value' | 'missing'> | null)[]
}

/** Values of the committee's own municipality and of those it is compared with, by year. */
export interface Comparison {
  readonly nationalCode: string
  /** Earliest first, at most `YEARS` of them. */
  readonly years: readonly number[]
  /** The own municipality first, then the others by name, then regions and the country. */
  readonly rows: readonly ComparisonRow[]
  /** A median for each year, of the other municipalities; null: fewer than two of them have a value. Our own arithmetic, not Kolada's. */
  readonly medians: readonly (number | null)[]
  /** When the latest of the values was fetched, ISO time. */
  readonly fetchedAt: string
}

/** Comparisons by key of their indicator; an indicator without any is not there. */
export type Comparisons = Readonly<Record<string, Comparison>>

/** Most years that a table shows, the latest. */
const YEARS = 5

/** The country and the regions: what municipalities are set beside, but no municipalities themselves. */
function isMunicipality(code: string): boolean {
  return !code.startsWith('00')
}

/** The middle of the numbers, the mean of the two middle ones when they are even; null for fewer than two. [3, 1, 2] → 2; [4, 1, 2, 3] → 2.5. */
function medianOf(numbers: readonly number[]): number | null {
  if (numbers.length < 2) return null
  const middle = numbers.toSorted((a, b) => a - b).slice(Math.ceil(numbers.length / 2) - 1, Math.floor(numbers.length / 2) + 1)
  return middle.reduce((sum, each) => sum + each, 0) / middle.length
}

function inOrder(ownCode: string): (a: ComparisonRow, b: ComparisonRow) => number {
  const rank = ({ municipality }: ComparisonRow): number => (municipality === ownCode ? 0 : isMunicipality(municipality) ? 1 : 2)
  return (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'sv') || a.municipality.localeCompare(b.municipality)
}

/**
 * The table that compares an indicator with other municipalities. Values of another national code than the indicator has now are of another
 * measure and left out. With Haninge 80, Huddinge 90 and the country 85 in 2020, the median of 2020 is 85 (of the two municipalities).
 * @param ownCode four-digit code of the committee's municipality
 * @returns null when nothing has been fetched
 */
export function comparisonOf(
  { key, nationalCode }: { readonly key: string; readonly nationalCode: string | null },
  values: readonly ComparisonValue[],
  ownCode: string,
): Comparison | null {
  const own = values.filter((each) => each.indicatorKey === key && each.nationalCode === nationalCode)
  const fetchedAt = own.map((each) => each.fetchedAt).toSorted().at(-1)
  if (nationalCode === null || fetchedAt === undefined) return null
  const years = [...new Set(own.map(({ year }) => year))].toSorted((a, b) => a - b).slice(-YEARS)
  const cellOf = (code: string, year: number) => own.find((each) => each.municipality === code && each.year === year) ?? null
  const names = new Map(own.toSorted((a, b) => a.year - b.year).map(({ municipality, name }) => [municipality, name]))
  const rows = [...names]
    .map(([municipality, name]) => ({ municipality, name, isOwn: municipality === ownCode, cells: years.map((year) => cellOf(municipality, year)) }))
    .toSorted(inOrder(ownCode))
  const others = rows.filter(({ municipality, isOwn }) => !isOwn && isMunicipality(municipality))
  const medians = years.map((_, index) => medianOf(others.flatMap(({ cells }) => cells[index]?.value ?? [])))
  return { nationalCode, years, rows, medians, fetchedAt }
}
