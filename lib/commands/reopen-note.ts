import { writeResolved } from '@/lib/db/note'
import { noteSchema } from '@/lib/schemas/note'
import { answered, refused } from './command'
import { noteCommand, noteEvent } from './note-command'

/** Opens a note again that somebody has said is dealt with. */
export const reopenNote = noteCommand({
  name: 'reopen-note',
  input: noteSchema,
  async run(context, note) {
    if (note.resolved === null) return refused('ALREADY_THERE')
    const { scope, db, record } = context
    await writeResolved(scope, db, note.id, null)
    record({ ...noteEvent(context, note), before: { resolved: true }, after: { resolved: false } })
    return answered({ note: note.id })
  },
})
