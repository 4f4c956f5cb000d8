import type { BlockView } from '@/lib/domain/report-view'
import { formatDate } from '@/lib/text/format'

/** What the form puts under the title: a subtitle, and what is known of whose report it is and where it was decided. */
export function TitlePage({ block }: { block: Extract<BlockView, { kind: 'titlePage' }> }) {
  return (
    <>
      {block.subtitle === '' ? null : <p className="lead">{block.subtitle}</p>}
      {block.facts.length === 0 ? null : (
        <dl className="title-facts">
          {block.facts.map(({ key, label, value }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>{key === 'meetingOn' ? formatDate(value) : value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
