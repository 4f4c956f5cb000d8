import type { Assignment } from '@/lib/domain/assignment'
import { atPlace, inPrintOrder, unchangedRow, type ItemStore } from './follow-up-item'

/** What people write of an assignment. */
export type AssignmentContent = Omit<Assignment, 'key'>

/** Stored assignments of the committee's year. */
export const assignmentStore: ItemStore<AssignmentContent> = {
  async find(scope, db, place) {
    const row = await db.assignment.findFirst({ where: atPlace(scope, place) })
    if (row === null) return null
    const { id, version, text, issuer, aim, group, targetAreas, orgUnitKey } = row
    return { id, version, content: { text, issuer, aim, group, targetAreas, orgUnitKey } }
  },
  async insert(scope, db, place, content, order) {
    const data = [{ ...content, targetAreas: [...content.targetAreas], ...atPlace(scope, place), order }]
    return (await db.assignment.createMany({ data, skipDuplicates: true })).count === 1
  },
  async update(scope, db, stored, content) {
    const data = { ...content, targetAreas: [...content.targetAreas], version: stored.version + 1 }
    return (await db.assignment.updateMany({ where: unchangedRow(scope, stored), data })).count === 1
  },
  remove: async (scope, db, stored) => (await db.assignment.deleteMany({ where: unchangedRow(scope, stored) })).count === 1,
  list: (scope, db, year) => db.assignment.findMany(inPrintOrder(scope, year)),
  setOrder: (scope, db, id, order) => db.assignment.updateMany({ where: { id, municipalityId: scope.municipalityId }, data: { order } }),
}
