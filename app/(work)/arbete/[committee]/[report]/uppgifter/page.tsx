import type { Metadata } from 'next'
import { DutyList } from '@/components/tasks/duty-list'
import { PartTable } from '@/components/tasks/part-table'
import { TaskLinks } from '@/components/tasks/task-links'
import { PageHeading } from '@/components/ui/page-heading'
import { LockNotice } from '@/components/workflow/lock-notice'
import { dutiesOf, dutiesWithin } from '@/lib/domain/duty'
import { loadTasks } from '@/lib/loaders/task'
import { dutyText } from '@/lib/text/duty'
import { formatDate } from '@/lib/text/format'

export const metadata: Metadata = { title: dutyText.title }

export default async function TaskPage({ params }: { readonly params: Promise<{ committee: string; report: string }> }) {
  const { committee, report } = await params
  const { open, sheet, figures, own, all, reminderDays } = await loadTasks(committee, report)
  const { facts, life, address, form } = open
  const { dueOn } = facts.report
  const leadOwn = dutyText.lead(dueOn === null ? null : formatDate(dueOn))
  const hasOwn = dutiesWithin(dutiesOf(sheet.facts), sheet.scope).length > 0 || own.length > 0
  return (
    <>
      <PageHeading title={dutyText.title} lead={hasOwn ? leadOwn : all.length > 0 ? dutyText.leadAll : dutyText.nothing} />
      {hasOwn ? <LockNotice status={life.status} by={life.statusBy} canEdit /> : null}
      {figures.length > 0 ? (
        <section aria-labelledby="figures" className="mb-10 max-w-page">
          <h2 id="figures" className="text-h3">
            {dutyText.figures}
          </h2>
          <TaskLinks base={`/arbete/${committee}/${report}`} tasks={figures} />
        </section>
      ) : null}
      {hasOwn ? <DutyList address={address} sheet={sheet} words={form.ratingWords} figures={figures} parts={own.filter(({ mayMark }) => mayMark)} /> : null}
      {all.length > 0 ? <PartTable parts={all} address={address} reminderDays={reminderDays} /> : null}
    </>
  )
}
