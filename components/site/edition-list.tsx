import type { PublishedEdition } from '@/lib/domain/published/published-edition'
import { correctionText } from '@/lib/text/correction'
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

/** Editions that correct an earlier one, each with its day and its reason. */
export function CorrectionList({ editions }: { editions: readonly PublishedEdition[] }) {
  return (
    <ul className="report-list">
      {editions.map(({ address, number, publishedAt, reason, view }) => (
        <li key={`${address}.${number}`}>
          <a className="link" href={`/rapporter/${address}/utgava-${number}/`}>
            {view.report.title}
          </a>
          <span className="when">{correctionText.entry(publishedAt, number)}</span>
          {reason === null ? null : <p>{reason}</p>}
        </li>
      ))}
    </ul>
  )
}
