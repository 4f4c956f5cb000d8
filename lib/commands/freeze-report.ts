import { createHash } from 'node:crypto'
import type { CommitteeScope } from '@/lib/auth/scope'
import { listPublishedViews } from '@/lib/db/edition'
import { loadReportForm } from '@/lib/db/form'
import { loadImages, type StoredImage } from '@/lib/db/image'
import { readSmallCountThreshold } from '@/lib/db/municipality'
import { loadReportFacts } from '@/lib/db/report-facts'
import type { Transaction } from '@/lib/db/transaction'
import { buildReportView } from '@/lib/domain/build-report-view'
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { ReportView } from '@/lib/domain/report-view'
import { imagesIn } from '@/lib/domain/rich-text'
import { protect, type HiddenCell } from '@/lib/domain/suppression/protect'

/** The report value at one instant, as it will be stored and read by everyone: small counts of people are hidden. */
export interface FrozenView {
  readonly view: ReportView
  /** What was hidden and why, with the numbers: for authors, never in a file of the edition. */
  readonly hidden: readonly HiddenCell[]
  /** Pictures of its texts, by SHA-256: the view names them by it, so they are frozen with it. */
  readonly images: ReadonlyMap<string, StoredImage>
  readonly json: string
  readonly sha256: string
  readonly address: string
}

async function imagesOf(scope: CommitteeScope, db: Transaction, view: ReportView): Promise<FrozenView['images']> {
  const bodies = view.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'prose' ? [block.body] : [])))
  const hashes = bodies.flatMap((body) => imagesIn(body).map(({ sha256 }) => sha256))
  const images = await loadImages(scope, db, hashes)
  const lacking = hashes.find((sha256) => !images.has(sha256))
  if (lacking !== undefined) throw new Error(`A text has a picture that the committee does not have: ${lacking}.`)
  return images
}

/**
 * Computes the report from the facts as this transaction sees them, and hides small counts with regard to what the editions of the
 * committee's year tell already. Null when the committee has no such report.
 */
export async function freezeReport(scope: CommitteeScope, db: Transaction, reportKey: string): Promise<FrozenView | null> {
  const facts = await loadReportFacts(scope, reportKey, db)
  const form = await loadReportForm(scope, reportKey, db)
  if (facts === null || form === null) return null
  const threshold = await readSmallCountThreshold(scope, db)
  const earlier = await listPublishedViews(scope, db, facts.report.period.year)
  const { view, hidden } = protect(buildReportView(facts, form), { threshold, facts, earlier })
  const images = await imagesOf(scope, db, view)
  const json = canonicalJson(view)
  const sha256 = createHash('sha256').update(json).digest('hex')
  return { view, hidden, images, json, sha256, address: `${facts.municipality.key}/${facts.committee.key}/${facts.report.key}` }
}
