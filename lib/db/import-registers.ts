import type { CommitteeScope } from '@/lib/auth/scope'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import type { ScaleStep } from '@/lib/domain/indicator'
import type { Month } from '@/lib/domain/period'
import type { Database } from './client'
import { IN_ORDER, openIn, written } from './facts/source'

/** Other spellings and labels of other years, by id of the entry. */
async function spellingsOf(scope: CommitteeScope, db: Database, ids: readonly string[]): Promise<(id: string) => readonly string[]> {
  const where = { municipalityId: scope.municipalityId, entryId: { in: [...ids] } }
  const aliases = await db.registerAlias.findMany({ where, select: { entryId: true, alias: true }, orderBy: { alias: 'asc' } })
  const labels = await db.registerLabel.findMany({ where, select: { entryId: true, label: true }, orderBy: { fromYear: 'asc' } })
  const byId = new Map<string, Set<string>>()
  for (const { entryId, spelling } of [...aliases.map((row) => ({ ...row, spelling: row.alias })), ...labels.map((row) => ({ ...row, spelling: row.label }))]) {
    byId.set(entryId, (byId.get(entryId) ?? new Set()).add(spelling))
  }
  return (id) => [...(byId.get(id) ?? [])]
}

/** What the committee's year knows by name; null when the year has no statements and no plan, so that nothing can be read into it. */
export async function loadImportRegisters(scope: CommitteeScope, db: Database, year: number): Promise<ImportRegisters | null> {
  const { committeeId, municipalityId } = scope
  const where = { committeeId, municipalityId }
  const ofYear = { ...where, year }
  const open = { ...where, ...openIn(year) }
  const lines = { orderBy: IN_ORDER, include: { parent: { select: { key: true } } } }
  const statements = await db.statement.findMany({ where: ofYear, orderBy: IN_ORDER, include: { lines } })
  if (statements.length === 0 && (await db.plan.count({ where: ofYear })) === 0) return null
  const indicators = await db.indicator.findMany({ where: open, orderBy: { key: 'asc' } })
  const categories = await db.placementCategory.findMany({ where: open, orderBy: IN_ORDER })
  const budgetVersions = await db.budgetVersion.findMany({ where: ofYear, orderBy: IN_ORDER })
  const vintages = await db.forecastVintage.findMany({ where: ofYear, orderBy: { key: 'asc' } })
  const locks = await db.periodLock.findMany({ where: ofYear, orderBy: { month: 'asc' } })
  const municipality = await db.municipality.findUniqueOrThrow({ where: { id: municipalityId } })
  const spellings = await spellingsOf(scope, db, [...statements.flatMap((statement) => statement.lines), ...indicators, ...categories].map(({ id }) => id))
  return {
    year,
    municipalityCode: municipality.code,
    statements: statements.map(({ key, name }) => ({ key, name, aliases: [] })),
    lines: statements.flatMap((statement) =>
      statement.lines.map(({ id, key, label, kind, parent }) => ({
        key,
        name: label,
        aliases: spellings(id),
        statement: statement.key,
        kind,
        parentKey: parent?.key ?? null,
      })),
    ),
    indicators: indicators.map((row) => ({
      key: row.key,
      name: row.name,
      aliases: spellings(row.id),
      unit: row.measurementUnit,
      accumulation: row.accumulation,
      decimals: row.decimals,
      scale: written<readonly ScaleStep[] | null>(row.scale) ?? [],
      nationalCode: row.nationalCode,
    })),
    categories: categories.map(({ id, key, name, kind }) => ({ key, name, aliases: spellings(id), kind })),
    budgetVersions: budgetVersions.map(({ key, name }) => ({ key, name, aliases: [] })),
    vintages: vintages.map(({ key }) => key as Month),
    lockedMonths: locks.map(({ month }) => month),
  }
}
