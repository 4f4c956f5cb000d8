import type { PrintCell, PrintRun, PrintTable } from './print-document'

/** Twips that a letter of a table is wide, and that a cell has beside its words. */
const LETTER = 95
const PADDING = 160
/** Letters that the column of names, and other columns of words, ask for at most: longer texts run over several lines. */
const MOST = { name: 70, words: 46 }
const LONGEST_WORD = 18

/** The words of a run as they are measured: a shape and an arrow are as wide as two letters. */
function asWritten(run: PrintRun): string {
  if (run.kind === 'break') return '\n'
  if (run.kind === 'level') return `\u00a0\u00a0${run.text.replaceAll(' ', '\u00a0')}`
  return run.kind === 'arrow' ? '\u00a0\u00a0' : run.text
}

/** Letters of the longest line and of the longest word that must not be broken; what stands between hard spaces is one word. */
function asks({ lines, header }: PrintCell): { readonly line: number; readonly word: number } {
  const texts = lines.map((line) => line.map(asWritten).join(''))
  const longest = (parts: readonly string[]) => Math.max(0, ...parts.map(({ length }) => length))
  return {
    line: Math.min(header === 'row' ? MOST.name : MOST.words, longest(texts.flatMap((text) => text.split('\n')))),
    // Headers of columns are bold.
    word: Math.min(LONGEST_WORD, longest(texts.flatMap((text) => text.split(/[ \n]/))) + (header === 'column' ? 1 : 0)),
  }
}

/** The first column of each cell of a row, where cells of the rows above may reach down into it. */
function placesOf(cells: readonly PrintCell[], taken: readonly boolean[]): readonly number[] {
  let next = 0
  return cells.map((cell) => {
    while (taken[next] === true) next += 1
    const place = next
    next += cell.columns
    return place
  })
}

/** Which columns the upper row of headers fills down to the lower one. */
function reachingDown(upper: readonly PrintCell[]): readonly boolean[] {
  return upper.flatMap((cell) => Array.from({ length: cell.columns }, () => cell.rows > 1))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

interface Asked {
  /** Letters of the longest word of each column. */
  readonly least: readonly number[]
  /** Letters that each column would have: its mean line and a part of its longest, since one long line must not rob the other columns. */
  readonly asked: readonly number[]
}

function askedLetters({ columns, head, rows }: PrintTable): Asked {
  const least = columns.map(() => 3)
  const longest = columns.map(() => 4)
  const letters = columns.map(() => 0)
  const [upper, lower] = head
  const placed = [
    ...[upper ?? [], ...rows.map(({ cells }) => cells)].map((cells) => ({ cells, places: placesOf(cells, []) })),
    { cells: lower ?? [], places: placesOf(lower ?? [], reachingDown(upper ?? [])) },
  ]
  for (const { cells, places } of placed) {
    cells.forEach((cell, index) => {
      const place = places[index] ?? 0
      if (cell.columns > 1) return
      const { line, word } = asks(cell)
      least[place] = Math.max(least[place] ?? 0, word)
      longest[place] = Math.max(longest[place] ?? 0, line)
      letters[place] = (letters[place] ?? 0) + line
    })
  }
  return { least, asked: longest.map((line, index) => 0.3 * line + (0.7 * (letters[index] ?? 0)) / placed.length) }
}

/** Width that a table would have if every line of words stood unbroken, in twips. */
export function askedWidth(table: PrintTable): number {
  const { least, asked } = askedLetters(table)
  return sum(asked.map((letters, index) => 1.35 * Math.max(letters, least[index] ?? 0) * LETTER + PADDING))
}

/** Widths of the columns in twips that together are the text's width: room for each column's longest word, the rest as their lines ask. */
export function columnWidths(table: PrintTable, width: number): readonly number[] {
  const { least, asked } = askedLetters(table)
  const needed = least.map((letters) => letters * LETTER + PADDING)
  const rest = width - sum(needed)
  const more = asked.map((line, index) => Math.max(0, line - (least[index] ?? 0)))
  if (rest <= 0 || sum(more) === 0) return needed.map((each) => Math.floor((each / sum(needed)) * width))
  return needed.map((each, index) => Math.floor(each + (rest * (more[index] ?? 0)) / sum(more)))
}
