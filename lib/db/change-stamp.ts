import type { MunicipalityScope } from '@/lib/auth/scope'
import type { Database } from './client'

/** Another text whenever a command has changed something in the municipality, its registers and settings included: `4711 2020-10-05T08:00:00.000Z`. */
export async function changeStamp({ municipalityId }: MunicipalityScope, db: Database): Promise<string> {
  const last = await db.auditEvent.findFirst({ where: { municipalityId }, orderBy: { id: 'desc' }, select: { id: true, at: true } })
  return last === null ? '' : `${last.id} ${last.at.toISOString()}`
}
