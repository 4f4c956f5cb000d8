import type { CellWords } from '@/components/report/cell'
import type { Trend } from '@/lib/domain/assessment'
import type { CellView, RatingCellView } from '@/lib/domain/report-view'
import type { PrintedInline } from '@/lib/domain/rich-text'
import { assessmentText, trendBase, trendMoved, trendWord } from '@/lib/text/assessment'
import { figureText } from '@/lib/text/cell'
import { bindUnits, formatMoney } from '@/lib/text/format'
import { carriedOverText, missingText, targetTexts } from '@/lib/text/indicator'
import { linkedFigureText } from '@/lib/text/linked-figure'
import type { PrintRun } from './print-document'

type TextRun = Extract<PrintRun, { kind: 'text' }>

/** Words as they are. */
export function words(text: string, marks: Partial<Omit<TextRun, 'kind' | 'text'>> = {}): TextRun {
  return { kind: 'text', text, bold: false, italic: false, href: null, aside: false, ...marks }
}

const BREAK: PrintRun = { kind: 'break' }

/** What follows on a line of its own, smaller: what was proposed, the target of the period, which month a value is about. */
function remark(text: string): readonly PrintRun[] {
  return [BREAK, words(text, { aside: true })]
}

/** A text that people have written in a field, with its own line breaks. */
export function lines(text: string): readonly PrintRun[] {
  return text.split('\n').flatMap((line, index) => [...(index === 0 ? [] : [BREAK]), words(bindUnits(line))])
}

/** Pieces of a written text. Only the marks of the allow-list exist. */
export function inlineRuns(content: readonly PrintedInline[] | undefined): readonly PrintRun[] {
  return (content ?? []).map((part): PrintRun => {
    if (part.type === 'hardBreak') return BREAK
    if (part.type === 'footnote') return { kind: 'footnote', number: part.attrs.number, text: part.attrs.text }
    if (part.type === 'reference') return { kind: 'reference', target: part.attrs.isGone ? null : part.attrs.target, text: part.attrs.words }
    const marks = part.marks ?? []
    const link = marks.find((mark) => mark.type === 'link')
    return words(part.type === 'figure' ? linkedFigureText(part.attrs) : bindUnits(part.text), {
      bold: marks.some(({ type }) => type === 'bold'),
      italic: marks.some(({ type }) => type === 'italic'),
      href: link?.attrs.href ?? null,
    })
  })
}

function ratingRuns(cell: RatingCellView, { ratingWords }: CellWords): readonly PrintRun[] {
  const level: PrintRun = { kind: 'level', level: cell.level, text: ratingWords[cell.level] }
  if (cell.reason === null || cell.proposed === null || cell.proposed.level === cell.level) return [level]
  return [level, ...remark(`${assessmentText.insteadOf(ratingWords[cell.proposed.level])} ${bindUnits(cell.reason)}`)]
}

/** The word says whether it is better or worse, the arrow which way the number has moved, the remark since when. */
export function trendRuns(trend: Trend): readonly PrintRun[] {
  const arrow: readonly PrintRun[] = trend.direction === null ? [] : [{ kind: 'arrow', direction: trend.direction, spoken: trendMoved(trend) }]
  return [...arrow, words(`${trendWord(trend)} `), words(trendBase(trend), { aside: true })]
}

function targetRuns(cell: Extract<CellView, { type: 'target' }>): readonly PrintRun[] {
  const { fullYear, period } = targetTexts(cell)
  const year = fullYear === null ? [] : [words(fullYear)]
  if (period === null) return year
  return fullYear === null ? [words(period, { aside: true })] : [...year, ...remark(period)]
}

/** What stands in one cell of any table; money without its unit, which the table's header has said. Empty where nothing belongs. */
export function cellRuns(cell: CellView, said: CellWords): readonly PrintRun[] {
  switch (cell.type) {
    case 'rating':
      return ratingRuns(cell, said)
    case 'trend':
      return trendRuns(cell.trend)
    case 'target':
      return targetRuns(cell)
    case 'missing':
      return [{ kind: 'missing', text: said.missingWords[cell.reason], spoken: missingText(cell.reason) }]
    case 'text':
      return lines(cell.text)
    case 'empty':
      return []
    case 'money':
    case 'number':
    case 'percent':
    case 'step': {
      const figure = words(figureText(cell, formatMoney) ?? '')
      const from = 'carriedOverFrom' in cell ? cell.carriedOverFrom : undefined
      return from === undefined ? [figure] : [figure, ...remark(carriedOverText(from))]
    }
  }
}
