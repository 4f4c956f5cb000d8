import type { SentenceWords } from '@/lib/domain/language/lexicon'

export const SENTENCE_WORDS: SentenceWords = {
  abbreviations: [
    't.ex', 'bl.a', 'p.g.a', 'pga', 'dvs', 'd.v.s', 'kl', 'ca', 'c:a', 'nr', 'resp', 'ev', 'exkl', 'inkl', 'fr.o.m', 't.o.m', 'tom', 'from', 's.k',
    'o.d', 'jfr', 'enl', 'avd', 'st', 'sid', 'kap', 'ang', 'f.d',
    'jan', 'feb', 'aug', 'sept', 'okt', 'nov', 'dec', 'milj', 'mån', 'tim', 'i.e', 'fg', 'ek',
  ],
}
