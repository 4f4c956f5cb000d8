import type { Activity } from '@/lib/domain/activity'
import { atPlace, inPrintOrder, unchangedRow, type ItemStore } from './follow-up-item'

/** What people write of an activity. */
export type ActivityContent = Omit<Activity, 'key'>

/** Stored activities of the committee's year. */
export const activityStore: ItemStore<ActivityContent> = {
  async find(scope, db, place) {
    const row = await db.activity.findFirst({ where: atPlace(scope, place) })
    if (row === null) return null
    const { id, version, text, numerator, denominator, orgUnitKey } = row
    return { id, version, content: { text, numerator, denominator, orgUnitKey } }
  },
  async insert(scope, db, place, content, order) {
    const data = [{ ...content, ...atPlace(scope, place), order }]
    return (await db.activity.createMany({ data, skipDuplicates: true })).count === 1
  },
  async update(scope, db, stored, content) {
    const data = { ...content, version: stored.version + 1 }
    return (await db.activity.updateMany({ where: unchangedRow(scope, stored), data })).count === 1
  },
  remove: async (scope, db, stored) => (await db.activity.deleteMany({ where: unchangedRow(scope, stored) })).count === 1,
  list: (scope, db, year) => db.activity.findMany(inPrintOrder(scope, year)),
  setOrder: (scope, db, id, order) => db.activity.updateMany({ where: { id, municipalityId: scope.municipalityId }, data: { order } }),
}
