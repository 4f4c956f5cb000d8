import type { MunicipalityScope } from '@/lib/auth/scope'
import type { Transaction } from '@/lib/db/transaction'
import type { PackageHold } from '@/lib/domain/package-change'
import type { RowEffect } from './row-effect'
import { listDependents, listMovedRows } from './undo-rows'

/** What an applied import is to be undone from. */
export interface AppliedPackage {
  readonly committeeKey: string
  readonly year: number
  readonly appliedAt: Date
  readonly effects: readonly RowEffect[]
}

type Row = Readonly<Record<string, unknown>>

const rowOf = (text: string): Row => JSON.parse(text) as Row

/** The row's own name, else that of what it is a figure of. */
async function nameOf(scope: MunicipalityScope, db: Transaction, row: Row): Promise<string> {
  const own = ['name', 'label', 'title', 'text', 'activity', 'alias', 'subjectKey', 'key'].map((field) => row[field]).find((value) => typeof value === 'string')
  if (typeof own === 'string') return own
  const where = (id: unknown) => ({ id: String(id), municipalityId: scope.municipalityId })
  if (row.budgetLineId !== undefined) return (await db.budgetLine.findFirst({ where: where(row.budgetLineId) }))?.label ?? ''
  if (row.indicatorId !== undefined) return (await db.indicator.findFirst({ where: where(row.indicatorId) }))?.name ?? ''
  if (row.placementCategoryId !== undefined) return (await db.placementCategory.findFirst({ where: where(row.placementCategoryId) }))?.name ?? ''
  return ''
}

async function held(scope: MunicipalityScope, db: Transaction, kind: 'changed' | 'dependent', rows: readonly { readonly table: string; readonly row: string }[]): Promise<PackageHold[]> {
  const holds: PackageHold[] = []
  for (const { table, row } of rows) holds.push({ kind, table, name: await nameOf(scope, db, rowOf(row)) })
  return holds
}

/** Reports that have left the draft since: they say what the import left. */
async function listFrozen(scope: MunicipalityScope, db: Transaction, { committeeKey, year, appliedAt, effects }: AppliedPackage): Promise<PackageHold[]> {
  const made = effects.filter(({ table, before }) => table === 'Report' && before === null).map(({ id }) => id)
  const reports = await db.report.findMany({
    where: { municipalityId: scope.municipalityId, committee: { key: committeeKey }, year, status: { not: 'draft' }, statusAt: { gt: appliedAt }, id: { notIn: made } },
    orderBy: { toMonth: 'asc' },
  })
  return reports.map(({ title }) => ({ kind: 'reportLocked', table: 'Report', name: title }))
}

/** Months of a row that a lock keeps: actuals and values. */
function monthsOf({ table, after }: RowEffect): readonly [number, number] | null {
  const row = rowOf(after)
  if (table === 'IndicatorValue' || (table === 'Amount' && row.measure === 'actual')) return [Number(row.fromMonth), Number(row.toMonth)]
  return table === 'PlacementVolume' && row.measure === 'actual' ? [Number(row.month), Number(row.month)] : null
}

async function listLocked(scope: MunicipalityScope, db: Transaction, { committeeKey, year, effects }: AppliedPackage): Promise<PackageHold[]> {
  const spans = effects.map(monthsOf).filter((span) => span !== null)
  const locks = await db.periodLock.findMany({ where: { municipalityId: scope.municipalityId, committee: { key: committeeKey }, year }, orderBy: { month: 'asc' } })
  return locks.filter(({ month }) => spans.some(([from, to]) => from <= month && month <= to)).map(({ month }) => ({ kind: 'periodLocked', month }))
}

/** Rows that are named when an import cannot be undone. */
const SHOWN = 200

/** Everything that stands in the way of undoing an import; nothing: it can be undone. */
export async function listHolds(scope: MunicipalityScope, db: Transaction, applied: AppliedPackage): Promise<PackageHold[]> {
  const moved = await listMovedRows(scope, db, applied.effects)
  const dependents = await listDependents(scope, db, applied.effects)
  return [
    ...(await held(scope, db, 'changed', moved.slice(0, SHOWN).map(({ table, after }) => ({ table, row: after })))),
    ...(await held(scope, db, 'dependent', dependents.slice(0, SHOWN))),
    ...(await listFrozen(scope, db, applied)),
    ...(await listLocked(scope, db, applied)),
  ]
}
