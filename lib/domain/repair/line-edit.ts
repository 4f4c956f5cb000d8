import { inlineText, mapLines, type PrintedInline, type PrintedText, type PrintFigure } from '../rich-text'

/** A stretch of a passage that becomes another piece. Positions are those of the passage, in UTF-16 units. */
export interface LineEdit {
  readonly start: number
  readonly end: number
  /** What stands there instead of the piece that stood there. */
  readonly put: (stood: PrintedInline) => PrintedInline
}

/** A piece that stands with the marks of what stood there: bold stays bold. */
export function insteadOf(stood: PrintedInline, piece: Exclude<PrintedInline, { type: 'hardBreak' }>): PrintedInline {
  return 'marks' in stood && stood.marks !== undefined ? { ...piece, marks: stood.marks } : piece
}

/** The words of a piece as a passage has them: footnotes and references are none of its words. */
function wordsOf(inline: PrintedInline, print: PrintFigure): string {
  return inline.type === 'footnote' || inline.type === 'reference' ? '' : inlineText([inline], print)
}

/** A piece with a stretch of it changed; null where the stretch is a part of something that has no parts. */
function editedPiece(inline: PrintedInline, from: number, { start, end, put }: LineEdit, print: PrintFigure): readonly PrintedInline[] | null {
  const words = wordsOf(inline, print)
  if (start === from && end === from + words.length) return [put(inline)]
  if (inline.type !== 'text') return null
  const part = (text: string): readonly PrintedInline[] => (text === '' ? [] : [{ ...inline, text }])
  return [...part(words.slice(0, start - from)), put({ ...inline, text: words.slice(start - from, end - from) }), ...part(words.slice(end - from))]
}

function editedLine(content: readonly PrintedInline[], edit: LineEdit, print: PrintFigure): readonly PrintedInline[] | null {
  let at = 0
  for (const [index, inline] of content.entries()) {
    const from = at
    at += wordsOf(inline, print).length
    if (edit.start < from || edit.start >= at) continue
    const pieces = edit.end <= at ? editedPiece(inline, from, edit, print) : null
    return pieces === null ? null : [...content.slice(0, index), ...pieces, ...content.slice(index + 1)]
  }
  return null
}

/** Words beside each other with the same marks are one piece, as the editor has them. */
function joined(content: readonly PrintedInline[]): readonly PrintedInline[] {
  return content.reduce<readonly PrintedInline[]>((pieces, piece) => {
    const last = pieces.at(-1)
    const isOne = last?.type === 'text' && piece.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(piece.marks)
    return isOne ? [...pieces.slice(0, -1), { ...last, text: last.text + piece.text }] : [...pieces, piece]
  }, [])
}

/** A line of a text by how it reads, and which of those that read so it is, from 0. */
export interface Line {
  readonly words: string
  readonly nth: number
}

/**
 * The text with stretches of one line changed.
 * Null: there is no such line (a footnote), or a stretch is half bold or half a figure: then it is better changed by hand.
 */
export function editLine(body: PrintedText, { words, nth }: Line, edits: readonly LineEdit[], print: PrintFigure): PrintedText | null {
  const lastFirst = edits.toSorted((a, b) => b.start - a.start)
  let met = -1
  let isDone = false
  const changed = mapLines(body, (content: readonly PrintedInline[]) => {
    if (content.map((inline) => wordsOf(inline, print)).join('') !== words) return content
    met += 1
    if (met !== nth) return content
    const line = lastFirst.reduce<readonly PrintedInline[] | null>((before, edit) => before && editedLine(before, edit, print), content)
    isDone = line !== null
    return line === null ? content : joined(line)
  })
  return isDone ? changed : null
}

/** A plain text with stretches of it changed: a comment has no linked figures, so what is put there is its words. */
export function editWords(text: string, edits: readonly LineEdit[], print: PrintFigure): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((before, { start, end, put }) => before.slice(0, start) + wordsOf(put({ type: 'text', text: before.slice(start, end) }), print) + before.slice(end), text)
}
