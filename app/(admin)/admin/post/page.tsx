import type { Metadata } from 'next'
import { LetterList } from '@/components/mail/letter-list'
import { PageHeading } from '@/components/ui/page-heading'
import { loadMails } from '@/lib/loaders/mail'
import { mailText } from '@/lib/text/mail'

export const metadata: Metadata = { title: mailText.title }

export default async function MailPage() {
  const { mails, limit, toTestInbox } = await loadMails()
  return (
    <>
      <PageHeading title={mailText.title} lead={mailText.lead(limit)} />
      <LetterList mails={mails} toTestInbox={toTestInbox} />
    </>
  )
}
