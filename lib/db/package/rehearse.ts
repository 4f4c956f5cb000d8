import type { MunicipalityScope } from '@/lib/auth/scope'
import { inTransaction, type Transaction } from '@/lib/db/transaction'
import type { InputFault } from '@/lib/domain/command-answer'
import type { DataPackage } from '@/lib/schemas/package'
import { PackageRefused } from './import-run'
import { readCommitteeYear } from './read-package'
import type { RowEffect } from './row-effect'
import { holdPackages, writeRows } from './write-package'

/** What an import made of the committee's year. */
export interface CarriedOut {
  /** Null: the municipality had no such committee. */
  readonly before: DataPackage | null
  readonly after: DataPackage
  readonly effects: readonly RowEffect[]
}

/**
 * Imports the package in the caller's transaction, and reads the committee's year before and after.
 * @throws PackageRefused with every fault when the stored facts forbid it
 */
export async function carryOut(scope: MunicipalityScope, db: Transaction, pkg: DataPackage, at: Date): Promise<CarriedOut> {
  await holdPackages(scope, db)
  // What the package says of an indicator is shown also where the year has nothing else of it.
  const named = pkg.indicators.map(({ key }) => key)
  const before = await readCommitteeYear(scope, db, pkg.committee.key, pkg.year, named)
  const { effects } = await writeRows(scope, db, pkg, at)
  const after = await readCommitteeYear(scope, db, pkg.committee.key, pkg.year, named)
  if (after === null) throw new Error('The committee that was just written is gone.')
  return { before, after, effects }
}

/** Ends a rehearsal: everything that was written is rolled back. */
class Rehearsed extends Error {
  constructor(readonly outcome: CarriedOut) {
    super('rehearsed')
  }
}

/** What an import would make of the committee's year, or every fault that what is stored would refuse it for. Nothing of it is kept. */
export async function rehearse(
  scope: MunicipalityScope,
  pkg: DataPackage,
): Promise<{ readonly ok: true; readonly outcome: CarriedOut } | { readonly ok: false; readonly faults: readonly InputFault[] }> {
  try {
    return await inTransaction('repeatableRead', async (db) => {
      throw new Rehearsed(await carryOut(scope, db, pkg, new Date()))
    })
  } catch (error) {
    if (error instanceof Rehearsed) return { ok: true, outcome: error.outcome }
    if (error instanceof PackageRefused) return { ok: false, faults: error.faults }
    throw error
  }
}
