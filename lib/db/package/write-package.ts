import type { MunicipalityScope } from '@/lib/auth/scope'
import { recordEvents } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import type { DataPackage } from '@/lib/schemas/package'
import { ImportRun, PackageRefused, type PackageWritten } from './import-run'
import { writeFollowUp } from './write-follow-up'
import { writeMoney } from './write-money'
import { writeIndicatorValues, writePlan } from './write-plan'
import { writePlacements } from './write-placements'
import { writeRegisters } from './write-registers'
import { writeReports } from './write-reports'

async function ownMunicipality(scope: MunicipalityScope, db: Transaction, pkg: DataPackage): Promise<void> {
  const { municipalityId } = scope
  const stored = await db.municipality.findUniqueOrThrow({ where: { id: municipalityId } })
  const { key, name, code } = pkg.municipality
  if (stored.key !== key) throw new PackageRefused([{ path: 'municipality.key', found: JSON.stringify(key), expected: JSON.stringify(stored.key) }])
  if (stored.name !== name || stored.code !== code) {
    await db.municipality.update({ where: { id: municipalityId }, data: { name, code, version: { increment: 1 } } })
  }
}

async function ownCommittee(scope: MunicipalityScope, db: Transaction, pkg: DataPackage): Promise<string> {
  const { municipalityId } = scope
  const { key, name } = pkg.committee
  // One import at a time per municipality: two at once would both create the same keys. The database's own lock, so it holds
  // for any number of application servers, and it ends with the transaction.
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${municipalityId}))::text`
  const stored = await db.committee.findFirst({ where: { municipalityId, key } })
  if (stored === null) {
    const order = await db.committee.count({ where: { municipalityId } })
    return (await db.committee.create({ data: { municipalityId, key, name, order } })).id
  }
  if (stored.name !== name) await db.committee.update({ where: { id: stored.id }, data: { name, version: { increment: 1 } } })
  return stored.id
}

/**
 * Writes a checked package into the municipality, creating and updating by key: what is new is added, what differs is updated with
 * version + 1, what is the same stays untouched, and what the package does not name is never deleted. Editions are not touched.
 * @param db the transaction, which the caller must let fail
 * @returns how many rows were created and updated; 0 and 0 for a package that is already there
 * @throws PackageRefused with every fault when the stored facts forbid it: amounts that overlap, locked months, issued forecasts,
 * reports that have left the draft
 */
export async function writePackage(scope: MunicipalityScope, db: Transaction, pkg: DataPackage, at: Date): Promise<PackageWritten> {
  await ownMunicipality(scope, db, pkg)
  const run = new ImportRun(scope, db, pkg, await ownCommittee(scope, db, pkg), at)
  const registers = await writeRegisters(run)
  await writePlan(run, registers)
  await writeIndicatorValues(run, registers)
  const money = await writeMoney(run, registers)
  await writePlacements(run, registers, money.vintages)
  await writeFollowUp(run, registers)
  await writeReports(run, money)
  const written = run.finish()
  const subjectKey = `${pkg.committee.key}:${pkg.year}`
  await recordEvents(scope, db, [{ command: 'import-package', subject: 'package', subjectKey, reportId: null, before: null, after: { ...written } }], at)
  return written
}
