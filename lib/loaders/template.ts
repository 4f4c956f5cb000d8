import { committeeScope } from '@/lib/auth/gate'
import { reportRights } from '@/lib/auth/permissions/report-rights'
import { currentSession } from '@/lib/auth/session'
import { readTemplateFacts } from '@/lib/db/template-facts'
import type { TemplateFacts } from '@/lib/domain/template-facts'

/**
 * What the template of a committee-year is filled with, for those who may read a draft there; null: nobody is logged in, may not, or
 * there is nothing: the three are not told apart.
 */
export async function loadTemplate(committee: string, year: number, month: number | null): Promise<TemplateFacts | null> {
  const session = await currentSession()
  const scope = session === null ? null : await committeeScope(session, committee)
  if (scope === null || !reportRights(scope, { status: 'draft' }).read) return null
  return readTemplateFacts(scope, year, month)
}
