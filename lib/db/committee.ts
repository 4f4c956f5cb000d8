import type { MunicipalityScope } from '@/lib/auth/scope'
import { database } from './client'

/** Id of the municipality's committee with this key, or null. */
export async function findCommitteeId(scope: MunicipalityScope, key: string): Promise<string | null> {
  const committee = await database().committee.findFirst({ where: { municipalityId: scope.municipalityId, key }, select: { id: true } })
  return committee?.id ?? null
}
