import type { FoundPassage, SearchAnswer } from '@/lib/domain/published/search-answer'
import { excerptOf, markedText, type HitPart } from '@/lib/domain/published/search-hit'
import { HITS_PER_PAGE, isLastPage, questionAddress, type SearchQuestion } from '@/lib/domain/published/search-question'
import { isAbout } from '@/lib/domain/published/search-term'
import { GLOSSARY } from '@/lib/text/glossary'
import { SEARCH_WORDS } from '@/lib/text/lexicon/search'
import { SEARCH_FIELDS, searchText } from '@/lib/text/search'
import { Term } from './glossary'

interface ResultsProps {
  readonly question: SearchQuestion
  readonly answer: SearchAnswer
}

const { language } = SEARCH_WORDS

function Marked({ parts }: { parts: readonly HitPart[] }) {
  return parts.map(({ text, isHit }, index) => (isHit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>))
}

function Hit({ hit, question }: { hit: FoundPassage; question: SearchQuestion }) {
  const { terms } = question.terms
  const { isCutBefore, isCutAfter, parts } = excerptOf(hit.text, terms, language)
  return (
    <li>
      <h3>
        <a className="link" href={`/rapporter/${hit.address}/#${encodeURI(hit.anchor)}`}>
          <Marked parts={markedText(hit.heading, terms, language)} />
        </a>
      </h3>
      <p className="from">
        {hit.title} · {hit.committee}, {hit.municipality}
      </p>
      {hit.heading.endsWith(hit.text) ? null : (
        <p>
          {isCutBefore ? '… ' : null}
          <Marked parts={parts} />
          {isCutAfter ? ' …' : null}
        </p>
      )}
    </li>
  )
}

/** Steps to the pages before and after. */
function Pages({ question, answer: { page, total } }: ResultsProps) {
  const addressOf = (to: number) => questionAddress(searchText.address, { ...question, page: to }, SEARCH_FIELDS)
  if (total <= HITS_PER_PAGE) return null
  return (
    <nav aria-label={searchText.pages}>
      <ul className="pages">
        {page > 1 ? (
          <li>
            <a className="link" href={addressOf(page - 1)} rel="prev">
              {searchText.previous}
            </a>
          </li>
        ) : null}
        {isLastPage(page, total) ? null : (
          <li>
            <a className="link" href={addressOf(page + 1)} rel="next">
              {searchText.next}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

/** What the words mean, where the question is one of those that the glossary explains. */
function Meaning({ question }: { question: SearchQuestion }) {
  const { terms } = question.terms
  const found = GLOSSARY.flatMap((part) => part.terms).filter(({ term, also = '' }) => [term, ...also.split(', ')].some((name) => isAbout(terms, name, language)))
  if (found.length === 0) return null
  return (
    <section aria-labelledby="betydelse" className="meaning">
      <h2 id="betydelse">{searchText.glossary}</h2>
      <dl className="glossary">
        {found.map((term) => (
          <Term key={term.key} term={term} />
        ))}
      </dl>
    </section>
  )
}

function Nothing({ question, answer }: ResultsProps) {
  const { like } = answer
  return (
    <section aria-labelledby="traffar" className="running">
      <h2 id="traffar">{searchText.none(question.terms.written)}</h2>
      {like === null ? null : (
        <p className="lead">
          {searchText.like}{' '}
          <a className="link" href={questionAddress(searchText.address, { ...question, terms: { ...question.terms, written: like }, page: 1 }, SEARCH_FIELDS)}>
            {like}
          </a>
          ?
        </p>
      )}
      <h3>{searchText.tips}</h3>
      <ul>
        {searchText.tipList.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
        <li>{searchText.hidden}</li>
      </ul>
    </section>
  )
}

/** The answer to a question: how many hits, the hits with what was found marked, or help where there are none. */
export function SearchResults({ question, answer }: ResultsProps) {
  const { written, terms, isShortened } = question.terms
  if (written === '') return null
  if (terms.length === 0) return <p className="lead">{searchText.noWords}</p>
  const { found, total, page } = answer
  const first = (page - 1) * HITS_PER_PAGE + 1
  return (
    <>
      {isShortened ? <p className="lead">{searchText.shortened}</p> : null}
      <Meaning question={question} />
      {total === 0 ? (
        <Nothing question={question} answer={answer} />
      ) : (
        <section aria-labelledby="traffar">
          <h2 id="traffar">{searchText.count(total, written)}</h2>
          <p className="from">
            {total > HITS_PER_PAGE ? `${searchText.shown(first, first + found.length - 1, total)} ` : null}
            {searchText.order}
          </p>
          <ol className="hits" start={first}>
            {found.map((hit, index) => (
              <Hit key={index} hit={hit} question={question} />
            ))}
          </ol>
          <Pages question={question} answer={answer} />
        </section>
      )}
    </>
  )
}
