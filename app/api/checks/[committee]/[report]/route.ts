import { loadFindingCounts } from '@/lib/loaders/finding-count'

interface Context {
  readonly params: Promise<{ committee: string; report: string }>
}

/** How many findings stand open in a report: { error: 1, question: 10, note: 2 }. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { committee, report } = await params
  const counts = await loadFindingCounts(committee, report)
  const headers = { 'Cache-Control': 'no-store' }
  return counts === null ? new Response(null, { status: 404, headers }) : Response.json(counts, { headers })
}
