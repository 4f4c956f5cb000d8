import type { CommitteeScope } from '@/lib/auth/scope'
import type { RegisterUse } from '@/lib/domain/register-entry'
import type { RegisterLine } from '@/lib/domain/register-line'
import type { BudgetLineKind, StatementKind } from '@/lib/domain/statement'
import type { Database } from './client'
import { IN_ORDER } from './facts/source'
import { spellingsOf, writeSpellings } from './register-label'
import { countedUse, namedUse } from './register-use'

export interface RegisterStatement {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly kind: StatementKind
  readonly lines: readonly RegisterLine[]
}

/** The statements of the committee's year with their lines, in print order. */
export async function listRegisterStatements(scope: CommitteeScope, db: Database, year: number): Promise<RegisterStatement[]> {
  const { committeeId, municipalityId } = scope
  const related = { select: { key: true } } as const
  const rows = await db.statement.findMany({
    where: { municipalityId, committeeId, year },
    orderBy: IN_ORDER,
    include: { lines: { orderBy: IN_ORDER, include: { parent: related, businessArea: related, serviceArea: related } } },
  })
  const spellings = await spellingsOf(scope, db, 'budgetLine', rows.flatMap(({ lines }) => lines.map(({ id }) => id)))
  return rows.map(({ id, key, name, kind, lines }) => ({
    ...{ id, key, name, kind },
    lines: lines.map((line) => ({
      id: line.id,
      key: line.key,
      label: line.label,
      kind: line.kind,
      parentKey: line.parent?.key ?? null,
      counted: line.counted,
      businessAreaKey: line.businessArea?.key ?? null,
      serviceAreaKey: line.serviceArea?.key ?? null,
      aliases: spellings(line.id).aliases,
      order: line.order,
      version: line.version,
    })),
  }))
}

/** What refers to a line. `figures` of them are amounts, forecasts and budget changes, which a line that sums cannot hold. */
export async function lineUse(
  { municipalityId }: CommitteeScope,
  db: Database,
  id: string,
): Promise<{ readonly figures: readonly RegisterUse[]; readonly lines: readonly RegisterUse[] }> {
  const where = { municipalityId, budgetLineId: id }
  const children = await db.budgetLine.findMany({ where: { municipalityId, parentId: id }, orderBy: { order: 'asc' } })
  return {
    figures: [
      ...countedUse('amounts', await db.amount.count({ where })),
      ...countedUse('forecasts', await db.forecast.count({ where })),
      ...countedUse('budgetChanges', await db.budgetChange.count({ where })),
    ],
    lines: namedUse('budgetLines', children.map(({ label }) => label)),
  }
}

/** What is written of a line; what it points at by id. */
export interface LineRow {
  readonly label: string
  readonly kind: BudgetLineKind
  readonly parentId: string | null
  readonly counted: boolean
  readonly businessAreaId: string | null
  readonly serviceAreaId: string | null
}

/** Adds a line last. @returns its id */
export async function insertLine(
  { municipalityId }: CommitteeScope,
  db: Database,
  statementId: string,
  key: string,
  row: LineRow,
  order: number,
): Promise<string> {
  return (await db.budgetLine.create({ data: { ...row, municipalityId, statementId, key, order } })).id
}

/** Changes a line where it still has the version that was read. @returns false when somebody was faster */
export async function updateLine(
  { municipalityId }: CommitteeScope,
  db: Database,
  { id, version }: Pick<RegisterLine, 'id' | 'version'>,
  row: LineRow,
): Promise<boolean> {
  return (await db.budgetLine.updateMany({ where: { id, municipalityId, version }, data: { ...row, version: version + 1 } })).count === 1
}

export function setLineOrder({ municipalityId }: CommitteeScope, db: Database, id: string, order: number): Promise<unknown> {
  return db.budgetLine.updateMany({ where: { id, municipalityId }, data: { order } })
}

/** Takes a line away that nothing refers to. @returns false when somebody was faster */
export async function deleteLine(scope: CommitteeScope, db: Database, { id, version }: Pick<RegisterLine, 'id' | 'version'>): Promise<boolean> {
  await writeSpellings(scope, db, 'budgetLine', id, { labels: [], aliases: [] })
  return (await db.budgetLine.deleteMany({ where: { id, municipalityId: scope.municipalityId, version } })).count === 1
}
