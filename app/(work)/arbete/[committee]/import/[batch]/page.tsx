import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { WorkShell } from '@/app/(work)/work-shell'
import { PlainTable } from '@/components/admin/plain-table'
import { ApplyButtons, UndoButton } from '@/components/imports/batch-buttons'
import { BatchFacts } from '@/components/imports/batch-facts'
import { FigureTable } from '@/components/imports/figure-table'
import type { MappedFile } from '@/components/imports/mapping-form'
import { FaultList, LeftOutList } from '@/components/imports/preview-notes'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import type { FigureWrite } from '@/lib/domain/import-figure'
import { sumWrites } from '@/lib/domain/import-sum'
import { loadImportBatch, type ShownBatch } from '@/lib/loaders/import'
import { importText } from '@/lib/text/import'
import { figureLines, sumCells } from '@/lib/text/import-figure'
import { TriedMapping } from './tried-mapping'

export const metadata: Metadata = { title: importText.title }

interface BatchPageProps {
  readonly params: Promise<{ committee: string; batch: string }>
  readonly searchParams: Promise<{ sida?: string; koppling?: string }>
}

type View = ShownBatch & { readonly committee: string; readonly page: number }

export default async function ImportBatchPage({ params, searchParams }: BatchPageProps) {
  const { committee, batch: id } = await params
  const { sida, koppling } = await searchParams
  const shown = await loadImportBatch(committee, id, koppling !== undefined)
  const { session, batch, state, used } = shown
  const view: View = { ...shown, committee, page: Number(sida ?? 1) || 1 }
  return (
    <WorkShell session={session} address={{ committee, report: null }} report={null}>
      <PageHeading title={batch.fileName} />
      <p className="mb-4">
        <Link href={`/arbete/${committee}/import`}>{importText.batch.back}</Link>
      </p>
      <BatchFacts batch={batch} used={used} />
      {state.kind === 'preview' ? <Preview view={view} state={state} /> : <Past view={view} state={state} />}
    </WorkShell>
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

/** Sums by kind of figures, and each figure. */
function Changes({ view, writes }: { readonly view: View; readonly writes: readonly FigureWrite[] }) {
  const { registers, committee, batch, page } = view
  const text = importText.preview
  return (
    <>
      <PlainTable caption={text.summary} head={text.summaryHead} rows={sumWrites(writes).map((sum) => sumCells(sum, registers))} empty="" />
      <FigureTable
        lines={writes.flatMap((write) => figureLines(write, registers))}
        page={page}
        hrefOf={(other) => `/arbete/${committee}/import/${batch.id}?sida=${other}`}
      />
    </>
  )
}

type PreviewState = Extract<ShownBatch['state'], { readonly kind: 'preview' }>

function Preview({ view, state: { preview, fingerprint } }: { readonly view: View; readonly state: PreviewState }) {
  const { committee, batch, mayImport } = view
  const text = importText.preview
  const writes = preview.writes.map(({ write }) => write)
  const isEmpty = writes.length === 0
  const canApply = preview.faults.length === 0
  const ref = { committee, batch: batch.id, version: batch.version }
  return (
    <>
      <Part title={text.title}>
        <FaultList faults={preview.faults} source={batch.source} />
        {isEmpty && canApply ? <Notice>{preview.unchanged > 0 ? text.nothing : text.nothingRead}</Notice> : null}
        {preview.unchanged > 0 && !isEmpty ? <p>{text.unchanged(preview.unchanged)}</p> : null}
        <LeftOutList leftOut={preview.leftOut} proof={preview.proof} source={batch.source} />
        {mayImport ? <ApplyButtons batch={ref} fingerprint={fingerprint} count={canApply ? writes.length : 0} /> : null}
        {isEmpty ? null : <Changes view={view} writes={writes} />}
      </Part>
      {mayImport && batch.source !== 'kolada' ? <Mapping view={view} /> : null}
    </>
  )
}

function Mapping({ view: { committee, batch, registers, summary, mappings } }: { readonly view: View }) {
  const text = importText.mapping
  const href = `/arbete/${committee}/import/${batch.id}`
  return (
    <Part title={text.title}>
      {summary === null ? (
        <p>
          <Link href={`${href}?koppling=1`}>{text.open}</Link>
        </p>
      ) : (
        <>
          <TriedMapping
            committee={committee}
            batch={batch.id}
            version={batch.version}
            file={{ source: batch.source, summary, mapping: batch.mapping } as MappedFile}
            registers={registers}
            kept={mappings}
          />
          <p>
            <Link href={href}>{text.close}</Link>
          </p>
        </>
      )}
    </Part>
  )
}

type PastState = Extract<ShownBatch['state'], { readonly kind: 'past' }>

function Past({ view, state: { writes, held } }: { readonly view: View; readonly state: PastState }) {
  const { committee, batch, registers, mayImport } = view
  const text = importText.undo
  return (
    <>
      {writes.length === 0 ? null : (
        <Part title={importText.preview.done}>
          <Changes view={view} writes={writes} />
        </Part>
      )}
      {held === null || !mayImport || writes.length === 0 ? null : (
        <Part title={text.title}>
          {held.length === 0 ? (
            <>
              <p>{text.lead}</p>
              <UndoButton batch={{ committee, batch: batch.id, version: batch.version }} count={writes.length} />
            </>
          ) : (
            <>
              <Notice>{text.held(held.length)}</Notice>
              <PlainTable
                caption={text.heldTable}
                head={text.heldHead}
                rows={held.flatMap((each) => figureLines(each.effect, registers).map(({ name, when }) => [name, when, text.heldText(each)]))}
                empty=""
              />
            </>
          )}
        </Part>
      )}
    </>
  )
}
