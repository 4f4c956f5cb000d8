import type { Lexicon } from '@/lib/domain/language/lexicon'
import { DATE_WORDS } from './date'
import { NUMBER_WORDS } from './number'

/** The Swedish of the text checks: the words that lib/domain/language reads. */
export const SWEDISH: Lexicon = { ...NUMBER_WORDS, ...DATE_WORDS }
