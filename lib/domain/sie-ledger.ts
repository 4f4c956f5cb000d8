import { ore, type Ore } from './money'

/** An object of a dimension, as a transaction names it: ['1', '410'] is cost centre 410. */
export type SieObject = readonly [dimension: string, code: string]

/** Month (1–12), sum in öre with debit positive, number of records, and the first line of the file that is part of the sum. */
export type SieCell = readonly [month: number, amount: number, count: number, line: number]

/**
 * Sums of one account in a SIE file. Signs are the ledger's: debit, a cost, is positive.
 * `transactions` are divided on all objects at once. `total` is a month of an account as a whole, `division` the same month divided on
 * the objects of one set of dimensions: every division repeats the total, so they are never added (SIE 4B, #PSALDO).
 * `yearBalance` is January to its month in one sum.
 */
export interface SieFigure {
  readonly measure: 'actual' | 'budget'
  readonly basis: 'transactions' | 'total' | 'division' | 'yearBalance'
  readonly year: number
  readonly account: string
  readonly objects: readonly SieObject[]
  readonly cells: readonly SieCell[]
}

/** One sum that a rule can take: öre of an account and a combination of objects in whole months, debit positive. */
export interface SieRow {
  readonly measure: 'actual' | 'budget'
  readonly year: number
  readonly account: string
  readonly objects: readonly SieObject[]
  readonly from: number
  readonly to: number
  readonly amount: Ore
  readonly count: number
  readonly line: number
}

/** The dimensions that a sum is divided on, in order: [['1', '410'], ['6', 'P1']] → '1 6'; '' for none. */
export function divisionOf(objects: readonly SieObject[]): string {
  return objects.map(([dimension]) => dimension).join(' ')
}

function monthKey({ measure, year, account }: SieFigure, month: number): string {
  return `${measure} ${year} ${account} ${month}`
}

/** What the objects of the wanted division hold of each account and month. */
function dividedSums(divided: readonly SieFigure[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const figure of divided) {
    for (const [month, amount] of figure.cells) sums.set(monthKey(figure, month), (sums.get(monthKey(figure, month)) ?? 0) + amount)
  }
  return sums
}

function rowOf(figure: SieFigure, [month, amount, count, line]: SieCell): SieRow {
  const { measure, basis, year, account, objects } = figure
  return { measure, year, account, objects, from: basis === 'yearBalance' ? 1 : month, to: month, amount: ore(amount), count, line }
}

/** A total less what its objects hold; nothing where the objects hold all of it. */
function restOf(figure: SieFigure, sums: ReadonlyMap<string, number>): readonly SieRow[] {
  return figure.cells.flatMap((cell): readonly SieRow[] => {
    const divided = sums.get(monthKey(figure, cell[0]))
    if (divided === undefined) return [rowOf(figure, cell)]
    return divided === cell[1] ? [] : [rowOf(figure, [cell[0], cell[1] - divided, cell[2], cell[3]])]
  })
}

/**
 * Every öre of a ledger once. Balances are divided on the wanted dimensions, and what the objects do not hold of a total stays on the
 * account without objects: total 1 000, object A 600 → a row of 600 for A and a row of 400 without objects. The sum of the rows of an
 * account and month is the same for every division.
 * @param division dimensions as divisionOf gives them; '' takes the totals undivided
 */
export function ledgerRows(figures: readonly SieFigure[], division: string): readonly SieRow[] {
  const divided = figures.filter(({ basis, objects }) => basis === 'division' && divisionOf(objects) === division)
  const sums = dividedSums(divided)
  const whole = figures.filter(({ basis }) => basis === 'transactions' || basis === 'yearBalance')
  const totals = figures.filter(({ basis }) => basis === 'total')
  return [...whole, ...divided].flatMap((figure) => figure.cells.map((cell) => rowOf(figure, cell))).concat(totals.flatMap((figure) => restOf(figure, sums)))
}

/** The sets of dimensions that balances are divided on, as divisionOf names them: ['1', '6']. */
export function divisionsOf(figures: readonly SieFigure[]): readonly string[] {
  return [...new Set(figures.filter(({ basis }) => basis === 'division').map(({ objects }) => divisionOf(objects)))].sort()
}
