import { buildReportView } from '@/lib/domain/build-report-view'
import { runChecks } from '@/lib/domain/checks/run-checks'
import { draftsOf } from '@/lib/domain/drafts/drafts-of'
import { figuresOf } from '@/lib/domain/figures/figure-register'
import { CHECK_GROUPS } from '@/lib/domain/finding'
import { COMMENT_LIMITS } from '@/lib/domain/finding-list'
import type { ReportForm } from '@/lib/domain/form'
import { passagesOf } from '@/lib/domain/passage'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { asStored } from '@/lib/domain/rich-text'
import { draftContent } from '@/lib/text/draft'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { checkInput } from '../checks/check-input'

/** The facts with every proposed sentence in its section, one paragraph each. */
function withDrafts(facts: ReportFacts, form: ReportForm): ReportFacts {
  const proposed = draftsOf(facts, form, buildReportView(facts, form), COMMENT_LIMITS)
  const sections = proposed.map(({ sectionKey, drafts }) => {
    const content = drafts.map((draft) => ({ type: 'paragraph', content: draftContent(draft) }) as const)
    return { key: sectionKey, body: asStored({ type: 'doc', content }), carriedOver: false, version: 1 }
  })
  return { ...facts, sections }
}

/** What the text checks say about the proposed sentences as if a person had typed every number and word of them. */
export function typedFindings(facts: ReportFacts, form: ReportForm): readonly string[] {
  const written = withDrafts(facts, form)
  const view = buildReportView(written, form)
  const typed = passagesOf(written, view, linkedFigureText).map((passage) => ({ ...passage, linked: [] }))
  const input = { ...checkInput(written, { form, passages: typed, figures: figuresOf(written, view) }), view }
  return runChecks(input)
    .filter(({ code, place }) => CHECK_GROUPS[code] === 'text' && place.kind === 'section')
    .map(({ code, place, quote, expected }) => `${code} ${place.key}: ${quote} → ${JSON.stringify(expected)}`)
}
