import type { Metadata } from 'next'
import { WorkShell } from '@/app/(work)/work-shell'
import { BatchLog } from '@/components/imports/batch-log'
import { KoladaForm } from '@/components/imports/kolada-form'
import { UploadForm } from '@/components/imports/upload-form'
import { PageHeading } from '@/components/ui/page-heading'
import { loadImports } from '@/lib/loaders/import'
import { importText } from '@/lib/text/import'
import { koladaText } from '@/lib/text/kolada'

export const metadata: Metadata = { title: importText.title }

export default async function ImportPage({ params }: { readonly params: Promise<{ committee: string }> }) {
  const { committee } = await params
  const { session, years, batches, kinds, kolada, mayImport } = await loadImports(committee)
  return (
    <WorkShell session={session} address={{ committee, report: null }} report={null}>
      <PageHeading title={importText.title} lead={importText.lead} />
      {mayImport ? (
        <section className="mb-12">
          <h2 className="mb-4 text-h3">{importText.upload.title}</h2>
          <UploadForm committee={committee} years={years} kinds={kinds} />
          <h3 className="mt-8 font-strong">{importText.template.title}</h3>
          <p className="max-w-measure text-muted">{importText.template.lead}</p>
          <p className="mt-2 flex flex-wrap gap-6">
            {years.map((year) => (
              <a key={year} className="link" href={`/api/files/template/${committee}/${year}`} download>
                {importText.template.download(year)}
              </a>
            ))}
          </p>
        </section>
      ) : null}
      {mayImport ? (
        <section className="mb-12">
          <h2 className="text-h3">{koladaText.title}</h2>
          <p className="mb-4 max-w-measure text-muted">{koladaText.lead}</p>
          {kolada.indicators.length === 0 ? <p className="max-w-measure">{koladaText.noCodes}</p> : <KoladaForm committee={committee} years={years} {...kolada} />}
        </section>
      ) : null}
      <section>
        <h2 className="text-h3">{importText.log.title}</h2>
        <BatchLog committee={committee} batches={batches} />
      </section>
    </WorkShell>
  )
}
