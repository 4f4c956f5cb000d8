import { mayWriteNotes } from '@/lib/auth/permissions/report'
import { loadReportForm } from '@/lib/db/form'
import { insertNote } from '@/lib/db/note'
import { addNoteSchema, type AddNoteInput } from '@/lib/schemas/note'
import { answered, refused } from './command'
import { noteEvent } from './note-command'
import { reportCommand } from './report-command'

/** Says something about words of a section, or about the whole section. */
export const addNote = reportCommand<AddNoteInput>({
  name: 'add-note',
  input: addNoteSchema,
  permission: mayWriteNotes,
  lock: 'share',
  async run(context, { section, text, quote, before, after }) {
    const { scope, db, report, at, record } = context
    const form = await loadReportForm(scope, report.key, db)
    if (!form?.sections.some(({ key }) => key === section)) return refused('NOT_FOUND')
    const id = await insertNote(scope, db, { reportId: report.id, section, anchor: { quote, before, after }, text, at })
    record({ ...noteEvent(context, { id, section }), before: null, after: { quote, text } })
    return answered({ note: id })
  },
})
