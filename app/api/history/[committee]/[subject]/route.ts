import { isFigureSubject } from '@/lib/domain/figure-change'
import { loadHistory } from '@/lib/loaders/history'

interface Context {
  readonly params: Promise<{ committee: string; subject: string }>
}

const LONGEST_KEY = 300

/** The changes of one figure, `?key=` as the log names it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { committee, subject } = await params
  const key = new URL(request.url).searchParams.get('key') ?? ''
  const changes = isFigureSubject(subject) && key.length <= LONGEST_KEY ? await loadHistory(committee, subject, key) : null
  const headers = { 'Cache-Control': 'no-store' }
  return changes === null ? new Response(null, { status: 404, headers }) : Response.json(changes, { headers })
}
