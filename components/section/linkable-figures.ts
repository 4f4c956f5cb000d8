import type { Figure } from '@/lib/domain/figures/figure'
import type { FiguresByKey } from '@/lib/domain/linked-figure'
import type { Period } from '@/lib/domain/period'
import { searchable, type SearchableFigure } from '@/lib/domain/suggest-figure'
import { namedFigure } from '@/lib/text/figure-name'

/** The figures that the texts of a report may be linked to, ready to be searched and written. */
export interface LinkableFigures {
  readonly byKey: FiguresByKey
  readonly searchable: readonly SearchableFigure[]
  /** The report's own months. */
  readonly period: Period
  /** Below the report's pages: `ekonomi#line-netCost/ifo.total:forecast`. */
  readonly pathOf: (key: string) => string | null
}

interface Answer {
  readonly period: Period
  readonly figures: readonly { readonly figure: Figure; readonly path: string }[]
}

/** Fetched anew each time that figures are asked for, since colleagues change them; null: they could not be fetched. */
export async function fetchLinkableFigures({ committee, report }: { readonly committee: string; readonly report: string }): Promise<LinkableFigures | null> {
  try {
    const answer = await fetch(`/api/figures/${committee}/${report}`, { cache: 'no-store', redirect: 'manual' })
    if (!answer.ok) return null
    const { period, figures } = (await answer.json()) as Answer
    const paths = new Map(figures.map(({ figure, path }) => [figure.key, path]))
    return {
      period,
      byKey: new Map(figures.map(({ figure }) => [figure.key, figure])),
      searchable: searchable(figures.map(({ figure }) => namedFigure(figure, period))),
      pathOf: (key) => paths.get(key) ?? null,
    }
  } catch {
    return null
  }
}
