import { mayAskQuestions } from '@/lib/auth/permissions/question'
import { loadReportForm } from '@/lib/db/form'
import { insertQuestion } from '@/lib/db/question'
import { askQuestionSchema, type AskQuestionInput } from '@/lib/schemas/question'
import { answered, refused } from './command'
import { questionEvent } from './question-command'
import { reportCommand } from './report-command'

/** A member asks the department about a section of a report that has been sent. */
export const askQuestion = reportCommand<AskQuestionInput>({
  name: 'ask-question',
  input: askQuestionSchema,
  permission: mayAskQuestions,
  lock: 'share',
  async run(context, { section, text }) {
    const { scope, db, report, at, record } = context
    const form = await loadReportForm(scope, report.key, db)
    if (!form?.sections.some(({ key }) => key === section)) return refused('NOT_FOUND')
    const id = await insertQuestion(scope, db, { reportId: report.id, section, text, at })
    record({ ...questionEvent(context, { id, section }), before: null, after: { text } })
    return answered({ question: id })
  },
})
