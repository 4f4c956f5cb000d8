import type { MeasureWords } from './lexicon'
import { tokensOf } from './token'
import { mentionsIn } from './word-mention'

/**
 * What a word says about which figure is meant. Figures: `forecast`, `actual`, `budget`, `variance`, `grant` (anslag), `result`,
 * `netCost`, `revenue`, `cost`, `target`, `change`. Time: `fullYear`, `period`. Bases of comparison: `againstBudget`,
 * `againstPreviousForecast`, `previousReport`, `previousMonth`, `previousYear`, `samePeriodLastYear`.
 */
export type MeasureWord =
  | 'forecast'
  | 'actual'
  | 'budget'
  | 'variance'
  | 'grant'
  | 'result'
  | 'netCost'
  | 'revenue'
  | 'cost'
  | 'target'
  | 'change'
  | 'fullYear'
  | 'period'
  | 'againstBudget'
  | 'againstPreviousForecast'
  | 'previousReport'
  | 'previousMonth'
  | 'previousYear'
  | 'samePeriodLastYear'

/** A word that tells which figure is meant. */
export interface MeasureMention {
  readonly start: number
  readonly end: number
  readonly asWritten: string
  readonly measure: MeasureWord
}

/** 'Avvikelsen mot föregående prognos' → variance, againstPreviousForecast. Month names are dates: see datesIn. Never throws. */
export function measureWordsIn(text: string, words: MeasureWords): readonly MeasureMention[] {
  return mentionsIn(tokensOf(text), words.measures).map(({ start, end, entry }) => ({ start, end, asWritten: text.slice(start, end), measure: entry.measure }))
}
