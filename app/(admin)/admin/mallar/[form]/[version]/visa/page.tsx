import type { Metadata } from 'next'
import { formAddress } from '@/components/forms/form-address'
import { ReportChoice } from '@/components/forms/report-choice'
import { ReportDocument } from '@/components/report/report-document'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { buildReportView } from '@/lib/domain/build-report-view'
import { loadTriedForm } from '@/lib/loaders/form'
import { adminText } from '@/lib/text/admin'
import { formEditorText as text } from '@/lib/text/form-editor'

export const metadata: Metadata = { title: adminText.places.forms }

interface FormPreviewPageProps {
  readonly params: Promise<{ form: string; version: string }>
  readonly searchParams: Promise<{ rapport?: string }>
}

export default async function FormPreviewPage({ params, searchParams }: FormPreviewPageProps) {
  const { form: key, version } = await params
  const { stored, reports, tried } = await loadTriedForm(key, Number(version), (await searchParams).rapport ?? null)
  const { form, state } = stored
  const back = `${formAddress(key, form.formVersion, state === 'draft' ? 'andra' : undefined)}${state === 'draft' && tried !== null ? `?rapport=${encodeURIComponent(tried.address)}` : ''}`
  return (
    <>
      <div className="no-print mb-6 space-y-4">
        <Notice title={text.previewOf(form.name, form.formVersion, state)}>
          <p>{text.previewLead}</p>
          <p className="mt-2">
            <Link href={back}>{text.backToForm}</Link>
          </p>
        </Notice>
      </div>
      {tried === null ? (
        <p>{text.groundNone}</p>
      ) : (
        <>
          <ReportChoice label={text.previewWith} send={text.previewShow} reports={reports} chosen={tried.address} />
          <ReportDocument view={buildReportView(tried.facts, form)} />
        </>
      )}
    </>
  )
}
