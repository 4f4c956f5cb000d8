import type { RatingLevel } from '../assessment'
import type { Period } from '../period'
import type { CellView, RatingCellView } from '../report-view'
import { versionRows, type VersionRow } from '../versions/version-row'
import { comparePeriods, type PublishedEdition } from './published-edition'

/** What one published report says of an indicator, as it printed it. */
export interface PublishedPoint {
  readonly address: string
  readonly reportTitle: string
  readonly period: Period
  /** Where it stands in the report. */
  readonly anchor: string
  /** What it was called there. */
  readonly label: string
  /** Null: the report's form has no such column. */
  readonly actual: CellView | null
  readonly target: CellView | null
  readonly level: RatingLevel | null
}

/** An indicator through the published reports, the earliest first, whatever form they have. */
export interface IndicatorAcross {
  readonly key: string
  /** As the latest report calls it. */
  readonly label: string
  readonly points: readonly PublishedPoint[]
}

function isRating(cell: CellView | undefined): cell is RatingCellView {
  return cell?.type === 'rating'
}

function pointOf({ address, view }: PublishedEdition, { cells, place, label }: VersionRow): PublishedPoint {
  const cell = (column: string) => cells.get(column)?.cell
  const rating = cell('rating')
  return {
    address,
    reportTitle: view.report.title,
    period: view.report.period,
    anchor: place.anchor,
    label,
    actual: cell('actual') ?? null,
    target: cell('target') ?? null,
    level: isRating(rating) ? rating.level : null,
  }
}

/**
 * Every indicator of the published reports with what each of them says of it, in the order of the latest report; those of earlier reports
 * only come last. What is hidden in a report stays hidden: only what is printed is read.
 * @param latest the latest edition of each report of a committee
 */
export function indicatorsAcross(latest: readonly PublishedEdition[]): readonly IndicatorAcross[] {
  const all = new Map<string, IndicatorAcross>()
  for (const edition of [...latest].sort((a, b) => comparePeriods(b.view.report.period, a.view.report.period))) {
    for (const row of versionRows(edition.view).values()) {
      if (row.subject !== 'indicator') continue
      const key = row.key.slice('indicator:'.length)
      const known = all.get(key) ?? { key, label: row.label, points: [] }
      all.set(key, { ...known, points: [pointOf(edition, row), ...known.points] })
    }
  }
  return [...all.values()]
}
