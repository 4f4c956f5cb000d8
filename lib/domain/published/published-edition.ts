import type { Period } from '../period'
import type { ReportView } from '../report-view'

/** An edition as the public pages read it. */
export interface PublishedEdition {
  /** tyreso/asn/2020-08 */
  readonly address: string
  readonly number: number
  /** ISO time. */
  readonly publishedAt: string
  readonly reason: string | null
  readonly view: ReportView
}

/** Periods in time: the one that ends first is first; of two that end together, the shorter. Negative: a before b. */
export function comparePeriods(a: Period, b: Period): number {
  return a.year - b.year || a.to - b.to || b.from - a.from
}

/** The latest edition of each report, the latest period first. */
export function latestEditions(editions: readonly PublishedEdition[]): readonly PublishedEdition[] {
  const latest = new Map<string, PublishedEdition>()
  for (const edition of editions) if ((latest.get(edition.address)?.number ?? 0) < edition.number) latest.set(edition.address, edition)
  return [...latest.values()].sort((a, b) => comparePeriods(b.view.report.period, a.view.report.period))
}

/** The edition of the same report that an edition corrects; null: it is the first. */
export function correctedEdition(edition: Pick<PublishedEdition, 'address' | 'number'>, editions: readonly PublishedEdition[]): PublishedEdition | null {
  return editions.find(({ address, number }) => address === edition.address && number === edition.number - 1) ?? null
}

/** The editions that correct an earlier one, the latest first. */
export function corrections(editions: readonly PublishedEdition[]): readonly PublishedEdition[] {
  return editions.filter(({ number }) => number > 1).sort((a, b) => b.publishedAt.localeCompare(a.publishedAt))
}

/**
 * What an edition tells the news against: the latest edition, at the time when it was published, of the committee's report on the period
 * before, this year or the last; for a correction too. Null: nothing such was public before it.
 * @param editions of the same committee
 */
export function editionBefore(edition: PublishedEdition, editions: readonly PublishedEdition[]): PublishedEdition | null {
  const { period } = edition.view.report
  const isBefore = ({ view, publishedAt }: PublishedEdition) => comparePeriods(view.report.period, period) < 0 && publishedAt <= edition.publishedAt
  const recent = editions.filter((other) => isBefore(other) && other.view.report.period.year >= period.year - 1)
  return latestEditions(recent)[0] ?? null
}
