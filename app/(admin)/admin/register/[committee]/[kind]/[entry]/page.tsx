import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RegisterForm } from '@/components/admin/register-form'
import { RemoveButton } from '@/components/admin/remove-button'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { loadRegisterEntry } from '@/lib/loaders/register-entry'
import { adminText } from '@/lib/text/admin'
import { adminRegisterText as text } from '@/lib/text/admin-register'

export const metadata: Metadata = { title: adminText.places.registers }

/** Address of the form for an entry that is not there yet. */
const NEW = 'ny'

const choice = ({ key, name }: { readonly key: string; readonly name: string }) => ({ value: key, label: name })

export default async function EntryPage({ params }: { readonly params: Promise<{ committee: string; kind: string; entry: string }> }) {
  const { committee, kind: path, entry: asked } = await params
  const kind = text.kindOf(path) ?? notFound()
  const key = decodeURIComponent(asked)
  const { entry, others, parents, years } = await loadRegisterEntry(committee, kind, key === NEW ? null : key)
  const back = `/admin/register/${committee}`
  return (
    <>
      <PageHeading title={entry?.name ?? text.newTitle(kind)} />
      <RegisterForm
        committee={committee}
        kind={kind}
        entry={entry}
        parents={parents.map(choice)}
        others={others.map(choice)}
        years={years}
        back={back}
      />
      {entry !== null && kind === 'orgUnit' && entry.mergedIntoKey === null ? (
        <p className="mt-8">
          <Link href={`${back}/sla-samman/${encodeURIComponent(entry.key)}`}>{text.form.merge}</Link>
        </p>
      ) : null}
      {entry === null ? null : (
        <RemoveButton
          command="delete-register-entry"
          input={{ committee, kind, key: entry.key, version: entry.version }}
          back={back}
          lead={text.form.removeLead}
        />
      )}
      <p className="mt-8">
        <Link href={back}>{text.back}</Link>
      </p>
    </>
  )
}
