import type { CommitteeScope } from '@/lib/auth/scope'
import type { GuardingReport } from '@/lib/domain/import-barrier'
import type { ImportGround } from '@/lib/domain/import-preview'
import type { Month } from '@/lib/domain/period'
import type { Database } from './client'
import { loadStoredFigures } from './import-figure'
import { loadImportRegisters } from './import-registers'
import { holdYear } from './period-lock'

async function listGuardingReports({ committeeId, municipalityId }: CommitteeScope, db: Database, year: number): Promise<GuardingReport[]> {
  const reports = await db.report.findMany({
    where: { committeeId, municipalityId, year },
    orderBy: [{ toMonth: 'asc' }, { key: 'asc' }],
    include: { budgetVersion: { select: { key: true } }, forecastVintage: { select: { key: true } } },
  })
  return reports.map(({ id, key, title, status, fromMonth, toMonth, budgetVersion, forecastVintage }) => ({
    id,
    key,
    title,
    status,
    period: { year, from: fromMonth, to: toMonth },
    budgetVersion: budgetVersion.key,
    vintage: forecastVintage.key as Month,
  }))
}

/** What an import of the committee's year is compared with; null when the year has no statements and no plan. */
export async function loadImportGround(scope: CommitteeScope, db: Database, year: number): Promise<ImportGround | null> {
  const registers = await loadImportRegisters(scope, db, year)
  if (registers === null) return null
  return { registers, stored: await loadStoredFigures(scope, db, year), reports: await listGuardingReports(scope, db, year) }
}

/** Keeps other imports and everything that saves facts of the committee's year waiting until the transaction ends. */
export async function holdFigures(scope: CommitteeScope, db: Database, year: number): Promise<void> {
  const { committeeId, municipalityId } = scope
  await db.$queryRaw`SELECT id FROM "Committee" WHERE id = ${committeeId}::uuid AND "municipalityId" = ${municipalityId}::uuid FOR NO KEY UPDATE`
  await holdYear(scope, db, year)
}
