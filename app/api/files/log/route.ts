import { printLog } from '@/lib/export/log/print-log'
import { loadLogFile } from '@/lib/loaders/log'

/** The log, searched as on its page, as CSV for the administrator. */
export async function GET(request: Request): Promise<Response> {
  const events = await loadLogFile(Object.fromEntries(new URL(request.url).searchParams))
  if (events === null) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(printLog(events), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="logg.csv"',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
