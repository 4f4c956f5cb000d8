import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { WorkShell } from '@/app/(work)/work-shell'
import { PlainTable } from '@/components/admin/plain-table'
import { LockBoard } from '@/components/periods/lock-board'
import { StartReportForm } from '@/components/periods/start-report-form'
import { StartYearForm } from '@/components/periods/start-year-form'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { loadPeriods } from '@/lib/loaders/period'
import { periodText } from '@/lib/text/period'

export const metadata: Metadata = { title: periodText.title }

interface PeriodsPageProps {
  readonly params: Promise<{ committee: string }>
  readonly searchParams: Promise<{ ar?: string }>
}

export default async function PeriodsPage({ params, searchParams }: PeriodsPageProps) {
  const { committee } = await params
  const { ar } = await searchParams
  const { session, year, years, locks, reports, changes, forms, formOf, mayKeep } = await loadPeriods(committee, ar === undefined ? null : Number(ar))
  const { locks: lockText, reports: reportText, start, next, changes: changeText } = periodText
  const ofYear = reports.filter(({ period }) => period.year === year)
  const others = years.filter((each) => each !== year)
  return (
    <WorkShell session={session} address={{ committee, report: null }} report={null}>
      <PageHeading title={`${periodText.title} ${year}`} lead={periodText.lead} />
      {others.length > 0 ? (
        <nav aria-label={periodText.otherYears} className="mb-8 flex flex-wrap gap-4">
          {others.map((each) => (
            <Link key={each} href={`/arbete/${committee}/perioder?ar=${each}`}>
              {periodText.year(each)}
            </Link>
          ))}
        </nav>
      ) : null}
      <Part title={lockText.title} lead={lockText.lead}>
        <LockBoard key={year} committee={committee} year={year} locks={locks} mayKeep={mayKeep} />
      </Part>
      <Part title={reportText.title}>
        <PlainTable
          caption={reportText.caption(year)}
          head={reportText.head}
          rows={ofYear.map(({ title, period, status, dueOn }) => [title, reportText.period(period), reportText.status(status), reportText.due(dueOn)])}
          empty={reportText.none}
          captionIsTitle
        />
      </Part>
      {mayKeep && reports.length > 0 ? (
        <Part title={start.title} lead={start.lead}>
          <StartReportForm committee={committee} reports={reports} years={years} forms={forms} formOf={formOf} />
        </Part>
      ) : null}
      {mayKeep && years[0] !== undefined ? (
        <Part title={next.title(years[0] + 1)} lead={next.lead(years[0] + 1)}>
          <StartYearForm key={years[0]} committee={committee} year={years[0]} />
          <p className="mt-4">
            <Link className="inline-block min-h-6" href={`/admin/planer/${committee}/${year}`}>
              {next.toPlan(year)}
            </Link>
          </p>
        </Part>
      ) : null}
      {changes === null ? null : (
        <Part title={changeText.title(year)} lead={changes.length > 0 ? changeText.lead : changeText.none}>
          <ul className="max-w-measure list-disc ps-5">
            {changes.map((change) => (
              <li key={`${change.noun} ${change.key} ${change.kind === 'changed' ? change.field : change.kind}`}>{changeText.line(change)}</li>
            ))}
          </ul>
        </Part>
      )}
    </WorkShell>
  )
}

/** One thing that can be done with the periods, under its heading. */
function Part({ title, lead, children }: { readonly title: string; readonly lead?: string; readonly children: ReactNode }) {
  return (
    <section className="mb-12">
      <h2 className="text-h3">{title}</h2>
      {lead === undefined ? null : <p className="mb-4 max-w-measure text-muted">{lead}</p>}
      {children}
    </section>
  )
}
