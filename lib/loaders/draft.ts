import { draftsOf } from '@/lib/domain/drafts/drafts-of'
import type { SectionDrafts } from '@/lib/domain/drafts/sentence-draft'
import { COMMENT_LIMITS } from '@/lib/domain/finding-list'
import type { ReportView } from '@/lib/domain/report-view'
import type { OpenReport } from './report'

/** The sentences that the figures propose, by section text; none for whoever writes no texts. */
export function loadDrafts({ facts, form, rights }: OpenReport, view: ReportView): ReadonlyMap<string, SectionDrafts> {
  const drafts = rights.sections ? draftsOf(facts, form, view, COMMENT_LIMITS) : []
  return new Map(drafts.map((section) => [section.sectionKey, section]))
}
