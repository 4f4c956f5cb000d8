import type { Download } from '@/lib/domain/edition-file'
import type { ReportView } from '@/lib/domain/report-view'
import { ContentsBeside } from './contents'
import { CorrectionNotice } from './correction-notice'
import { EditionFoot, type EditionMeta } from './edition-foot'
import type { EmbeddedImages } from './image'
import { ReportDocument } from './report-document'
import { SinceLast, type SinceLastProps } from './since-last'

interface PublishedPageProps {
  readonly view: ReportView
  readonly meta: EditionMeta
  readonly embedded: EmbeddedImages
  /** Null: there is nothing to compare with. */
  readonly since: SinceLastProps['since'] | null
  readonly downloads: readonly Download[]
}

/** The body of a published edition: contents beside, the report, and what the edition says about itself. */
export function PublishedPage({ view, meta, embedded, since, downloads }: PublishedPageProps) {
  return (
    <div className="page">
      <ContentsBeside sections={view.sections} />
      <main id="innehall" tabIndex={-1}>
        <ReportDocument
          view={view}
          embedded={embedded}
          notice={<CorrectionNotice meta={meta} />}
          afterHead={since ? <SinceLast since={since} page={`/rapporter/${meta.address}/utgava-${meta.number}/sedan-sist/`} /> : null}
        />
      </main>
      <EditionFoot meta={meta} downloads={downloads} />
    </div>
  )
}
