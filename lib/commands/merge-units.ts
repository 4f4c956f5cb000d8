import { mayKeepRegisters } from '@/lib/auth/permissions/administration'
import { listRegister } from '@/lib/db/register-entry'
import { holdReports, previewMerge, writeMerge } from '@/lib/db/unit-merge'
import { isOpen, mayMerge } from '@/lib/domain/register-entry'
import { mergeUnitsSchema, type MergeUnitsInput } from '@/lib/schemas/register-entry'
import { answered, refused } from './command'
import { committeeCommand } from './committee-command'

/**
 * Merges a unit into another from a year on. What is open moves; earlier years and frozen reports keep the unit. A draft with
 * figures of both, and a report on its way, stand in the way (IN_USE, with their titles).
 * @returns what moved
 */
export const mergeUnits = committeeCommand<MergeUnitsInput>({
  name: 'merge-units',
  input: mergeUnitsSchema,
  permission: mayKeepRegisters,
  async run({ scope, db, record }, { from: fromKey, into: intoKey, year, version }) {
    await holdReports(scope, db, year)
    const units = await listRegister(scope, db, 'orgUnit')
    const from = units.find(({ key }) => key === fromKey)
    const into = units.find(({ key }) => key === intoKey)
    if (from === undefined) return refused('NOT_FOUND')
    if (from.mergedIntoKey !== null) return refused('ALREADY_THERE')
    if (into === undefined || intoKey === fromKey || into.mergedIntoKey !== null || !isOpen(into, year)) {
      return refused('INVALID_INPUT', { faults: [{ path: 'into', found: intoKey, expected: 'another unit that stands by itself' }] })
    }
    if (from.version !== version) return refused('STALE_VERSION')
    const merge = { from, into, year }
    const preview = await previewMerge(scope, db, merge)
    if (!mayMerge(preview)) {
      const drafts = preview.drafts.map((title) => ({ path: 'drafts', found: title, expected: '' }))
      return refused('IN_USE', { faults: [...drafts, ...preview.onTheirWay.map((title) => ({ path: 'onTheirWay', found: title, expected: '' }))] })
    }
    if (!(await writeMerge(scope, db, merge))) return refused('STALE_VERSION')
    const moved = preview.moves.map(({ what, count }) => ({ what, count }))
    record({
      subject: 'registerEntry',
      subjectKey: `orgUnit:${fromKey}`,
      reportId: null,
      before: { mergedInto: null, version },
      after: { mergedInto: intoKey, year, moved, version: version + 1 },
    })
    return answered({ moved })
  },
})
