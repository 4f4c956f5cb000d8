import { committeeScope } from '@/lib/auth/gate'
import { currentSession } from '@/lib/auth/session'
import { fileInMaking } from '@/lib/export/edition/making'

interface Context {
  readonly params: Promise<{ committee: string; report: string }>
}

/** Which file of a report's next edition is being made just now: { file: 'report.pdf' }; null: none. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { committee, report } = await params
  const session = await currentSession()
  const scope = session === null ? null : await committeeScope(session, committee)
  const headers = { 'Cache-Control': 'no-store' }
  if (scope === null) return new Response(null, { status: 404, headers })
  return Response.json({ file: fileInMaking({ committeeId: scope.committeeId, report }) }, { headers })
}
