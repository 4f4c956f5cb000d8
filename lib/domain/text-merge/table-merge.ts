import { inlinesOf, type RichTextBlock, type RichTextCell, type RichTextInline, type RichTextParagraph, type RichTextRow, type RichTextTable } from '../rich-text'
import { mergeLine } from './line-merge'
import { mergeSequence, type Kind } from './sequence-merge'
import type { Decide } from './text-conflict'
import { agreed, type ThreeWays } from './three-way'

/** Headers in the first row, and in the first column of a table that has row headers; cells elsewhere. */
function withHeaders(rows: readonly RichTextRow[], rowHeader: boolean): readonly RichTextRow[] {
  const typeAt = (row: number, column: number): RichTextCell['type'] => (row === 0 || (rowHeader && column === 0) ? 'tableHeader' : 'tableCell')
  return rows.map((each, row) => ({ ...each, content: each.content.map((cell, column) => ({ ...cell, type: typeAt(row, column) })) }))
}

const LINES: Kind<RichTextParagraph> = {
  sort: ({ type }) => type,
  inlines: inlinesOf,
  merge: ({ base, mine, theirs }, decide) => [{ type: 'paragraph', content: mergeLine({ base: inlinesOf(base), mine: inlinesOf(mine), theirs: inlinesOf(theirs) }, decide) }],
  show: (lines) => lines,
}

function mergeCell({ base, mine, theirs }: ThreeWays<RichTextCell>, decide: Decide): RichTextCell {
  return { type: mine.type, content: mergeSequence({ base: base.content, mine: mine.content, theirs: theirs.content }, LINES, decide) }
}

/** Rows are equally long in all three. */
function mergeRow({ base, mine, theirs }: ThreeWays<RichTextRow>, decide: Decide): RichTextRow {
  const cellOf = (row: RichTextRow, column: number) => row.content[column] as RichTextCell
  const cells = mine.content.map((cell, column) => mergeCell({ base: cellOf(base, column), mine: cell, theirs: cellOf(theirs, column) }, decide))
  return { type: 'tableRow', content: cells }
}

function rowsOf(rowHeader: boolean, heads: readonly RichTextRow[]): Kind<RichTextRow> {
  return {
    sort: ({ type }) => type,
    inlines: ({ content }) => content.flatMap((cell) => cell.content.flatMap((line) => inlinesOf(line))),
    merge: (row, decide) => [mergeRow(row, decide)],
    show: (rows): readonly RichTextBlock[] =>
      rows.length === 0 ? [] : [{ type: 'table', attrs: { caption: '', rowHeader }, content: withHeaders([...heads, ...rows], rowHeader) }],
  }
}

const plain = (text: string): readonly RichTextInline[] => (text === '' ? [] : [{ type: 'text', text }])

function mergeCaption({ base, mine, theirs }: ThreeWays<string>, decide: Decide): string {
  const words = mergeLine({ base: plain(base), mine: plain(mine), theirs: plain(theirs) }, decide)
  // Of plain texts alone nothing but text is made.
  return words.map((word) => (word as Extract<RichTextInline, { type: 'text' }>).text).join('').trim()
}

const widthOf = ({ content }: RichTextTable) => content[0]?.content.length

/**
 * A table as two people have left it: its caption by words, its rows as a sequence, their cells one by one.
 * @returns null when somebody has changed the number of columns: then cells cannot be told to be the same
 */
export function mergeTable({ base, mine, theirs }: ThreeWays<RichTextTable>, decide: Decide): readonly RichTextTable[] | null {
  if (widthOf(base) !== widthOf(mine) || widthOf(base) !== widthOf(theirs)) return null
  const caption = mergeCaption({ base: base.attrs.caption, mine: mine.attrs.caption, theirs: theirs.attrs.caption }, decide)
  // Of two values one is always agreed on.
  const rowHeader = agreed({ base: String(base.attrs.rowHeader), mine: String(mine.attrs.rowHeader), theirs: String(theirs.attrs.rowHeader) })?.value === 'true'
  const rows = mergeSequence({ base: base.content, mine: mine.content, theirs: theirs.content }, rowsOf(rowHeader, base.content.slice(0, 1)), decide)
  return [{ type: 'table', attrs: { caption, rowHeader }, content: withHeaders(rows, rowHeader) }]
}
