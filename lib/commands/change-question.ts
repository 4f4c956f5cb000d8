import { mayAskQuestions } from '@/lib/auth/permissions/question'
import { writeQuestion } from '@/lib/db/question'
import { questionTextSchema } from '@/lib/schemas/question'
import { answered } from './command'
import { questionCommand, questionEvent } from './question-command'

/** Puts a question of one's own in other words, until it is answered. */
export const changeQuestion = questionCommand({
  name: 'change-question',
  input: questionTextSchema,
  permission: mayAskQuestions,
  ownOnly: true,
  async run(context, question, { text }) {
    const { scope, db, record } = context
    await writeQuestion(scope, db, question.id, text)
    record({ ...questionEvent(context, question), before: { text: question.text }, after: { text } })
    return answered({ question: question.id })
  },
})
