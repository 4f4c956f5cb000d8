import type { ReportView } from '@/lib/domain/report-view'
import { ContentsBeside } from './contents'
import { EditionFoot, type EditionMeta } from './edition-foot'
import type { EmbeddedImages } from './image'
import { ReportDocument } from './report-document'

/** The body of a published edition: contents beside, the report, and what the edition says about itself. */
export function PublishedPage({ view, meta, embedded }: { view: ReportView; meta: EditionMeta; embedded: EmbeddedImages }) {
  return (
    <div className="page">
      <ContentsBeside sections={view.sections} />
      <main id="innehall" tabIndex={-1}>
        <ReportDocument view={view} embedded={embedded} />
      </main>
      <EditionFoot meta={meta} />
    </div>
  )
}
