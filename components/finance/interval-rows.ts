import { computedCell, STILL, type CellState, type GridCell, type GridColumn, type GridRow } from '@/components/grid/grid-model'
import type { ItemState } from '@/components/save/save-queue'
import { spansOf, totalSpans, type AmountSpan } from '@/lib/domain/amount-span'
import { amountsOf } from '@/lib/domain/amount'
import { sumOre, type Ore } from '@/lib/domain/money'
import { itemsBelow, printOrder, type Amount, type BudgetLine, type Statement } from '@/lib/domain/statement'
import { errorCodeText } from '@/lib/text/error'
import { amountText } from '@/lib/text/amount'
import { saveQueueText } from '@/lib/text/save-queue'
import { COMPUTED_TKR, formatTkr, TYPED_TKR } from './tkr-cell'
import { intervalId, type IntervalPlace } from './use-intervals'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** Key of the column that months add up in. */
export const SUM = 'sum'

/** The months of the year, and what they add up to. */
export function intervalColumns(sum: string): GridColumn[] {
  const months = MONTHS.map((month) => ({ ...TYPED_TKR, key: String(month), label: amountText.monthColumn(month), group: null }))
  return [...months, { ...COMPUTED_TKR, key: SUM, label: sum, group: null }]
}

/** What is filled in, and what of it may be changed. */
export interface IntervalSource {
  readonly statement: Statement
  readonly year: number
  /** Null: actuals. */
  readonly budgetVersion: string | null
  readonly amounts: readonly Amount[]
  readonly items: ReadonlyMap<string, ItemState<Ore | null>>
  readonly canEdit: boolean
  /** Last month that is added up. */
  readonly sumTo: number
  /** Why a span may not be changed though the report may; null: it may. */
  readonly barrier: (span: AmountSpan) => string | null
  /** What to know of a span that goes over several months. */
  readonly mergedRemark: (from: number, to: number) => string
}

function cellState(item: ItemState<Ore | null> | undefined): CellState {
  if (item === undefined) return STILL
  switch (item.kind) {
    case 'refused':
      return { kind: 'refused', message: errorCodeText(item.code) }
    case 'conflict':
      return { kind: 'conflict', message: saveQueueText.conflict.cell(formatTkr(item.theirs ?? null) || saveQueueText.conflict.empty, item.by.name, item.by.at) }
    default:
      return { kind: item.kind }
  }
}

/** The spans as cells: a merged one covers its months. */
function cellsOf(spans: readonly AmountSpan[], cell: (span: AmountSpan) => GridCell): (GridCell | null)[] {
  return spans.flatMap((span) => {
    const covered = span.to - span.from
    const merged = covered > 0 ? { span: covered + 1 } : {}
    return [{ ...cell(span), ...merged }, ...Array.from({ length: covered }, () => null)]
  })
}

/** January to a month; null when a month is missing or the last span goes past it. */
function sumTo(spans: readonly AmountSpan[], month: number): Ore | null {
  const within = spans.filter(({ to }) => to <= month)
  const known = within.map(({ amount }) => amount).filter((amount) => amount !== null)
  return within.at(-1)?.to === month && known.length === within.length ? sumOre(known) : null
}

function typedCell(source: IntervalSource, line: BudgetLine, span: AmountSpan): GridCell {
  const { statement, budgetVersion, items, canEdit, barrier, mergedRemark } = source
  const place: IntervalPlace = { statement: statement.key, line: line.key, budgetVersion, from: span.from, to: span.to }
  const hindrance = barrier(span)
  const remark = hindrance ?? (span.to > span.from ? mergedRemark(span.from, span.to) : null)
  const cell = { value: span.amount, editable: canEdit && hindrance === null, state: cellState(items.get(intervalId(place))) }
  return remark === null ? cell : { ...cell, remark }
}

/** The rows of a statement by month, totals computed from what stands in the cells now. */
export function intervalRows(source: IntervalSource): GridRow[] {
  const { statement, year, budgetVersion, amounts } = source
  const measure = budgetVersion === null ? 'actual' : 'budget'
  const byLine = new Map<string, readonly AmountSpan[]>()
  const wanted = { statementKey: statement.key, measure, year, budgetVersionKey: budgetVersion } as const
  const spansOfLine = ({ key: lineKey }: BudgetLine) => {
    const known = byLine.get(lineKey) ?? spansOf(amountsOf(amounts, { ...wanted, lineKey }), year)
    byLine.set(lineKey, known)
    return known
  }
  return printOrder(statement).map(({ line, depth }): GridRow => {
    const row = { key: line.key, label: line.label, kind: line.kind, depth }
    if (line.kind === 'heading') return { ...row, cells: [] }
    const isTyped = line.kind !== 'total'
    const spans = isTyped ? spansOfLine(line) : totalSpans(itemsBelow(statement, line).map(spansOfLine))
    const cell = (span: AmountSpan) => (isTyped ? typedCell(source, line, span) : computedCell(span.amount))
    return { ...row, cells: [...cellsOf(spans, cell), computedCell(sumTo(spans, source.sumTo))] }
  })
}
