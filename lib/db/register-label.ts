import type { MunicipalityScope } from '@/lib/auth/scope'
import type { RegisterKind } from '@/lib/db/client/client'
import { labelInForce, type YearLabel } from '@/lib/domain/register-entry'
import type { Database } from './client'

interface Spellings {
  readonly labels: readonly YearLabel[]
  readonly aliases: readonly string[]
}

/** Names per year and other spellings of register entries of one kind, by the entry's id. */
export async function spellingsOf(
  { municipalityId }: MunicipalityScope,
  db: Database,
  kind: RegisterKind,
  ids: readonly string[],
): Promise<(id: string) => Spellings> {
  const where = { municipalityId, kind, entryId: { in: [...ids] } }
  const labels = await db.registerLabel.findMany({ where, orderBy: { fromYear: 'asc' } })
  const aliases = await db.registerAlias.findMany({ where, orderBy: { alias: 'asc' } })
  return (id) => ({
    labels: labels.filter(({ entryId }) => entryId === id).map(({ fromYear, label }) => ({ fromYear, label })),
    aliases: aliases.filter(({ entryId }) => entryId === id).map(({ alias }) => alias),
  })
}

/** What entries of one kind are called in a year: earlier reports keep their words when something gets a new name. */
export async function namesInYear(
  { municipalityId }: MunicipalityScope,
  db: Database,
  kind: RegisterKind,
  ids: readonly string[],
  year: number,
): Promise<(entry: { readonly id: string; readonly name: string }) => string> {
  const rows = await db.registerLabel.findMany({ where: { municipalityId, kind, entryId: { in: [...ids] }, fromYear: { lte: year } } })
  return ({ id, name }) => labelInForce({ name, labels: rows.filter(({ entryId }) => entryId === id) }, year)
}

/** Writes an entry's other spellings so that they are exactly these. */
export async function writeAliases(
  { municipalityId }: MunicipalityScope,
  db: Database,
  kind: RegisterKind,
  entryId: string,
  aliases: readonly string[],
): Promise<void> {
  const where = { municipalityId, kind, entryId }
  await db.registerAlias.deleteMany({ where })
  await db.registerAlias.createMany({ data: [...new Set(aliases)].map((alias) => ({ ...where, alias })) })
}

/** Writes an entry's names per year and other spellings so that they are exactly these. */
export async function writeSpellings(
  scope: MunicipalityScope,
  db: Database,
  kind: RegisterKind,
  entryId: string,
  { labels, aliases }: Spellings,
): Promise<void> {
  const where = { municipalityId: scope.municipalityId, kind, entryId }
  await db.registerLabel.deleteMany({ where })
  await db.registerLabel.createMany({ data: labels.map(({ fromYear, label }) => ({ ...where, fromYear, label })) })
  await writeAliases(scope, db, kind, entryId, aliases)
}
