import type { Metadata } from 'next'
import { WorkShell } from '@/app/(work)/work-shell'
import { ReportTaskList } from '@/components/tasks/report-task-list'
import { PageHeading } from '@/components/ui/page-heading'
import { loadMyTasks } from '@/lib/loaders/my-tasks'
import { myTasksText } from '@/lib/text/my-tasks'

export const metadata: Metadata = { title: myTasksText.start }

export default async function StartPage() {
  const { session, reports } = await loadMyTasks()
  return (
    <WorkShell session={session} address={null} report={null}>
      <PageHeading title={myTasksText.start} lead={reports.length > 0 ? myTasksText.lead : myTasksText.noReports} />
      {reports.map(({ committeeKey, report, tasks, progress, published, mayOpen, openNotes, openQuestions }) => (
        <ReportTaskList
          key={`${committeeKey}/${report.key}`}
          base={`/arbete/${committeeKey}/${report.key}`}
          report={report}
          tasks={tasks}
          progress={progress}
          published={published}
          mayOpen={mayOpen}
          openNotes={openNotes}
          questions={{ href: `/arbete/${committeeKey}/fragor`, open: openQuestions }}
        />
      ))}
    </WorkShell>
  )
}
