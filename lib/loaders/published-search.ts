import { findLikeWord, findPassages, listSearchedReports } from '@/lib/db/edition-passage'
import type { SearchAnswer } from '@/lib/domain/published/search-answer'
import { HITS_PER_PAGE, type SearchQuestion } from '@/lib/domain/published/search-question'
import { searchTerms } from '@/lib/domain/published/search-term'
import { SEARCH_WORDS } from '@/lib/text/lexicon/search'

async function isFound(question: SearchQuestion): Promise<boolean> {
  return (await findPassages(question, { limit: 1, offset: 0 })).total > 0
}

/** The question with the words that no report has replaced by the most like ones, if that finds anything; else null. */
async function likeQuestion(question: SearchQuestion): Promise<string | null> {
  const meant = await Promise.all(
    question.terms.terms.map(async (term) => {
      const own = term.kind === 'word' ? [term.word] : term.words
      if (own.length > 1 || (await isFound({ ...question, terms: { ...question.terms, terms: [term] } }))) return own.join(' ')
      return findLikeWord(own.join(), question)
    }),
  )
  if (meant.includes(null)) return null
  const written = meant.join(' ')
  const terms = searchTerms(written, SEARCH_WORDS.language)
  return (await isFound({ ...question, terms })) ? written : null
}

/** What a question finds in the latest editions, and what it may have meant where it finds nothing. */
export async function loadSearch(question: SearchQuestion): Promise<SearchAnswer> {
  const turnTo = (page: number) => findPassages(question, { limit: HITS_PER_PAGE, offset: (page - 1) * HITS_PER_PAGE })
  const [reports, asked] = await Promise.all([listSearchedReports(), turnTo(question.page)])
  const isBeyond = asked.total === 0 && question.page > 1
  const { found, total } = isBeyond ? await turnTo(1) : asked
  const isNothing = total === 0 && question.terms.terms.length > 0
  return { found, total, page: isBeyond ? 1 : question.page, like: isNothing ? await likeQuestion(question) : null, reports }
}
