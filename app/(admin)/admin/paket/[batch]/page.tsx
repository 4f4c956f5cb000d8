import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ApplyPackage, UndoPackage } from '@/components/admin/package-buttons'
import { PackageChanges } from '@/components/admin/package-change'
import { PackageFaults } from '@/components/admin/package-faults'
import { PlainTable } from '@/components/admin/plain-table'
import { BatchFacts } from '@/components/imports/batch-facts'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { PACKAGE_KINDS, type PackageComparison, type PackageKind } from '@/lib/domain/package-change'
import { loadPackageBatch } from '@/lib/loaders/package'
import { packageText } from '@/lib/text/package-import'

export const metadata: Metadata = { title: packageText.title }

/** Changes that are shown at first, and that each `visa fler` adds. */
const STEP = 100

interface BatchPageProps {
  readonly params: Promise<{ batch: string }>
  readonly searchParams: Promise<{ slag?: string; visa?: string }>
}

type Shown = Awaited<ReturnType<typeof loadPackageBatch>>
interface View extends Shown {
  readonly kind: PackageKind | null
  readonly shown: number
}

export default async function PackageBatchPage({ params, searchParams }: BatchPageProps) {
  const { batch: id } = await params
  const { slag, visa } = await searchParams
  const loaded = await loadPackageBatch(id)
  const { batch } = loaded
  const view: View = { ...loaded, kind: PACKAGE_KINDS.find((kind) => kind === slag) ?? null, shown: Math.max(STEP, Number(visa ?? STEP) || STEP) }
  return (
    <>
      <PageHeading title={packageText.of(batch.committeeName, batch.year)} lead={batch.fileName} />
      <p className="mb-4">
        <Link href="/admin/paket">{packageText.back}</Link>
      </p>
      <BatchFacts batch={{ ...batch, source: 'package' }} />
      <State view={view} />
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="mt-10 space-y-4">
      <h2 className="text-h3">{title}</h2>
      {children}
    </section>
  )
}

function Changes({ view, comparison }: { readonly view: View; readonly comparison: PackageComparison }) {
  const { batch, kind, shown } = view
  const hrefOf = (other: PackageKind | null, number: number) => `/admin/paket/${batch.id}?${new URLSearchParams({ ...(other === null ? {} : { slag: other }), visa: String(number) }).toString()}`
  return <PackageChanges comparison={comparison} kind={kind} shown={shown} hrefOf={hrefOf} step={STEP} />
}

function State({ view }: { readonly view: View }) {
  const { state, batch } = view
  const text = packageText.preview
  const ref = { batch: batch.id, version: batch.version }
  if (state.kind === 'refused') {
    return (
      <Part title={text.title}>
        <PackageFaults faults={state.faults} />
        <ApplyPackage batch={ref} fingerprint={null} count={0} />
      </Part>
    )
  }
  if (state.kind === 'preview') {
    const number = state.comparison.changes.length
    return (
      <Part title={text.title}>
        {number === 0 ? <Notice>{text.nothing}</Notice> : <p className="max-w-measure">{text.left}</p>}
        <ApplyPackage batch={ref} fingerprint={state.fingerprint} count={number} />
        <Changes view={view} comparison={state.comparison} />
      </Part>
    )
  }
  return <Past view={view} state={state} />
}

function Past({ view, state: { comparison, holds } }: { readonly view: View; readonly state: Extract<Shown['state'], { readonly kind: 'past' }> }) {
  const { batch } = view
  const text = packageText.undo
  return (
    <>
      {holds === null ? null : (
        <Part title={text.title}>
          {holds.length === 0 ? (
            <>
              <p className="max-w-measure">{text.lead}</p>
              <UndoPackage batch={{ batch: batch.id, version: batch.version }} />
            </>
          ) : (
            <>
              <Notice>{text.held}</Notice>
              <PlainTable caption={text.table} head={text.head} rows={holds.map(text.cells)} empty="" />
            </>
          )}
        </Part>
      )}
      {comparison === null ? null : (
        <Part title={packageText.preview.done}>
          <Changes view={view} comparison={comparison} />
        </Part>
      )}
    </>
  )
}
