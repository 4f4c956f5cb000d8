import { stepPackageBatch } from '@/lib/db/package-batch'
import { readCommitteeYear } from '@/lib/db/package/read-package'
import { listHolds } from '@/lib/db/package/undo-barrier'
import { putBackRows } from '@/lib/db/package/undo-rows'
import { holdPackages } from '@/lib/db/package/write-package'
import { isClash } from '@/lib/db/transaction'
import type { CommandAnswer, ErrorCode } from '@/lib/domain/command-answer'
import type { PackageHold } from '@/lib/domain/package-change'
import { checkPackage } from '@/lib/import/package/check'
import { undoPackageSchema, type UndoPackageInput } from '@/lib/schemas/package-batch'
import { answered, refused } from './command'
import { packageCommand, recordPackage, type PackageContext } from './package-command'

const CODE: Readonly<Record<PackageHold['kind'], ErrorCode>> = {
  changed: 'STALE_VERSION',
  dependent: 'IN_USE',
  stillNamed: 'IN_USE',
  reportLocked: 'REPORT_LOCKED',
  periodLocked: 'PERIOD_LOCKED',
}

/** Everything that stands in the way; the first kind of it gives the refusal its code. */
function refusedBy(holds: readonly [PackageHold, ...PackageHold[]]): CommandAnswer<never> {
  const faults = holds.map((hold) => ({
    path: hold.kind === 'periodLocked' ? `month ${hold.month}` : `${hold.table} ${hold.name}`,
    found: hold.kind,
    expected: 'as the import left it',
  }))
  return refused(CODE[holds[0].kind], { faults })
}

async function undo(context: PackageContext): Promise<CommandAnswer<unknown>> {
  const { scope, db, at, batch } = context
  const { effects, appliedAt, committeeKey, year } = batch
  if (effects === null || appliedAt === null) return refused('WRONG_STATUS')
  await holdPackages(scope, db)
  const [hold, ...others] = await listHolds(scope, db, { committeeKey, year, appliedAt, effects })
  if (hold !== undefined) return refusedBy([hold, ...others])
  await putBackRows(scope, db, effects)
  // What refers by key (assessments, units of risks) hangs on no foreign key: the year that is left must be sound.
  const left = await readCommitteeYear(scope, db, committeeKey, year)
  const faults = left === null ? [] : checkPackage(left)
  if (faults.length > 0) return refused('IN_USE', { faults })
  const version = await stepPackageBatch(scope, db, batch, { to: 'undone', at })
  recordPackage(context, { version, rows: effects.length })
  return answered({ version, rows: effects.length })
}

/** Puts back what the import of a package found and takes away what it added, all of it or nothing. */
export const undoPackage = packageCommand<UndoPackageInput>({
  name: 'undo-package',
  input: undoPackageSchema,
  status: 'applied',
  async run(context) {
    try {
      return await undo(context)
    } catch (error) {
      if (isClash(error)) return refused('STALE_VERSION')
      throw error
    }
  },
})
