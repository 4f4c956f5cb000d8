import { groupAnchor } from '@/components/versions/group-anchor'
import { siteText } from '@/lib/text/site'
import type { SummarySentence } from '@/lib/text/version'

export interface SinceLastProps {
  readonly since: {
    /** What the report is compared with. */
    readonly title: string
    /** Its edition; null: it is not published. */
    readonly number: number | null
    readonly sentences: readonly SummarySentence[]
  }
  /** Address of the list of all that has changed. */
  readonly page: string
}

/** What has happened since the edition before, or the report before, in sentences; each leads to the list of what it counts. */
export function SinceLast({ since: { title, number, sentences }, page }: SinceLastProps) {
  return (
    <aside className="since-last" aria-labelledby="sedan-sist">
      <h2 id="sedan-sist">{siteText.changes}</h2>
      <p>{siteText.sinceLast(title, number)}</p>
      <ul>
        {sentences.map(({ group, sentence }) => (
          <li key={sentence}>
            <a href={`${page}#${groupAnchor(group)}`}>{sentence}</a>
          </li>
        ))}
        <li>
          <a href={page}>{siteText.allChanges}</a>
        </li>
      </ul>
    </aside>
  )
}
