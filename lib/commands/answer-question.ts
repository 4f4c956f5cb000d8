import { mayAnswerQuestions } from '@/lib/auth/permissions/question'
import { writeAnswer } from '@/lib/db/question'
import { questionTextSchema } from '@/lib/schemas/question'
import { answered } from './command'
import { questionCommand, questionEvent } from './question-command'

/** The department answers a member's question, once. */
export const answerQuestion = questionCommand({
  name: 'answer-question',
  input: questionTextSchema,
  permission: mayAnswerQuestions,
  ownOnly: false,
  async run(context, question, { text }) {
    const { scope, db, at, record } = context
    await writeAnswer(scope, db, question.id, { text, at })
    record({ ...questionEvent(context, question), before: null, after: { text } })
    return answered({ question: question.id })
  },
})
