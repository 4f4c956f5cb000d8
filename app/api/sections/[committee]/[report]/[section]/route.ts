import { loadNewerText } from '@/lib/loaders/section'

interface Context {
  readonly params: Promise<{ committee: string; report: string; section: string }>
}

const VERSION = /^\d{1,9}$/

/** A section as it stands now, and as it was in the version `?since=` that somebody's text began with. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { committee, report, section } = await params
  const since = new URL(request.url).searchParams.get('since') ?? ''
  const newer = VERSION.test(since) ? await loadNewerText(committee, report, section, Number(since)) : null
  const headers = { 'Cache-Control': 'no-store' }
  return newer === null ? new Response(null, { status: 404, headers }) : Response.json(newer, { headers })
}
