import type { Lexicon } from '@/lib/domain/language/lexicon'
import { linkedFigureText } from '../linked-figure'
import { wellTyped } from '../typed-number'
import { ATTAINMENT_WORDS } from './attainment'
import { CHECK_WORDS } from './check'
import { DATE_WORDS } from './date'
import { DIRECTION_WORDS } from './direction'
import { FIGURE_WORDS } from './figure'
import { MEASURE_WORDS } from './measure-word'
import { NUMBER_WORDS } from './number'
import { SENTENCE_WORDS } from './sentence'

/** The Swedish of the text checks: the words that lib/domain/language reads. */
export const SWEDISH: Lexicon = {
  ...NUMBER_WORDS,
  ...DATE_WORDS,
  ...SENTENCE_WORDS,
  ...DIRECTION_WORDS,
  ...MEASURE_WORDS,
  ...ATTAINMENT_WORDS,
  ...FIGURE_WORDS,
  ...CHECK_WORDS,
  printFigure: linkedFigureText,
  wellTyped,
}
