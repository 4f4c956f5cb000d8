import type { Metadata } from 'next'
import { WorkShell } from '@/app/(work)/work-shell'
import { BatchLog } from '@/components/imports/batch-log'
import { UploadForm } from '@/components/imports/upload-form'
import { PageHeading } from '@/components/ui/page-heading'
import { loadImports } from '@/lib/loaders/import'
import { importText } from '@/lib/text/import'

export const metadata: Metadata = { title: importText.title }

export default async function ImportPage({ params }: { readonly params: Promise<{ committee: string }> }) {
  const { committee } = await params
  const { session, years, batches, accept, mayImport } = await loadImports(committee)
  return (
    <WorkShell session={session} address={{ committee, report: null }} report={null}>
      <PageHeading title={importText.title} lead={importText.lead} />
      {mayImport ? (
        <section className="mb-12">
          <h2 className="mb-4 text-h3">{importText.upload.title}</h2>
          <UploadForm committee={committee} years={years} accept={accept} />
        </section>
      ) : null}
      <section>
        <h2 className="text-h3">{importText.log.title}</h2>
        <BatchLog committee={committee} batches={batches} />
      </section>
    </WorkShell>
  )
}
