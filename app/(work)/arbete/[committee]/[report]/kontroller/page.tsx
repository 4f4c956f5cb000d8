import type { Metadata } from 'next'
import { FindingList } from '@/components/findings/finding-list'
import { placeLink } from '@/components/findings/place-link'
import { StatutoryList } from '@/components/findings/statutory-list'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { LockNotice } from '@/components/workflow/lock-notice'
import { openCounts } from '@/lib/domain/finding-list'
import { loadFindings } from '@/lib/loaders/finding'
import { findingText } from '@/lib/text/finding'

export const metadata: Metadata = { title: findingText.title }

export default async function FindingPage({ params }: { readonly params: Promise<{ committee: string; report: string }> }) {
  const { committee, report } = await params
  const { open, findings, repairs, checklist, mayTick, checks } = await loadFindings(committee, report)
  const { life, rights, address, facts, form } = open
  const counts = openCounts(findings)
  return (
    <>
      <PageHeading title={findingText.title} lead={findingText.lead(counts.error, counts.question)} />
      <LockNotice status={life.status} by={life.statusBy} canEdit={rights.findings} />
      {findings.length === 0 ? <Notice>{findingText.allPassed(checks)}</Notice> : null}
      <FindingList
        address={address}
        items={findings.map((finding) => ({ finding, link: placeLink(finding, { form, facts }), repair: repairs.get(finding.id) ?? null }))}
        words={form.ratingWords}
        canAccept={rights.findings}
      />
      <StatutoryList address={address} items={checklist} mayTick={mayTick} />
    </>
  )
}
