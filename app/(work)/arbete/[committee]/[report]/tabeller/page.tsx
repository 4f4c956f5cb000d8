import type { Metadata } from 'next'
import { TableEditor } from '@/components/tables/table-editor'
import { PageHeading } from '@/components/ui/page-heading'
import { LockNotice } from '@/components/workflow/lock-notice'
import { loadTables } from '@/lib/loaders/data-table'
import { dataTableText } from '@/lib/text/data-table'

export const metadata: Metadata = { title: dataTableText.title }

export default async function TablePage({ params }: { readonly params: Promise<{ committee: string; report: string }> }) {
  const { committee, report } = await params
  const { open, sheets } = await loadTables(committee, report)
  const { life, rights, address, form } = open
  return (
    <>
      <PageHeading title={dataTableText.title} lead={dataTableText.lead} />
      <LockNotice status={life.status} by={life.statusBy} canEdit={rights.figures} />
      <TableEditor address={address} sheets={sheets} year={open.facts.report.period.year} words={form.ratingWords} canEdit={rights.figures} />
    </>
  )
}
