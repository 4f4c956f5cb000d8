import { mayAskQuestions } from '@/lib/auth/permissions/question'
import { writeWithdrawal } from '@/lib/db/question'
import { withdrawQuestionSchema } from '@/lib/schemas/question'
import { answered } from './command'
import { questionCommand, questionEvent } from './question-command'

/** Takes back a question of one's own that nobody has answered. It has been received, so it is kept, as withdrawn. */
export const withdrawQuestion = questionCommand({
  name: 'withdraw-question',
  input: withdrawQuestionSchema,
  permission: mayAskQuestions,
  ownOnly: true,
  async run(context, question) {
    const { scope, db, at, record } = context
    await writeWithdrawal(scope, db, question.id, at)
    record({ ...questionEvent(context, question), before: { withdrawn: false }, after: { withdrawn: true } })
    return answered({ question: question.id })
  },
})
