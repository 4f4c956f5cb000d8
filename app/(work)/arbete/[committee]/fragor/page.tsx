import type { Metadata } from 'next'
import { WorkShell } from '@/app/(work)/work-shell'
import { AskedReportQuestions } from '@/components/questions/asked-report'
import { PageHeading } from '@/components/ui/page-heading'
import { loadCommitteeQuestions } from '@/lib/loaders/question'
import { questionText } from '@/lib/text/question'

export const metadata: Metadata = { title: questionText.title }

export default async function QuestionsPage({ params }: { readonly params: Promise<{ committee: string }> }) {
  const { committee } = await params
  const { session, reports } = await loadCommitteeQuestions(committee)
  return (
    <WorkShell session={session} address={{ committee, report: null }} report={null}>
      <PageHeading title={questionText.title} lead={questionText.lead} />
      {reports.length > 0 ? null : (
        <div className="max-w-measure">
          <p>{questionText.none}</p>
          <p className="text-muted">{questionText.howToAsk}</p>
        </div>
      )}
      {reports.map(({ key, ...asked }) => (
        <AskedReportQuestions key={key} address={{ committee, report: key }} {...asked} />
      ))}
    </WorkShell>
  )
}
