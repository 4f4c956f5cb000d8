import type { Amount, Statement } from '@/lib/domain/statement'
import { readAmounts, readStatements } from './money'
import { type FactSource, ofYear } from './source'

/**
 * The statements of the year before, as their lines stood then, with its actuals and the budget as it was decided last. Both are
 * empty when nothing is stored of that year, which costs one query.
 */
export async function readLastYear(source: FactSource): Promise<{ statements: Statement[]; amounts: Amount[] }> {
  const before: FactSource = { ...source, year: source.year - 1 }
  const statements = await readStatements(before)
  if (statements.length === 0) return { statements, amounts: [] }
  const lastBudget = await source.db.budgetVersion.findFirst({
    where: ofYear(before),
    orderBy: [{ order: 'desc' }, { key: 'desc' }],
    select: { id: true },
  })
  const amounts = await readAmounts(before, { OR: [{ measure: 'actual' }, ...(lastBudget === null ? [] : [{ budgetVersionId: lastBudget.id }])] })
  return { statements, amounts }
}
