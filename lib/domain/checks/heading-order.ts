import { finding, type Finding } from '../finding'
import { plainText, type PrintFigure } from '../rich-text'
import type { SectionView } from '../report-view'
import type { CheckInput } from './check'
import { sectionPlace } from './place'

/** A heading of the document: a section's own, or one inside its text. */
interface Heading {
  readonly level: number
  readonly sectionKey: string
  readonly title: string
}

function headingsOf(section: SectionView, print: PrintFigure): readonly Heading[] {
  const inText = section.blocks.flatMap((block) => (block.kind === 'prose' ? block.body.content : [])).filter((node) => node.type === 'heading')
  return [
    { level: section.level, sectionKey: section.key, title: section.title },
    ...inText.map((node) => ({ level: node.attrs.level, sectionKey: section.key, title: plainText({ type: 'doc', content: [node] }, print) })),
  ]
}

/**
 * Rule: headings go down one level at a time, from the title of the report, which is level 1 (WCAG 1.3.1 and 2.4.6). A level 4 after a
 * level 2 → question, level 3 expected.
 */
export function headingOrder({ view, lexicon }: CheckInput): readonly Finding[] {
  const headings = view.sections.flatMap((section) => headingsOf(section, lexicon.printFigure))
  return headings.flatMap((heading, index) => {
    const deepest = (headings[index - 1]?.level ?? 1) + 1
    if (heading.level <= deepest) return []
    return [
      finding({
        code: 'headingOrder',
        severity: 'question',
        place: sectionPlace(heading.sectionKey, heading.title),
        found: { type: 'number', value: heading.level, decimals: 0 },
        expected: { type: 'number', value: deepest, decimals: 0 },
        comparedWith: null,
        quote: heading.title,
        repair: { kind: 'rewrite' },
      }),
    ]
  })
}
