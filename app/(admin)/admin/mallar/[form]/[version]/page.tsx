import type { Metadata } from 'next'
import { FormOutline } from '@/components/admin/form-outline'
import { PlainTable } from '@/components/admin/plain-table'
import { BeginForm } from '@/components/forms/begin-form'
import { formAddress } from '@/components/forms/form-address'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { loadForm } from '@/lib/loaders/form'
import { adminText } from '@/lib/text/admin'
import { formEditorText } from '@/lib/text/form-editor'
import { formText } from '@/lib/text/form'
import { RATING_WORDS } from '@/lib/text/assessment'
import { missingText } from '@/lib/text/indicator'

export const metadata: Metadata = { title: adminText.places.forms }

export default async function FormPage({ params }: { readonly params: Promise<{ form: string; version: string }> }) {
  const { form: key, version } = await params
  const { stored, by, hasDraft, mayKeep } = await loadForm(key, Number(version))
  const { form } = stored
  const levels = ['met', 'partlyMet', 'notMet', 'notAssessed'] as const
  const reasons = ['notMeasuredYet', 'tooFewAnswers', 'notApplicable', 'suppressed', 'none'] as const
  return (
    <>
      <PageHeading title={formText.title(form.name, form.formVersion)} lead={formText.lead} />
      <p className="mb-4 max-w-measure text-muted">
        {formEditorText.state(stored.state)}
        {by === null ? '' : `. ${formEditorText.draftBy(by)}`}
      </p>
      {mayKeep ? (
        <>
          <p className="mb-6 flex flex-wrap gap-4">
            {stored.state === 'draft' ? <Link href={formAddress(key, form.formVersion, 'andra')}>{formEditorText.edit}</Link> : null}
            <Link href={formAddress(key, form.formVersion, 'visa')}>{formEditorText.preview}</Link>
          </p>
          <BeginForm form={key} formVersion={form.formVersion} hasDraft={hasDraft} isReleased={stored.state === 'released'} />
        </>
      ) : null}
      <div className="grid gap-8 desk:grid-cols-2">
        <PlainTable caption={formText.words} head={[formText.level, formText.word]} rows={levels.map((level) => [RATING_WORDS[level], form.ratingWords[level]])} empty="" />
        <PlainTable caption={formText.missing} head={[formText.reason, formText.word]} rows={reasons.map((reason) => [missingText(reason), form.missingWords[reason]])} empty="" />
      </div>
      <FormOutline form={form} />
    </>
  )
}
