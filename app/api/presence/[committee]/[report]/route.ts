import { isOwnOrigin } from '@/lib/auth/origin'
import { currentSession } from '@/lib/auth/session'
import { markPresence } from '@/lib/commands/mark-presence'
import { key } from '@/lib/schemas/primitives'

interface Context {
  readonly params: Promise<{ committee: string; report: string }>
}

const headers = { 'Cache-Control': 'no-store' }

/** A sign of life of an open report, `?section=` that is written in; answers who else is here. It renews no session. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return new Response(null, { status: 403, headers })
  const session = await currentSession()
  if (session === null) return new Response(null, { status: 401, headers })
  const section = key.nullable().safeParse(new URL(request.url).searchParams.get('section'))
  const people = section.success ? await markPresence(session, { ...(await params), section: section.data }) : null
  return people === null ? new Response(null, { status: 404, headers }) : Response.json(people, { headers })
}
