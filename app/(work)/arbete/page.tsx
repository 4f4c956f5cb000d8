import type { Metadata } from 'next'
import { WorkShell } from '@/app/(work)/work-shell'
import { ReportTaskList } from '@/components/tasks/report-task-list'
import { PageHeading } from '@/components/ui/page-heading'
import { loadMyTasks } from '@/lib/loaders/my-tasks'
import { myTasksText } from '@/lib/text/my-tasks'

export const metadata: Metadata = { title: myTasksText.title }

export default async function MyTasksPage() {
  const { session, reports } = await loadMyTasks()
  return (
    <WorkShell session={session} address={null} report={null}>
      <PageHeading title={myTasksText.title} lead={reports.length > 0 ? myTasksText.lead : myTasksText.noReports} />
      {reports.map(({ committee, report, life, tasks, published }) => (
        <ReportTaskList
          key={`${committee.key}/${report.key}`}
          base={`/arbete/${committee.key}/${report.key}`}
          committee={committee.name}
          report={report}
          returned={life.returnReason && life.status === 'draft' ? { reason: life.returnReason, by: life.statusBy } : null}
          tasks={tasks}
          published={published}
        />
      ))}
    </WorkShell>
  )
}
