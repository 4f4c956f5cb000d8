import type { z } from 'zod'
import type { Permission } from '@/lib/auth/permissions/permission'
import type { ReportSubject } from '@/lib/auth/permissions/report'
import { findQuestion } from '@/lib/db/question'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import { questionState, type Question } from '@/lib/domain/question'
import type { QuestionInput } from '@/lib/schemas/question'
import { refused, type Command } from './command'
import { reportCommand, type ReportContext } from './report-command'

interface QuestionCommandDefinition<Input> {
  readonly name: string
  readonly input: z.ZodType<Input>
  readonly permission: Permission<ReportSubject>
  /** Only whoever asked may do it. */
  readonly ownOnly: boolean
  readonly run: (context: ReportContext, question: Question, input: Input) => Promise<CommandAnswer<unknown>>
}

/**
 * A command about one open question; the report's row is locked, so that a change and an answer come one after another. ALREADY_THERE:
 * it has been answered or withdrawn meanwhile; STALE_VERSION: its words have been changed since they were read.
 */
export function questionCommand<Input extends QuestionInput>(definition: QuestionCommandDefinition<Input>): Command {
  const { name, input: schema, permission, ownOnly, run } = definition
  return reportCommand<Input>({
    name,
    input: schema,
    permission,
    lock: 'update',
    async run(context, input) {
      const question = await findQuestion(context.scope, context.db, context.report.id, input.question)
      if (question === null) return refused('NOT_FOUND')
      if (ownOnly && !question.isOwn) return refused('OUT_OF_SCOPE')
      if (questionState(question) !== 'open') return refused('ALREADY_THERE', { by: question.answer?.by ?? question.by })
      return question.version === input.version ? run(context, question, input) : refused('STALE_VERSION', { by: question.by })
    },
  })
}

/** What a question is about, for the audit event. */
export function questionEvent({ report }: ReportContext, { id, section }: Pick<Question, 'id' | 'section'>) {
  return { subject: 'question' as const, subjectKey: `${report.key}:${section}:${id}`, reportId: report.id }
}
