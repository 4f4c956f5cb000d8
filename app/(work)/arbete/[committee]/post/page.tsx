import type { Metadata } from 'next'
import { WorkShell } from '@/app/(work)/work-shell'
import { LetterList } from '@/components/mail/letter-list'
import { PageHeading } from '@/components/ui/page-heading'
import { loadCommitteeMails } from '@/lib/loaders/mail'
import { mailText } from '@/lib/text/mail'

export const metadata: Metadata = { title: mailText.title }

export default async function CommitteeMailPage({ params }: { readonly params: Promise<{ committee: string }> }) {
  const { committee } = await params
  const { session, mails, limit, toTestInbox } = await loadCommitteeMails(committee)
  return (
    <WorkShell session={session} address={{ committee, report: null }} report={null}>
      <PageHeading title={mailText.title} lead={mailText.lead(limit)} />
      <LetterList mails={mails} toTestInbox={toTestInbox} />
    </WorkShell>
  )
}
