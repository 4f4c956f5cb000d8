import type { CommitteeScope } from '@/lib/auth/scope'
import type { BudgetLineKind } from '@/lib/domain/statement'
import type { Database } from './client'

/** A budget line as commands find it by the keys of its statement and itself. */
export interface BudgetLineRef {
  readonly id: string
  readonly kind: BudgetLineKind
}

/** Line keys are unique within a statement only. */
export function budgetLineKey(statementKey: string, lineKey: string): string {
  return `${statementKey}:${lineKey}`
}

/** The lines of the committee's statements of a year, by budgetLineKey. */
export async function findBudgetLines(
  scope: CommitteeScope,
  db: Database,
  year: number,
  statementKeys: readonly string[],
): Promise<Map<string, BudgetLineRef>> {
  const { committeeId, municipalityId } = scope
  const lines = await db.budgetLine.findMany({
    where: { municipalityId, statement: { committeeId, year, key: { in: [...new Set(statementKeys)] } } },
    select: { id: true, kind: true, key: true, statement: { select: { key: true } } },
  })
  return new Map(lines.map((line) => [budgetLineKey(line.statement.key, line.key), { id: line.id, kind: line.kind }]))
}
