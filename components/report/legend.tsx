import { RatingMark } from '@/components/assessment/rating-mark'
import type { RatingLevel } from '@/lib/domain/assessment'
import { reportText } from '@/lib/text/report'
import type { CellWords } from './cell'

const LEVELS: readonly RatingLevel[] = ['met', 'partlyMet', 'notMet', 'notAssessed']

/** The level that a line of a legend explains; undefined for other lines. */
export function explainedLevel(line: string, { ratingWords }: CellWords): RatingLevel | undefined {
  return LEVELS.find((each) => line.startsWith(`${ratingWords[each]}:`))
}

/** A line of the legend; one that begins with the word of a level gets its shape too. */
function LegendLine({ line, words }: { line: string; words: CellWords }) {
  const level = explainedLevel(line, words)
  if (level === undefined) return <li>{line}</li>
  return (
    <li>
      <RatingMark level={level} words={words.ratingWords} />
      {line.slice(words.ratingWords[level].length)}
    </li>
  )
}

/** Explanation of ratings, below a table or by itself. */
export function Legend({ lines, words }: { lines: readonly string[]; words: CellWords }) {
  return (
    <ul className="legend" aria-label={reportText.legend}>
      {lines.map((line) => (
        <LegendLine key={line} line={line} words={words} />
      ))}
    </ul>
  )
}

/** Fixed words of the form. */
export function Note({ style, lines, words }: { style: 'note' | 'legend' | 'footnote'; lines: readonly string[]; words: CellWords }) {
  if (style === 'legend') return <Legend lines={lines} words={words} />
  return lines.map((line) => (
    <p key={line} className={style === 'footnote' ? 'footnote' : undefined}>
      {line}
    </p>
  ))
}
