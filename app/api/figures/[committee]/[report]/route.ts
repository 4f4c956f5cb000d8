import { placeLink } from '@/components/findings/place-link'
import type { Figure } from '@/lib/domain/figures/figure'
import { loadLinkableFigures } from '@/lib/loaders/linkable-figure'

interface Context {
  readonly params: Promise<{ committee: string; report: string }>
}

/** Every figure that the report's texts may be linked to, with the report's months and the way to each figure's place. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { committee, report } = await params
  const { open, figures } = await loadLinkableFigures(committee, report)
  const pathOf = ({ place, measure, combined }: Figure) => {
    if (combined) return 'ekonomi'
    return placeLink({ code: 'textNumber', place, quote: null, ...(place.kind === 'budgetLine' ? { beside: { kind: 'column', column: measure } } : {}) }, open).path
  }
  const known = { period: open.facts.report.period, figures: figures.map((figure) => ({ figure, path: pathOf(figure) })) }
  return Response.json(known, { headers: { 'Cache-Control': 'no-store' } })
}
