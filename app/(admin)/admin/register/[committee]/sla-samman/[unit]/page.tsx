import type { Metadata } from 'next'
import { MergeButton } from '@/components/admin/merge-button'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { mayMerge, type RegisterUse } from '@/lib/domain/register-entry'
import { loadMerge, type EditedMerge } from '@/lib/loaders/register-entry'
import { adminText } from '@/lib/text/admin'
import { adminRegisterText } from '@/lib/text/admin-register'

const text = adminRegisterText.merge

export const metadata: Metadata = { title: adminText.places.registers }

interface MergePageProps {
  readonly params: Promise<{ committee: string; unit: string }>
  readonly searchParams: Promise<{ med?: string; ar?: string }>
}

export default async function MergePage({ params, searchParams }: MergePageProps) {
  const { committee, unit } = await params
  const { med, ar } = await searchParams
  const { from, choices, years, chosen } = await loadMerge(committee, decodeURIComponent(unit), { into: med ?? null, year: Number(ar) })
  return (
    <>
      <PageHeading title={text.title(from.name)} lead={text.lead} />
      <form className="space-y-5">
        <Select field={{ id: 'merge-into', label: text.into }} name="med" defaultValue={med} options={choices.map(({ key, name }) => ({ value: key, label: name }))} />
        <Select
          field={{ id: 'merge-year', label: text.year }}
          name="ar"
          defaultValue={String(chosen?.year ?? years[1] ?? '')}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <Button type="submit">{text.show}</Button>
      </form>
      {chosen === null ? null : <Preview committee={committee} from={from} chosen={chosen} />}
      <p className="mt-8">
        <Link href={`/admin/register/${committee}`}>{adminRegisterText.back}</Link>
      </p>
    </>
  )
}

interface PreviewProps {
  readonly committee: string
  readonly from: EditedMerge['from']
  readonly chosen: NonNullable<EditedMerge['chosen']>
}

function Preview({ committee, from, chosen: { into, year, preview } }: PreviewProps) {
  const { moves, stays, drafts, onTheirWay } = preview
  return (
    <section className="mt-10 space-y-4">
      <h2 className="text-h3">{text.preview(from.name, into.name, year)}</h2>
      <Uses title={text.moves(into.name)} uses={moves} />
      <Uses title={text.stays(from.name)} uses={stays} />
      {mayMerge(preview) ? (
        <MergeButton input={{ committee, from: from.key, into: into.key, year, version: from.version }} back={`/admin/register/${committee}`} />
      ) : (
        <Notice tone="fault" title={text.blocked}>
          <ul className="list-disc ps-5">
            {[...drafts.map(text.drafts), ...onTheirWay.map(text.onTheirWay)].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  )
}

function Uses({ title, uses }: { readonly title: string; readonly uses: readonly RegisterUse[] }) {
  return (
    <div className="max-w-measure">
      <h3 className="font-strong">{title}</h3>
      {uses.length === 0 ? (
        <p>{text.nothing}</p>
      ) : (
        <ul className="list-disc ps-5">
          {uses.map((use) => (
            <li key={use.what}>{adminRegisterText.use(use)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
