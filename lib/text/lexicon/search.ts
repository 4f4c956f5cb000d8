import type { IndexWords } from '@/lib/domain/published/search-passage'
import { linkedFigureText } from '../linked-figure'

/** The Swedish of the search over published reports: how words are bent, and which of them say nothing. */
export const SEARCH_WORDS: IndexWords = {
  language: {
    endings: ['orna', 'arna', 'erna', 'ade', 'are', 'or', 'ar', 'er', 'an', 'en', 'et', 'na', 'at', 'a', 'e', 'n', 't'],
    genitive: 's',
    vowels: 'aeiouyåäöé',
    stopWords: [
      ...['alla', 'allt', 'att', 'av', 'blev', 'bli', 'blir', 'de', 'dem', 'den', 'denna', 'deras', 'dessa', 'det', 'detta', 'där', 'då', 'efter', 'ej'],
      ...['eller', 'en', 'ett', 'finns', 'från', 'för', 'ha', 'hade', 'han', 'har', 'hon', 'hur', 'här', 'i', 'in', 'inom', 'inte', 'jag', 'kan'],
      ...['man', 'med', 'mellan', 'men', 'mot', 'mycket', 'ni', 'nu', 'när', 'någon', 'något', 'några', 'och', 'om', 'på', 'samt', 'sedan', 'sig', 'ska'],
      ...['skulle', 'som', 'så', 'sådan', 'till', 'under', 'upp', 'ut', 'utan', 'vad', 'var', 'varför', 'vara', 'vem', 'vi', 'vid', 'vilka', 'vilken'],
      ...['vilket', 'är', 'över'],
    ],
  },
  printFigure: linkedFigureText,
}
