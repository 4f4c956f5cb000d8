import { removeNote } from '@/lib/db/note'
import { isDeletable } from '@/lib/domain/note'
import { noteSchema } from '@/lib/schemas/note'
import { answered, refused } from './command'
import { noteCommand, noteEvent } from './note-command'

/** Takes a note away that nobody has answered; only its writer does. */
export const deleteNote = noteCommand({
  name: 'delete-note',
  input: noteSchema,
  async run(context, note) {
    if (!note.isOwn) return refused('OUT_OF_SCOPE')
    if (!isDeletable(note)) return refused('IN_USE')
    const { scope, db, record } = context
    await removeNote(scope, db, note.id)
    record({ ...noteEvent(context, note), before: { quote: note.anchor.quote, text: note.text }, after: null })
    return answered({ note: note.id })
  },
})
