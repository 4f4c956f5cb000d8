import { Glossary } from '@/components/site/glossary'
import { SearchForm } from '@/components/site/search-form'
import { SearchResults } from '@/components/site/search-results'
import type { SearchAnswer } from '@/lib/domain/published/search-answer'
import type { SearchQuestion } from '@/lib/domain/published/search-question'
import { glossaryText } from '@/lib/text/glossary'
import { searchText } from '@/lib/text/search'
import { ALL, fileOf, type SiteFile } from './render-site'

/** The search over published reports with what a question finds; without a question the form alone. */
export function renderSearch(question: SearchQuestion, answer: SearchAnswer): Promise<SiteFile> {
  const content = (
    <>
      <SearchForm question={question} reports={answer.reports} />
      <SearchResults question={question} answer={answer} />
    </>
  )
  return fileOf({ title: searchText.title, lead: searchText.lead, crumbs: [ALL], hasForm: true, content })
}

/** The page in place of the search where plain files are served: nothing can look a word up there. */
export function renderStaticSearch(): Promise<SiteFile> {
  const content = (
    <ul className="ways">
      {searchText.staticWays.map(({ href, label }) => (
        <li key={href}>
          <a className="link" href={href}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
  return fileOf({ title: searchText.title, lead: searchText.staticLead, crumbs: [ALL], content })
}

/** The words of the reports in plain language. */
export function renderGlossary(): Promise<SiteFile> {
  return fileOf({ title: glossaryText.title, lead: glossaryText.lead, crumbs: [ALL], content: <Glossary /> })
}
