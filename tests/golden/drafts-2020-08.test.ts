import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase } from '@/lib/db/client'
import { loadReportSnapshot } from '@/lib/db/report-facts'
import { buildReportView } from '@/lib/domain/build-report-view'
import { draftsOf } from '@/lib/domain/drafts/drafts-of'
import { COMMENT_LIMITS } from '@/lib/domain/finding-list'
import type { ReportForm } from '@/lib/domain/form'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { inlineText } from '@/lib/domain/rich-text'
import { draftContent } from '@/lib/text/draft'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { testDatabase } from '@/tests/database'
import { typedFindings } from '../domain/drafts/typed-findings'
import { loadDemo } from './demo-database'

testDatabase()
let facts: ReportFacts
let form: ReportForm

/** A form with a text in every section, so that every kind of sentence is read. */
function withTexts(of: ReportForm): ReportForm {
  const sections = of.sections.map((section) => ({
    ...section,
    blocks: section.blocks.some(({ kind }) => kind === 'prose')
      ? section.blocks
      : [{ kind: 'prose', sectionKey: section.key, required: false, instructions: null } as const, ...section.blocks],
  }))
  return { ...of, sections }
}

beforeAll(async () => {
  const snapshot = await loadReportSnapshot(await loadDemo(), '2020-08')
  if (snapshot === null) throw new Error('The demo has no report 2020-08')
  facts = snapshot.facts
  form = withTexts(snapshot.form)
})
afterAll(closeDatabase)

it('the proposed sentences of the demo read as the golden text', async () => {
  const sections = draftsOf(facts, form, buildReportView(facts, form), COMMENT_LIMITS)
  const lines = sections.flatMap(({ sectionKey, drafts }) => ['', `## ${sectionKey}`, ...drafts.map((draft) => inlineText(draftContent(draft), linkedFigureText))])
  await expect(`${lines.join('\n').trim()}\n`).toMatchFileSnapshot('drafts-2020-08.txt')
})

it('typed by hand, they contradict no figure of the report', () => {
  expect(typedFindings(facts, form)).toEqual([])
})
