import { finding, type Finding } from '../finding'
import type { CellView } from '../report-view'
import { cellText, type PrintedInline, type RichTextTable } from '../rich-text'
import type { CheckInput } from './check'
import { sectionPlace } from './place'

/** The headers of a table, which tell it from the others of its text; empty where none are written. */
function headersOf({ content }: RichTextTable<PrintedInline>, { lexicon }: CheckInput): CellView {
  const headers = content.slice(0, 1).flatMap((row) => row.content.map((cell) => cellText(cell, lexicon.printFigure).trim())).filter((words) => words !== '')
  return headers.length === 0 ? { type: 'empty' } : { type: 'text', text: headers.join(', ') }
}

/**
 * Rule: a table in a text has a caption, which names it for those who do not see it and for those who refer to it (WCAG 1.3.1). A
 * pasted table with the headers "Unit, Cost" and no caption → error.
 */
export function writtenTableCaption(input: CheckInput): readonly Finding[] {
  return input.view.sections.flatMap((section) =>
    section.blocks
      .filter((block) => block.kind === 'prose')
      .flatMap(({ sectionKey, body }) =>
        body.content
          .filter((block) => block.type === 'table')
          .filter(({ attrs }) => attrs.caption.trim() === '')
          .map((table) =>
            finding({
              code: 'writtenTableCaption',
              severity: 'error',
              place: sectionPlace(sectionKey, section.title),
              found: headersOf(table, input),
              expected: { type: 'empty' },
              comparedWith: null,
              quote: null,
              repair: { kind: 'enterValue' },
            }),
          ),
      ),
  )
}
