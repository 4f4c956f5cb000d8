import type { MunicipalityScope } from '@/lib/auth/scope'
import { recordEvents } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import type { DataPackage } from '@/lib/schemas/package'
import { ImportRun, PackageRefused, type PackageWritten } from './import-run'
import { rowText, type RowEffect } from './row-effect'
import { writeFollowUp } from './write-follow-up'
import { writeMoney } from './write-money'
import { writeComparisonValues, writeIndicatorValues, writePlan } from './write-plan'
import { writePlacements } from './write-placements'
import { writeRegisters } from './write-registers'
import { writeReports } from './write-reports'

/** The municipality and the committee of an import, and what became of their own rows: those are not counted among the facts. */
interface Owner {
  readonly committeeId: string
  readonly effects: readonly RowEffect[]
}

async function ownMunicipality(scope: MunicipalityScope, db: Transaction, pkg: DataPackage): Promise<RowEffect[]> {
  const { municipalityId } = scope
  const stored = await db.municipality.findUniqueOrThrow({ where: { id: municipalityId } })
  const { key, name, code } = pkg.municipality
  if (stored.key !== key) throw new PackageRefused([{ path: 'municipality.key', found: JSON.stringify(key), expected: JSON.stringify(stored.key) }])
  if (stored.name === name && stored.code === code) return []
  const before = await rowText(scope, db, 'Municipality', municipalityId)
  await db.municipality.update({ where: { id: municipalityId }, data: { name, code, version: { increment: 1 } } })
  const after = (await rowText(scope, db, 'Municipality', municipalityId)) ?? ''
  return [{ table: 'Municipality', id: municipalityId, before, after }]
}

async function ownCommittee(scope: MunicipalityScope, db: Transaction, pkg: DataPackage): Promise<Owner> {
  const { municipalityId } = scope
  const { key, name } = pkg.committee
  const stored = await db.committee.findFirst({ where: { municipalityId, key } })
  if (stored?.name === name) return { committeeId: stored.id, effects: [] }
  const before = stored === null ? null : await rowText(scope, db, 'Committee', stored.id)
  const order = await db.committee.count({ where: { municipalityId } })
  const { id } =
    stored === null
      ? await db.committee.create({ data: { municipalityId, key, name, order } })
      : await db.committee.update({ where: { id: stored.id }, data: { name, version: { increment: 1 } } })
  const after = (await rowText(scope, db, 'Committee', id)) ?? ''
  return { committeeId: id, effects: [{ table: 'Committee', id, before, after }] }
}

/**
 * One import at a time per municipality: two at once would both create the same keys. The database's own lock, so it holds for any
 * number of application servers, and it ends with the transaction.
 */
export async function holdPackages({ municipalityId }: MunicipalityScope, db: Transaction): Promise<void> {
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${municipalityId}))::text`
}

/**
 * Writes a checked package into the municipality, creating and updating by key: what is new is added, what differs is updated with
 * version + 1, what is the same stays untouched, and what the package does not name is never deleted. Editions are not touched.
 * @param db the transaction, which the caller must let fail
 * @returns how many rows were created and updated, 0 and 0 for a package that is already there, and each of them as found and as left
 * @throws PackageRefused with every fault when the stored facts forbid it: amounts that overlap, locked months, issued forecasts,
 * reports that have left the draft
 */
export async function writeRows(
  scope: MunicipalityScope,
  db: Transaction,
  pkg: DataPackage,
  at: Date,
): Promise<PackageWritten & { readonly effects: readonly RowEffect[] }> {
  await holdPackages(scope, db)
  const ownEffects = await ownMunicipality(scope, db, pkg)
  const owner = await ownCommittee(scope, db, pkg)
  const run = new ImportRun(scope, db, pkg, owner.committeeId, at)
  const registers = await writeRegisters(run)
  await writePlan(run, registers)
  await writeIndicatorValues(run, registers)
  await writeComparisonValues(run, registers)
  const money = await writeMoney(run, registers)
  await writePlacements(run, registers, money.vintages)
  await writeFollowUp(run, registers)
  await writeReports(run, money)
  return { ...run.finish(), effects: [...ownEffects, ...owner.effects, ...run.effects] }
}

/** writeRows with its event in the log, for programs and commands that need not undo it. */
export async function writePackage(scope: MunicipalityScope, db: Transaction, pkg: DataPackage, at: Date): Promise<PackageWritten> {
  const { created, updated } = await writeRows(scope, db, pkg, at)
  const subjectKey = `${pkg.committee.key}:${pkg.year}`
  await recordEvents(scope, db, [{ command: 'import-package', subject: 'package', subjectKey, reportId: null, before: null, after: { created, updated } }], at)
  return { created, updated }
}
