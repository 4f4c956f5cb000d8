import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { formAddress } from '@/components/forms/form-address'
import { FormEditor } from '@/components/forms/form-editor'
import { ReportChoice } from '@/components/forms/report-choice'
import { PageHeading } from '@/components/ui/page-heading'
import { EMPTY_GROUND, formGround } from '@/lib/domain/form-ground'
import { loadTriedForm } from '@/lib/loaders/form'
import { adminText } from '@/lib/text/admin'
import { formEditorText as text } from '@/lib/text/form-editor'

export const metadata: Metadata = { title: adminText.places.forms }

interface FormEditPageProps {
  readonly params: Promise<{ form: string; version: string }>
  readonly searchParams: Promise<{ rapport?: string }>
}

export default async function FormEditPage({ params, searchParams }: FormEditPageProps) {
  const { form: key, version } = await params
  const { stored, reports, tried } = await loadTriedForm(key, Number(version), (await searchParams).rapport ?? null)
  const { form } = stored
  if (stored.state === 'released') redirect(formAddress(key, form.formVersion))
  const preview = formAddress(key, form.formVersion, 'visa')
  return (
    <>
      <PageHeading title={text.editTitle(form.name, form.formVersion)} lead={text.editLead} />
      {tried === null ? <p>{text.groundNone}</p> : <ReportChoice label={text.ground} send={text.groundShow} reports={reports} chosen={tried.address} />}
      <FormEditor
        form={form}
        version={stored.version}
        ground={tried === null ? EMPTY_GROUND : formGround(tried.facts)}
        previewHref={tried === null ? preview : `${preview}?rapport=${encodeURIComponent(tried.address)}`}
      />
    </>
  )
}
