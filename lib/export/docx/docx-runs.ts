import { Bookmark, ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, TextRun, type ParagraphChild } from 'docx'
import { LEVEL_SHAPES } from '@/lib/text/data-table'
import type { PrintRun } from '../print/print-document'
import { levelColour } from '../print/palette'
import { ASIDE } from './style'

/** Bookmarks of the document by the anchor that references lead to. Word's names are short and without colons. */
export type Bookmarks = ReadonlyMap<string, string>

const ARROW = { up: '↑', down: '↓', unchanged: '→' } as const

/** Characters that XML 1.0 cannot hold at all, which a paste may have brought. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

export function clean(text: string): string {
  return text.replace(FORBIDDEN, '')
}

/** What holds for all words of a place: a total is bold, twelve months are small. Size in half points. */
export interface RunLook {
  readonly bold?: true
  readonly size?: number
}

function docxRun(run: PrintRun, bookmarks: Bookmarks, look: RunLook): readonly ParagraphChild[] {
  switch (run.kind) {
    case 'text': {
      const { bold, italic, aside, href } = run
      const marks = { ...(bold ? { bold } : {}), ...(italic ? { italics: true } : {}), ...(href === null ? {} : { style: 'Hyperlink' }) }
      const text = new TextRun({ text: clean(run.text), ...look, ...(aside ? { ...ASIDE, size: look.size ?? ASIDE.size, bold: false } : {}), ...marks })
      return [href === null ? text : new ExternalHyperlink({ link: href, children: [text] })]
    }
    case 'break':
      return [new TextRun({ break: 1 })]
    case 'footnote':
      return [new FootnoteReferenceRun(run.number)]
    case 'reference': {
      const anchor = run.target === null ? undefined : bookmarks.get(run.target)
      if (anchor === undefined) return [new TextRun({ text: clean(run.text), ...look })]
      return [new InternalHyperlink({ anchor, children: [new TextRun({ text: clean(run.text), style: 'Hyperlink' })] })]
    }
    case 'level':
      return [
        new TextRun({ text: `${LEVEL_SHAPES[run.level]}\u00a0`, color: levelColour[run.level].slice(1) }),
        new TextRun({ text: clean(run.text), ...look }),
      ]
    case 'arrow':
      return [new TextRun({ text: `${ARROW[run.direction]}\u00a0`, ...look })]
    case 'missing':
      return [new TextRun({ text: clean(run.text), ...look, color: ASIDE.color })]
  }
}

export function docxRuns(runs: readonly PrintRun[], bookmarks: Bookmarks, look: RunLook = {}): readonly ParagraphChild[] {
  return runs.flatMap((run) => docxRun(run, bookmarks, look))
}

/** Words that references lead to, where any may. */
export function marked(anchor: string | null, bookmarks: Bookmarks, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
  const id = anchor === null ? undefined : bookmarks.get(anchor)
  return id === undefined ? children : [new Bookmark({ id, children: [...children] })]
}
