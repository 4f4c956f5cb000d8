import type { MunicipalityScope } from '@/lib/auth/scope'
import { PackageRefused, type PackageWritten } from '@/lib/db/package/import-run'
import { writePackage } from '@/lib/db/package/write-package'
import { inTransaction } from '@/lib/db/transaction'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import { readPackageValue } from '@/lib/import/package/read-package'
import { answered, refused } from './command'

/**
 * Imports a package, all or nothing, for command-line programs that own the database. People read one in by read-package, look at
 * what it changes and apply it.
 * @returns how many rows were created and updated, or INVALID_ROWS with every fault
 */
export async function importPackage(scope: MunicipalityScope, value: unknown): Promise<CommandAnswer<PackageWritten>> {
  const reading = readPackageValue(value)
  if (!reading.ok) return refused('INVALID_ROWS', { faults: reading.faults })
  try {
    return answered(await inTransaction('readCommitted', (db) => writePackage(scope, db, reading.package, new Date())))
  } catch (error) {
    if (error instanceof PackageRefused) return refused('INVALID_ROWS', { faults: error.faults })
    throw error
  }
}
