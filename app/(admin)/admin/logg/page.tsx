import type { Metadata } from 'next'
import { LogFilter } from '@/components/admin/log-filter'
import { PlainTable } from '@/components/admin/plain-table'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { loadLog } from '@/lib/loaders/log'
import { adminText } from '@/lib/text/admin'
import { eventValueText, logAddress } from '@/lib/text/log'

const text = adminText.log

export const metadata: Metadata = { title: adminText.places.log }

interface LogPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function LogPage({ searchParams }: LogPageProps) {
  const { events, filter, people, older, exported } = await loadLog(await searchParams)
  return (
    <>
      <PageHeading title={adminText.places.log} lead={text.lead} />
      <LogFilter filter={filter} people={people} />
      <PlainTable
        caption={adminText.places.log}
        head={[text.at, text.who, text.what, text.where, text.report, text.before, text.after]}
        rows={events.map(({ at, actor, command, subjectKey, reportKey, before, after }) => [
          text.time(at),
          actor ?? text.system,
          text.command(command),
          subjectKey,
          reportKey ?? '',
          eventValueText(before),
          eventValueText(after),
        ])}
        empty={text.none}
        captionIsTitle
      />
      <p className="mt-6 flex flex-wrap gap-6">
        {older === null ? null : <Link href={`/admin/logg?${logAddress({ ...filter, before: older })}`}>{text.older}</Link>}
        <a className="link" href={`/api/files/log?${logAddress({ ...filter, before: null })}`} download>
          {text.export}
        </a>
      </p>
      <p className="text-small text-muted">{text.exportLimit(exported)}</p>
    </>
  )
}
