import { RatingShape } from '@/components/assessment/rating-mark'
import { GLOSSARY, glossaryText, type GlossaryTerm } from '@/lib/text/glossary'

/** A word and what it means; what an abbreviation stands for comes first. */
export function Term({ term: { key, term, also, meaning, level } }: { term: GlossaryTerm }) {
  return (
    <div>
      <dt id={key}>
        {level === undefined ? null : <RatingShape level={level} />}
        {term}
        {also === undefined ? null : <span className="also"> ({also})</span>}
      </dt>
      <dd>{meaning}</dd>
    </div>
  )
}

/** The words of the reports in plain language, by what they are about. */
export function Glossary() {
  return (
    <>
      <nav aria-label={glossaryText.contents} className="no-print">
        <ul className="pages">
          {GLOSSARY.map(({ key, title }) => (
            <li key={key}>
              <a className="link" href={`#grupp-${key}`}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {GLOSSARY.map(({ key, title, terms }) => (
        <section key={key} aria-labelledby={`grupp-${key}`}>
          <h2 id={`grupp-${key}`}>{title}</h2>
          <dl className="glossary">
            {terms.map((term) => (
              <Term key={term.key} term={term} />
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}
