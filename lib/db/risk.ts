import type { CommitteeScope } from '@/lib/auth/scope'
import type { Month } from '@/lib/domain/period'
import type { ActionStatus, Risk } from '@/lib/domain/risk'
import type { Database } from './client'
import { atPlace, inPrintOrder, unchangedRow, type ItemPlace, type ItemStore, type StoredItem } from './follow-up-item'

/** What people write of a risk; its actions are rows of their own. */
export type RiskContent = Omit<Risk, 'key' | 'actions'>

/** Stored risks of the committee's year. */
export const riskStore: ItemStore<RiskContent> = {
  async find(scope, db, place) {
    const row = await db.risk.findFirst({ where: atPlace(scope, place) })
    if (row === null) return null
    const { id, version, type, title, likelihood, impact, openedIn, closedIn, closedHow, orgUnitKey } = row
    const months = { openedIn: openedIn as Month | null, closedIn: closedIn as Month | null }
    return { id, version, content: { type, title, likelihood, impact, ...months, closedHow, orgUnitKey } }
  },
  async insert(scope, db, place, content, order) {
    return (await db.risk.createMany({ data: [{ ...content, ...atPlace(scope, place), order }], skipDuplicates: true })).count === 1
  },
  async update(scope, db, stored, content) {
    const data = { ...content, version: stored.version + 1 }
    return (await db.risk.updateMany({ where: unchangedRow(scope, stored), data })).count === 1
  },
  async remove(scope, db, stored) {
    await db.riskAction.deleteMany({ where: { municipalityId: scope.municipalityId, riskId: stored.id } })
    return (await db.risk.deleteMany({ where: unchangedRow(scope, stored) })).count === 1
  },
  list: (scope, db, year) => db.risk.findMany(inPrintOrder(scope, year)),
  setOrder: (scope, db, id, order) => db.risk.updateMany({ where: { id, municipalityId: scope.municipalityId }, data: { order } }),
}

export interface RiskActionContent {
  readonly text: string
  readonly status: ActionStatus
}

/** An action of a risk, or null. */
export async function findRiskAction(scope: CommitteeScope, db: Database, risk: ItemPlace, key: string): Promise<StoredItem<RiskActionContent> | null> {
  const row = await db.riskAction.findFirst({ where: { municipalityId: scope.municipalityId, key, risk: atPlace(scope, risk) } })
  return row && { id: row.id, version: row.version, content: { text: row.text, status: row.status } }
}

/**
 * Writes an action where the row still has the version read; a new one comes last.
 * @returns false when somebody was faster: nothing is written
 */
export async function writeRiskAction(
  scope: CommitteeScope,
  db: Database,
  place: { readonly riskId: string; readonly key: string },
  current: StoredItem<RiskActionContent> | null,
  content: RiskActionContent,
): Promise<boolean> {
  const { municipalityId } = scope
  if (current !== null) {
    return (await db.riskAction.updateMany({ where: unchangedRow(scope, current), data: { ...content, version: current.version + 1 } })).count === 1
  }
  const last = await db.riskAction.findFirst({ where: { municipalityId, riskId: place.riskId }, orderBy: { order: 'desc' }, select: { order: true } })
  const data = [{ ...content, ...place, municipalityId, order: (last?.order ?? -1) + 1 }]
  return (await db.riskAction.createMany({ data, skipDuplicates: true })).count === 1
}

/** Takes an action away. @returns false when somebody was faster */
export async function removeRiskAction(scope: CommitteeScope, db: Database, stored: StoredItem<RiskActionContent>): Promise<boolean> {
  return (await db.riskAction.deleteMany({ where: unchangedRow(scope, stored) })).count === 1
}

/** Versions of the actions of the year's risks, with the risk that each belongs to. */
export async function listRiskActions(
  { municipalityId, committeeId }: CommitteeScope,
  db: Database,
  year: number,
): Promise<readonly { readonly riskKey: string; readonly key: string; readonly version: number }[]> {
  const rows = await db.riskAction.findMany({
    where: { municipalityId, risk: { committeeId, year } },
    select: { key: true, version: true, risk: { select: { key: true } } },
  })
  return rows.map(({ key, version, risk }) => ({ riskKey: risk.key, key, version }))
}
