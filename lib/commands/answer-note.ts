import { insertReply } from '@/lib/db/note'
import { answerNoteSchema } from '@/lib/schemas/note'
import { answered } from './command'
import { noteCommand, noteEvent } from './note-command'

/** Answers a note. */
export const answerNote = noteCommand({
  name: 'answer-note',
  input: answerNoteSchema,
  async run(context, note, { text }) {
    const { scope, db, at, record } = context
    await insertReply(scope, db, { note: note.id, text, at })
    record({ ...noteEvent(context, note), before: null, after: { text } })
    return answered({ note: note.id })
  },
})
