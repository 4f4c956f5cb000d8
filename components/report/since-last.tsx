import { groupAnchor } from '@/components/versions/group-anchor'
import { siteText } from '@/lib/text/site'
import type { SummarySentence } from '@/lib/text/version'
import type { EditionMeta } from './edition-foot'

export interface SinceLastProps {
  readonly since: {
    /** What the report is compared with. */
    readonly title: string
    readonly number: number
    readonly sentences: readonly SummarySentence[]
  }
  readonly meta: EditionMeta
}

/** What has happened since the edition before, in sentences; each leads to the list of what it counts. */
export function SinceLast({ since: { title, number, sentences }, meta }: SinceLastProps) {
  const page = `/rapporter/${meta.address}/utgava-${meta.number}/sedan-sist/`
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
