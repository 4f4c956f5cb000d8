import { printPackage } from '@/lib/export/package/print-package'
import { loadPackage } from '@/lib/loaders/administration'

interface Context {
  readonly params: Promise<{ committee: string; year: string }>
}

/** A committee-year as a data package (tertial-package/1), for the administrator. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { committee, year } = await params
  const pkg = /^\d{4}$/.test(year) ? await loadPackage(committee, Number(year)) : null
  if (pkg === null) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(printPackage(pkg), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${committee}-${year}.json"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
