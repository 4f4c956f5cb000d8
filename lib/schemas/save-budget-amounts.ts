import { z } from 'zod'
import { key, oreAmount } from './primitives'
import { cells, reportInput, version } from './report-input'

const month = z.int().min(1).max(12)

const budgetCell = z
  .strictObject({ statement: key, line: key, from: month, to: month, value: oreAmount.nullable(), version })
  .refine((cell) => cell.from <= cell.to, { path: ['to'], error: 'the same month as from, or a later one' })

/** Every month of a line that the cells name, each once: `netCost:barn:8`. */
function monthsOf(cell: z.output<typeof budgetCell>): readonly string[] {
  return Array.from({ length: cell.to - cell.from + 1 }, (_, index) => `${cell.statement}:${cell.line}:${cell.from + index}`)
}

/** Amounts of one budget version in öre, costs negative, for intervals that have no month in common; null clears. */
export const saveBudgetAmountsSchema = z.strictObject({
  ...reportInput,
  budgetVersion: key,
  cells: cells(budgetCell, (cell) => `${cell.statement}:${cell.line}:${cell.from}`).refine(
    (sent) => new Set(sent.flatMap(monthsOf)).size === sent.flatMap(monthsOf).length,
    { error: 'each month of a line once' },
  ),
})

export type SaveBudgetAmountsInput = z.output<typeof saveBudgetAmountsSchema>
