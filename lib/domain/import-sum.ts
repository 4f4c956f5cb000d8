import type { FigureWrite } from './import-figure'
import { ore, type Ore } from './money'

/** What an import does to one kind of figures. */
export interface ImportSum {
  readonly kind: FigureWrite['kind']
  /** Of amounts and forecasts; null for the other kinds. */
  readonly statement: string | null
  /** Of amounts; null for the other kinds. */
  readonly measure: 'actual' | 'budget' | null
  /** Rows that change. */
  readonly count: number
  /** Öre of the rows that change, together; null for kinds without money. */
  readonly before: Ore | null
  readonly after: Ore | null
}

function amountOf(content: FigureWrite['after']): number | null {
  if (content === null) return null
  if ('amount' in content) return content.amount
  return 'fullYear' in content ? content.fullYear : null
}

function add(sum: Ore | null, amount: number | null): Ore | null {
  if (amount === null) return sum
  return ore(sum === null ? amount : sum + amount)
}

/**
 * Rows that change, counted by statement and measure, with their amounts before and after: August of barn from −700 tkr to −800 tkr and
 * of vuxen from nothing to −100 tkr are 2 rows, −700 tkr before and −900 tkr after.
 */
export function sumWrites(writes: readonly FigureWrite[]): ImportSum[] {
  const sums = new Map<string, ImportSum>()
  for (const { kind, place, before, after } of writes) {
    const statement = 'statement' in place ? place.statement : null
    const measure = kind === 'amount' ? place.measure : null
    const name = [kind, statement ?? '', measure ?? ''].join(' ')
    const sum = sums.get(name) ?? { kind, statement, measure, count: 0, before: null, after: null }
    sums.set(name, { ...sum, count: sum.count + 1, before: add(sum.before, amountOf(before?.content ?? null)), after: add(sum.after, amountOf(after)) })
  }
  return [...sums.values()]
}
