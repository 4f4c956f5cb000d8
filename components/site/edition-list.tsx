import type { PublishedEdition } from '@/lib/domain/published/published-edition'
import { siteText } from '@/lib/text/site'

/** Published reports, each with its period and the day of its latest edition. */
export function EditionList({ editions }: { editions: readonly PublishedEdition[] }) {
  return (
    <ul className="report-list">
      {editions.map(({ address, number, publishedAt, view }) => (
        <li key={address}>
          <a className="link" href={`/rapporter/${address}/`}>
            {view.report.title}
          </a>
          <span className="when">
            {siteText.periodName(view.report.period)}, {siteText.published(publishedAt, number)}
          </span>
        </li>
      ))}
    </ul>
  )
}
