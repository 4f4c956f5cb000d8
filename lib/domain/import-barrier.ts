import { periodOf, type PlacedFigure } from './import-figure'
import { monthsOf, type Month, type Period } from './period'
import type { ReportStatus } from './report'
import { isEditable } from './report-status'

/** A report of the year, as far as it keeps figures from being changed. */
export interface GuardingReport {
  readonly id: string
  readonly key: string
  readonly title: string
  readonly period: Period
  readonly status: ReportStatus
  readonly budgetVersion: string
  readonly vintage: Month
}

type Placed = Pick<PlacedFigure, 'kind' | 'place'>

/** Whether the report shows the figure, so that it must not change once the report is handed in. */
function isShownIn(figure: Placed, report: GuardingReport): boolean {
  const { kind, place } = figure as PlacedFigure
  switch (kind) {
    case 'amount':
      return place.measure === 'budget' ? place.budgetVersion === report.budgetVersion : place.period.from <= report.period.to
    case 'forecast':
      return place.vintage === report.vintage
    case 'indicatorValue':
      return place.period.to <= report.period.to
    case 'placementVolume':
      if (place.measure === 'forecast') return place.vintage === report.vintage
      return place.measure === 'budget' || periodOf(figure).to <= report.period.to
    case 'comparisonValue':
      return false
  }
}

/** Months whose lock holds the figure: those of an actual, the last one of a value, the one a forecast is made in; none for a budget or what others have. */
function lockableMonths(figure: Placed): readonly number[] {
  const { kind, place } = figure as PlacedFigure
  if (kind === 'comparisonValue') return []
  if ((kind === 'amount' || kind === 'placementVolume') && place.measure === 'budget') return []
  const period = periodOf(figure)
  return kind === 'amount' ? monthsOf(period) : [period.to]
}

export type Barrier = { readonly kind: 'periodLocked'; readonly month: number } | { readonly kind: 'reportLocked'; readonly report: GuardingReport }

/**
 * What forbids that a figure changes: a locked month; a report of the year that shows it and is on its way from hand to hand; or that
 * every report that shows it is published. With January–August handed in, the actual of July is held and that of September is free;
 * with January–July published and January–August a draft, both are free: what is published is frozen.
 * @returns null when it may change
 */
export function barrierTo(figure: Placed, reports: readonly GuardingReport[], lockedMonths: readonly number[]): Barrier | null {
  const month = lockableMonths(figure).find((each) => lockedMonths.includes(each))
  if (month !== undefined) return { kind: 'periodLocked', month }
  const closed = reports.filter((each) => !isEditable(each.status) && isShownIn(figure, each))
  const report = closed.find(({ status }) => status !== 'published') ?? (draftOf(figure, reports) === null ? closed[0] : undefined)
  return report === undefined ? null : { kind: 'reportLocked', report }
}

/** The earliest draft that shows the figure: its writers are the authors of that report. Null when none does. */
export function draftOf(figure: Placed, reports: readonly GuardingReport[]): GuardingReport | null {
  const drafts = reports.filter((report) => isEditable(report.status) && isShownIn(figure, report))
  return drafts.sort((a, b) => a.period.to - b.period.to)[0] ?? null
}
