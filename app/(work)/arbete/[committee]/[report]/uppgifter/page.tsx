import type { Metadata } from 'next'
import { SectionTable } from '@/components/section-work/section-table'
import { DutyList } from '@/components/tasks/duty-list'
import { PartTable } from '@/components/tasks/part-table'
import { TaskLinks } from '@/components/tasks/task-links'
import { PageHeading } from '@/components/ui/page-heading'
import { LockNotice } from '@/components/workflow/lock-notice'
import { dutiesOf, dutiesWithin } from '@/lib/domain/duty'
import { loadTasks } from '@/lib/loaders/task'
import { dutyText } from '@/lib/text/duty'
import { formatDate } from '@/lib/text/format'
import { sectionWorkText } from '@/lib/text/section-work'

export const metadata: Metadata = { title: dutyText.title }

export default async function TaskPage({ params }: { readonly params: Promise<{ committee: string; report: string }> }) {
  const { committee, report } = await params
  const { open, sheet, figures, own, all, reminderDays, ownSections, waitingSections } = await loadTasks(committee, report)
  const { facts, life, address, form } = open
  const { dueOn } = facts.report
  const base = `/arbete/${committee}/${report}`
  const leadOwn = dutyText.lead(dueOn === null ? null : formatDate(dueOn))
  const hasOwn = dutiesWithin(dutiesOf(sheet.facts), sheet.scope).length > 0 || own.length > 0
  const leadOther = all.length > 0 ? dutyText.leadAll : ownSections.length > 0 ? sectionWorkText.ownLead : dutyText.nothing
  return (
    <>
      <PageHeading title={dutyText.title} lead={hasOwn ? leadOwn : leadOther} />
      {hasOwn ? <LockNotice status={life.status} by={life.statusBy} canEdit /> : null}
      {ownSections.length > 0 ? <SectionTable title={sectionWorkText.own} base={base} works={ownSections} owners={false} /> : null}
      {figures.length > 0 ? (
        <section aria-labelledby="figures" className="mb-10 max-w-page">
          <h2 id="figures" className="text-h3">
            {dutyText.figures}
          </h2>
          <TaskLinks base={base} tasks={figures} />
        </section>
      ) : null}
      {hasOwn ? <DutyList address={address} sheet={sheet} words={form.ratingWords} figures={figures} parts={own.filter(({ mayMark }) => mayMark)} /> : null}
      {all.length > 0 ? <PartTable parts={all} address={address} reminderDays={reminderDays} /> : null}
      {waitingSections.length > 0 ? (
        <div className="mt-12">
          <SectionTable title={sectionWorkText.waitingFor} base={base} works={waitingSections} owners />
        </div>
      ) : null}
    </>
  )
}
