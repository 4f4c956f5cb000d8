import type { CheckInput } from '@/lib/domain/checks/check'
import { runChecks } from '@/lib/domain/checks/run-checks'
import type { Finding } from '@/lib/domain/finding'
import { buildReportView } from '@/lib/domain/build-report-view'
import { passagesOf } from '@/lib/domain/passage'
import type { FindingRepair } from '@/lib/domain/repair/repair'
import { repairContext, repairOf } from '@/lib/domain/repair/repair-of'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { asSeen, plainText, type RichText, type RichTextInline } from '@/lib/domain/rich-text'
import { SWEDISH } from '@/lib/text/lexicon/sv'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { checkInput, FACTS, FORM, prose } from '../checks/check-input'
import { FIGURES } from '../figures/own-report'

const textOf = (sectionKey: string, title: string) => ({ key: sectionKey, level: 2, title, blocks: [{ kind: 'prose', sectionKey, required: true, instructions: null }] }) as const

const TEXT_FORM = { ...FORM, sections: [textOf('summary', 'Ekonomi'), textOf('other', 'Läget')] }

/** A report whose one text is this, or whose facts are these, beside the figures of own-report. */
export function reportWith(body: RichText | string, facts: Partial<ReportFacts> = {}, carriedOver = false): CheckInput {
  const sections = [{ key: 'summary', body: typeof body === 'string' ? prose(body) : body, carriedOver, version: 1 }, { key: 'other', body: prose('Mycket har hänt.'), carriedOver: false, version: 1 }]
  const all = { ...FACTS, sections, ...facts }
  const passages = passagesOf(all, buildReportView(all, TEXT_FORM), SWEDISH.printFigure)
  return checkInput(all, { form: TEXT_FORM, passages, figures: FIGURES })
}

/** A text of one paragraph of these pieces. */
export function paragraph(...content: readonly RichTextInline[]): RichText {
  return { type: 'doc', content: [{ type: 'paragraph', content }] }
}

/** Findings that a repair is known for, each with it. */
export function repairs(input: CheckInput): readonly { readonly finding: Finding; readonly repair: FindingRepair }[] {
  const context = repairContext(input)
  return runChecks(input).flatMap((finding) => {
    const repair = repairOf(finding, context)
    return repair === null ? [] : [{ finding, repair }]
  })
}

/** How the text reads after a repair. */
export function textAfter({ target }: FindingRepair): string {
  return target.kind === 'section' ? plainText(asSeen(target.body), linkedFigureText) : JSON.stringify(target.set)
}
