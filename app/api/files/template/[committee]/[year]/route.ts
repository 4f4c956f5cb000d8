import { buildTemplate } from '@/lib/export/template/build-template'
import { loadTemplate } from '@/lib/loaders/template'
import { templateText } from '@/lib/text/template'

interface Context {
  readonly params: Promise<{ committee: string; year: string }>
}

/** The month asked for: null when none is, undefined when it is no month. */
function monthOf(request: Request): number | null | undefined {
  const asked = new URL(request.url).searchParams.get('manad')
  if (asked === null) return null
  return /^([1-9]|1[0-2])$/.test(asked) ? Number(asked) : undefined
}

/** A workbook to fill in, with the committee's own lines, indicators and categories. `?manad=8` is for the report that ends in August. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { committee, year } = await params
  const month = monthOf(request)
  const facts = /^\d{4}$/.test(year) && month !== undefined ? await loadTemplate(committee, Number(year), month) : null
  if (facts === null) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const bytes = await buildTemplate(facts)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${templateText.fileName(committee, facts.year, facts.toMonth)}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
