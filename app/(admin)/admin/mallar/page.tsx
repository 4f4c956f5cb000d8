import type { Metadata } from 'next'
import { PlainTable } from '@/components/admin/plain-table'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { loadForms } from '@/lib/loaders/form'
import { formEditorText } from '@/lib/text/form-editor'
import { adminText } from '@/lib/text/admin'

const text = adminText.forms

export const metadata: Metadata = { title: adminText.places.forms }

export default async function FormPage() {
  const forms = await loadForms()
  return (
    <>
      <PageHeading title={adminText.places.forms} lead={text.lead} />
      <PlainTable
        caption={adminText.places.forms}
        head={[text.name, text.version, formEditorText.stateHead, text.reports]}
        rows={forms.map(({ key, name, formVersion, state, reports }) => [
          <Link key={key} href={`/admin/mallar/${key}/${formVersion}`}>
            {name}
          </Link>,
          String(formVersion),
          formEditorText.state(state),
          String(reports),
        ])}
        empty={text.none}
        captionIsTitle
      />
    </>
  )
}
