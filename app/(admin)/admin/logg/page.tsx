import type { Metadata } from 'next'
import { PlainTable } from '@/components/admin/plain-table'
import { PageHeading } from '@/components/ui/page-heading'
import { loadEvents } from '@/lib/loaders/administration'
import { adminText } from '@/lib/text/admin'
import { formatDateTime } from '@/lib/text/format'

const text = adminText.log

export const metadata: Metadata = { title: adminText.places.log }

export default async function LogPage() {
  const events = await loadEvents()
  return (
    <>
      <PageHeading title={adminText.places.log} lead={text.lead} />
      <PlainTable
        caption={adminText.places.log}
        head={[text.at, text.who, text.what, text.where]}
        rows={events.map(({ at, actor, command, subjectKey }) => [formatDateTime(at), actor ?? text.system, text.command(command), subjectKey])}
        empty={text.none}
        captionIsTitle
      />
    </>
  )
}
