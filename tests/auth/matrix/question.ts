import { randomUUID } from 'node:crypto'
import type { MatrixRow, MatrixRows, Place } from './row'
import { ALWAYS, only } from './words'

/** From when the report is sent to the committee until it is adopted; before that members do not know of it. */
const WHEN_SENT = 'no no no no done order order'
/** Somebody else's question is there, but is not theirs to change. */
const NOT_THEIRS = 'no no no no no order order'

/** A question of somebody else, asked for each try. */
async function anotherQuestion({ at, query }: Place): Promise<string> {
  const id = randomUUID()
  await query(
    `INSERT INTO "Question" (id, "municipalityId", "reportId", "sectionKey", text, "askedById", "askedAt")
     VALUES ($1, $2, $3, 'finance', 'Varför?', $4, now())`,
    [id, at.municipalityId, at.reportId, randomUUID()],
  )
  return id
}

const aboutQuestion = (words: MatrixRow['words'], more: object = {}): MatrixRow => ({
  words,
  about: 'report',
  input: async (place) => ({ question: await anotherQuestion(place), version: 1, ...more }),
})

export const QUESTIONS: MatrixRows = {
  'ask-question': { words: only({ member: WHEN_SENT }), about: 'report', input: () => ({ section: 'finance', text: 'Varför?' }) },
  'change-question of another': aboutQuestion(only({ member: NOT_THEIRS }), { text: 'Hur?' }),
  'withdraw-question of another': aboutQuestion(only({ member: NOT_THEIRS })),
  'answer-question': aboutQuestion(only({ controller: ALWAYS, departmentHead: ALWAYS, committeeSecretary: ALWAYS }), { text: 'För att fler är placerade.' }),
}
