import { writeResolved } from '@/lib/db/note'
import { noteSchema } from '@/lib/schemas/note'
import { answered, refused } from './command'
import { noteCommand, noteEvent } from './note-command'

/** Says that a note is dealt with. Somebody may have said so already. */
export const resolveNote = noteCommand({
  name: 'resolve-note',
  input: noteSchema,
  async run(context, note) {
    if (note.resolved !== null) return refused('ALREADY_THERE', { by: note.resolved })
    const { scope, db, at, record } = context
    await writeResolved(scope, db, note.id, at)
    record({ ...noteEvent(context, note), before: { resolved: false }, after: { resolved: true } })
    return answered({ note: note.id })
  },
})
