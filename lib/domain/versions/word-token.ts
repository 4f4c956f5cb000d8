import { footnotesIn, type PrintedInline, type PrintedText, type PrintFigure, type RichTextBlock } from '../rich-text'

/** A word, linked figure, reference or footnote number of a text, with the blanks after it. */
export interface WordToken {
  /** Tokens with the same key stand for the same: what is the same word, or the same figure whatever it reads now. */
  readonly key: string
  readonly text: string
  /** A figure that has no value here: not there, or hidden. */
  readonly isHidden?: true
}

/** A paragraph, heading, list item, caption or table row. */
export type TokenLine = readonly WordToken[]

const word = (text: string): WordToken => ({ key: text.trim(), text })

/** The words of a plain line: 'Nio barn.' → 'Nio ', 'barn.' */
function wordsIn(text: string): readonly WordToken[] {
  return (text.match(/\S+\s*/gu) ?? []).map(word)
}

/** A piece that is no plain text. What decides its key is what it shows, not how that reads now. */
function tokenOf(inline: Exclude<PrintedInline, { readonly type: 'text' | 'hardBreak' }>, print: PrintFigure): WordToken {
  switch (inline.type) {
    case 'figure': {
      const { figure, style, value } = inline.attrs
      return { key: `\n${JSON.stringify([figure, style])}`, text: print(inline.attrs), ...(value === null ? { isHidden: true as const } : {}) }
    }
    case 'reference':
      return { key: `\n${JSON.stringify([inline.attrs.target, inline.attrs.show])}`, text: inline.attrs.words }
    case 'footnote':
      return { key: '\nfootnote', text: `[${inline.attrs.number}]` }
  }
}

/** The tokens of one line. Words that marks divide are one; blanks belong to what stands before them. */
function lineTokens(content: readonly PrintedInline[], print: PrintFigure): TokenLine {
  const tokens: WordToken[] = []
  let run = ''
  const flush = () => {
    const [lead] = run.match(/^\s+/u) ?? ['']
    const last = tokens.pop()
    if (last !== undefined) tokens.push({ ...last, text: last.text + lead })
    tokens.push(...wordsIn(run.trimStart()))
    run = ''
  }
  for (const inline of content) {
    if (inline.type === 'text') run += inline.text
    else if (inline.type === 'hardBreak') run += '\n'
    else {
      flush()
      tokens.push(tokenOf(inline, print))
    }
  }
  flush()
  return tokens
}

function linesOf(block: RichTextBlock<PrintedInline>, print: PrintFigure): readonly TokenLine[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [lineTokens(block.content ?? [], print)]
    case 'table': {
      const rows = block.content.map((row) => row.content.flatMap((cell) => cell.content.flatMap((line) => [...lineTokens(line.content ?? [], print), word('\t')])))
      return [wordsIn(block.attrs.caption), ...rows]
    }
    case 'image':
      return [wordsIn(block.attrs.alt), wordsIn(block.attrs.caption)]
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap((each) => linesOf(each, print)))
  }
}

const isWritten = (line: TokenLine): boolean => line.some(({ key }) => key !== '')

/** The lines of a text that have words. Marks (bold, links) are no words. */
export function textLines(body: PrintedText, print: PrintFigure): readonly TokenLine[] {
  return body.content.flatMap((block) => linesOf(block, print)).filter(isWritten)
}

/** The lines of a text's footnotes, one each. */
export function footnoteLines(body: PrintedText): readonly TokenLine[] {
  return footnotesIn(body).map(({ text }) => wordsIn(text)).filter(isWritten)
}

/** The lines of a plain text. */
export function plainLines(text: string): readonly TokenLine[] {
  return text.split('\n').map(wordsIn).filter(isWritten)
}
