import type { Metadata } from 'next'
import { PageHeading } from '@/components/ui/page-heading'
import { PlacementEditor } from '@/components/volumes/placement-editor'
import { RestatementList } from '@/components/volumes/restatement-list'
import { LockNotice } from '@/components/workflow/lock-notice'
import { loadPlacements } from '@/lib/loaders/placement'
import { placementText } from '@/lib/text/placement'

export const metadata: Metadata = { title: placementText.title }

export default async function PlacementPage({ params }: { readonly params: Promise<{ committee: string; report: string }> }) {
  const { committee, report } = await params
  const { open, sheet } = await loadPlacements(committee, report)
  const { life, rights, address } = open
  return (
    <>
      <PageHeading title={placementText.title} lead={placementText.lead(sheet.toMonth)} />
      <LockNotice status={life.status} by={life.statusBy} canEdit={rights.figures} />
      <PlacementEditor address={address} sheet={sheet} canEdit={rights.figures} />
      <RestatementList facts={open.facts} />
    </>
  )
}
