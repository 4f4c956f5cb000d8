import { buttonClass } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { ReportSteps } from '@/components/shell/report-steps'
import type { WhoWhen } from '@/lib/domain/command-answer'
import type { ReportStatus } from '@/lib/domain/report'
import type { Task } from '@/lib/domain/task'
import { correctionText } from '@/lib/text/correction'
import { myTasksText } from '@/lib/text/my-tasks'
import { noteText } from '@/lib/text/note'
import { questionText } from '@/lib/text/question'
import { Progress } from './progress'
import { TaskLinks } from './task-links'

interface ReportTaskListProps {
  /** Start of the report's pages: /arbete/asn/2020-08. */
  readonly base: string
  readonly report: {
    readonly key: string
    readonly title: string
    readonly committeeName: string
    readonly status: ReportStatus
    readonly dueOn: string | null
    /** The correction in the making; null: none. */
    readonly correction: { readonly reason: string } | null
    readonly meetingOn: string | null
    readonly returned: { readonly reason: string; readonly by: WhoWhen } | null
  }
  readonly tasks: readonly Task[]
  /** Null: the person has nothing of their own to follow up. */
  readonly progress: { readonly done: number; readonly of: number } | null
  readonly published: string | null
  /** False: the person reads what is published and nothing else. */
  readonly mayOpen: boolean
  /** Comments on its sections that nobody has said are dealt with. */
  readonly openNotes: number
  /** Members' questions on it that wait for an answer, and where they stand. */
  readonly questions: { readonly href: string; readonly open: number }
}

/** Comments that are not dealt with and questions that are not answered, each with the way there. */
function Waiting({ base, openNotes, questions }: Pick<ReportTaskListProps, 'base' | 'openNotes' | 'questions'>) {
  return (
    <>
      {openNotes > 0 ? (
        <p className="mt-4">
          <Link href={`${base}/rapport#kommentarer`}>{noteText.open(openNotes)}</Link>
        </p>
      ) : null}
      {questions.open > 0 ? (
        <p className="mt-4">
          <Link className="inline-block py-2" href={questions.href}>
            {questionText.open(questions.open)}
          </Link>
        </p>
      ) : null}
    </>
  )
}

/** One report with what waits in it, each thing a link to where it is done. */
export function ReportTaskList({ base, report, tasks, progress, published, mayOpen, openNotes, questions }: ReportTaskListProps) {
  const { returned, correction } = report
  const id = `report-${report.key}`
  return (
    <section aria-labelledby={id} className="mb-12 max-w-page border-t-2 border-ink pt-4">
      <p className="text-small text-muted">
        {[report.committeeName, report.dueOn ? myTasksText.dueOn(report.dueOn) : null, report.meetingOn ? myTasksText.meetingOn(report.meetingOn) : null].filter(Boolean).join(' · ')}
      </p>
      <h2 id={id} className="text-h3">
        {report.title}
      </h2>
      <div className="mt-2">
        <ReportSteps status={report.status} />
      </div>
      {correction ? (
        <div className="mt-4">
          <Notice title={correctionText.pending}>
            <p className="whitespace-pre-wrap">{correction.reason}</p>
          </Notice>
        </div>
      ) : null}
      {returned ? (
        <div className="mt-4">
          <Notice title={myTasksText.returned(returned.by.name)}>
            <p className="whitespace-pre-wrap">{returned.reason}</p>
          </Notice>
        </div>
      ) : null}
      <Waiting base={base} openNotes={openNotes} questions={questions} />
      {progress ? <Progress {...progress} /> : null}
      {tasks.length === 0 ? <p className="mt-4 text-muted">{myTasksText.nothing}</p> : <TaskLinks base={base} tasks={tasks} />}
      <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        {progress ? (
          <Link href={`${base}/uppgifter`} className={buttonClass('main')}>
            {progress.done < progress.of ? myTasksText.fillIn : myTasksText.readThrough}
          </Link>
        ) : null}
        {mayOpen ? (
          <Link href={`${base}/rapport`} className={buttonClass('plain')}>
            {myTasksText.open}
          </Link>
        ) : null}
        {published ? (
          <a className="link" href={published}>
            {myTasksText.readPublished}
          </a>
        ) : null}
      </p>
    </section>
  )
}
