import type { Metadata } from 'next'
import { FormOutline } from '@/components/admin/form-outline'
import { PlainTable } from '@/components/admin/plain-table'
import { PageHeading } from '@/components/ui/page-heading'
import { loadForm } from '@/lib/loaders/form'
import { adminText } from '@/lib/text/admin'
import { formText } from '@/lib/text/form'
import { RATING_WORDS } from '@/lib/text/assessment'
import { missingText } from '@/lib/text/indicator'

export const metadata: Metadata = { title: adminText.places.forms }

export default async function FormPage({ params }: { readonly params: Promise<{ form: string; version: string }> }) {
  const { form: key, version } = await params
  const { stored } = await loadForm(key, Number(version))
  const { form } = stored
  const levels = ['met', 'partlyMet', 'notMet', 'notAssessed'] as const
  const reasons = ['notMeasuredYet', 'tooFewAnswers', 'notApplicable', 'suppressed', 'none'] as const
  return (
    <>
      <PageHeading title={formText.title(form.name, form.formVersion)} lead={formText.lead} />
      <div className="grid gap-8 desk:grid-cols-2">
        <PlainTable caption={formText.words} head={[formText.level, formText.word]} rows={levels.map((level) => [RATING_WORDS[level], form.ratingWords[level]])} empty="" />
        <PlainTable caption={formText.missing} head={[formText.reason, formText.word]} rows={reasons.map((reason) => [missingText(reason), form.missingWords[reason]])} empty="" />
      </div>
      <FormOutline form={form} />
    </>
  )
}
