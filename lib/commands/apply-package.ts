import { stepPackageBatch } from '@/lib/db/package-batch'
import { PackageRefused } from '@/lib/db/package/import-run'
import { carryOut } from '@/lib/db/package/rehearse'
import { isClash } from '@/lib/db/transaction'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import { previewPackage } from '@/lib/import/package/compare'
import { applyPackageSchema, type ApplyPackageInput } from '@/lib/schemas/package-batch'
import { answered, refused } from './command'
import { packageCommand, recordPackage, type PackageContext } from './package-command'

async function apply(context: PackageContext, shown: string): Promise<CommandAnswer<unknown>> {
  const { scope, db, at, batch } = context
  const { before, after, effects } = await carryOut(scope, db, batch.content, at)
  const { comparison, fingerprint } = previewPackage(batch.content, before, after)
  if (fingerprint !== shown) return refused('STALE_VERSION')
  const version = await stepPackageBatch(scope, db, batch, { to: 'applied', comparison, effects, at })
  recordPackage(context, { version, rows: effects.length })
  return answered({ version, rows: effects.length })
}

/**
 * Writes what the preview showed, all of it or nothing: with a fault, or when something has changed since the preview was shown,
 * nothing is written.
 */
export const applyPackage = packageCommand<ApplyPackageInput>({
  name: 'apply-package',
  input: applyPackageSchema,
  status: 'read',
  async run(context, { preview }) {
    try {
      return await apply(context, preview)
    } catch (error) {
      if (error instanceof PackageRefused) return refused('INVALID_ROWS', { faults: error.faults })
      // Somebody else has just made a row with the same key, which this instant does not show.
      if (isClash(error)) return refused('STALE_VERSION')
      throw error
    }
  },
})
