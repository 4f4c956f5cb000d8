import type { ImportFault } from '@/lib/domain/import-reading'
import type { ImportLine } from '@/lib/domain/import-registers'
import { ORE_PER_TKR, sumOre, type Ore } from '@/lib/domain/money'
import { itemsBelow, type BudgetLine } from '@/lib/domain/statement'
import type { SheetTable } from '@/lib/schemas/sheet-mapping'
import { monthsOfFigure, seriesOf, type AmountFigure, type ForecastFigure } from './figure'

type MoneyFigure = AmountFigure | ForecastFigure

/** Printed rows and totals differ by rounding: 1 tkr, or a tenth of a million in a sheet of millions. Öre. */
const SLACK: Readonly<Record<SheetTable['moneyUnit'], number>> = { kr: ORE_PER_TKR, tkr: ORE_PER_TKR, mnkr: 100 * ORE_PER_TKR }
const PER_UNIT: Readonly<Record<SheetTable['moneyUnit'], number>> = { kr: 100, tkr: ORE_PER_TKR, mnkr: 1000 * ORE_PER_TKR }

/** Whether a line is added up from others: its figure in a file is checked, never stored. */
export function isComputed(line: ImportLine): boolean {
  return line.kind === 'total' || line.kind === 'heading'
}

function treeOf(lines: readonly ImportLine[], statement: string): readonly BudgetLine[] {
  return lines
    .filter((line) => line.statement === statement)
    .map(({ key, parentKey, kind, name }) => ({ key, parentKey, kind, label: name, counted: true, businessAreaKey: null, serviceAreaKey: null }))
}

function amountKey(figure: MoneyFigure, line: ImportLine): string {
  return `${seriesOf({ ...figure, line })} ${monthsOfFigure(figure)}`
}

/** The items below each total, looked up once. */
function partsIn(lines: readonly ImportLine[]): (total: ImportLine) => readonly ImportLine[] {
  const trees = new Map<string, readonly BudgetLine[]>()
  const parts = new Map<ImportLine, readonly ImportLine[]>()
  return (total) => {
    const known = parts.get(total)
    if (known !== undefined) return known
    const tree = trees.get(total.statement) ?? treeOf(lines, total.statement)
    trees.set(total.statement, tree)
    const self = tree.find(({ key }) => key === total.key)
    const keys = new Set(self === undefined ? [] : itemsBelow({ lines: tree }, self).map(({ key }) => key))
    const found = lines.filter(({ key, statement }) => statement === total.statement && keys.has(key))
    parts.set(total, found)
    return found
  }
}

/**
 * Totals of a file against their parts in the same file and months. A total is told when every item below it is given and their sum
 * differs by more than 1 tkr: −100 and −200 under a total of −310 tkr. What is given only in part is not judged.
 */
export function totalFaults(figures: readonly MoneyFigure[], lines: readonly ImportLine[], { moneyUnit, costSign }: Pick<SheetTable, 'moneyUnit' | 'costSign'>): readonly ImportFault[] {
  const given = new Map<string, Ore>(figures.map((figure) => [amountKey(figure, figure.line), figure.amount]))
  const partsOf = partsIn(lines)
  const inUnit = (amount: number) => String((amount / PER_UNIT[moneyUnit]) * (costSign === 'positive' ? -1 : 1)).replace('.', ',')
  return figures.flatMap((figure) => {
    const { line, place, amount } = figure
    if (!isComputed(line)) return []
    const amounts = partsOf(line).map((part) => given.get(amountKey(figure, part)) ?? null)
    const sum = amounts.includes(null) ? null : sumOre(amounts)
    if (sum === null || Math.abs(sum - amount) <= SLACK[moneyUnit]) return []
    return [{ place, code: 'totalDiffers' as const, found: inUnit(amount), expected: inUnit(sum) }]
  })
}
