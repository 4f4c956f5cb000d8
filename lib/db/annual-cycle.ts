import type { AnnualCycleItem } from '@/lib/domain/annual-cycle'
import { atPlace, inPrintOrder, unchangedRow, type ItemStore } from './follow-up-item'

/** What people write of a row of the annual cycle. */
export type AnnualCycleItemContent = Omit<AnnualCycleItem, 'key'>

/** Stored rows of the annual cycle of the committee's year. */
export const annualCycleItemStore: ItemStore<AnnualCycleItemContent> = {
  async find(scope, db, place) {
    const row = await db.annualCycleItem.findFirst({ where: atPlace(scope, place) })
    if (row === null) return null
    const { id, version, month, activity, orgUnitKey } = row
    return { id, version, content: { month, activity, orgUnitKey } }
  },
  async insert(scope, db, place, content, order) {
    const data = [{ ...content, ...atPlace(scope, place), order }]
    return (await db.annualCycleItem.createMany({ data, skipDuplicates: true })).count === 1
  },
  async update(scope, db, stored, content) {
    const data = { ...content, version: stored.version + 1 }
    return (await db.annualCycleItem.updateMany({ where: unchangedRow(scope, stored), data })).count === 1
  },
  remove: async (scope, db, stored) => (await db.annualCycleItem.deleteMany({ where: unchangedRow(scope, stored) })).count === 1,
  list: (scope, db, year) => db.annualCycleItem.findMany(inPrintOrder(scope, year)),
  setOrder: (scope, db, id, order) => db.annualCycleItem.updateMany({ where: { id, municipalityId: scope.municipalityId }, data: { order } }),
}
