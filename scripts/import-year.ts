import { mintMunicipalityScope } from '../lib/auth/scope'
import { importPackage } from '../lib/commands/import-package'
import { ensureMunicipality, removeIfEmpty } from '../lib/db/municipality'
import type { DataPackage } from '../lib/schemas/package'

/** Imports a checked package; its municipality is created with it. A refusal leaves nothing behind, not even the municipality. */
export async function importYear(pkg: DataPackage): ReturnType<typeof importPackage> {
  const municipalityId = await ensureMunicipality(pkg.municipality)
  const answer = await importPackage(mintMunicipalityScope(municipalityId, null), pkg)
  if (!answer.ok) await removeIfEmpty(municipalityId)
  return answer
}
