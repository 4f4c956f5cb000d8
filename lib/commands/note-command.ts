import type { z } from 'zod'
import { mayWriteNotes } from '@/lib/auth/permissions/report'
import { findNote } from '@/lib/db/note'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import type { Note } from '@/lib/domain/note'
import type { NoteInput } from '@/lib/schemas/note'
import { refused, type Command } from './command'
import { reportCommand, type ReportContext } from './report-command'

interface NoteCommandDefinition<Input> {
  readonly name: string
  readonly input: z.ZodType<Input>
  readonly run: (context: ReportContext, note: Note, input: Input) => Promise<CommandAnswer<unknown>>
}

/** A command about one note on a report; the report's row is locked, so that two of them on one note come one after another. */
export function noteCommand<Input extends NoteInput>({ name, input: schema, run }: NoteCommandDefinition<Input>): Command {
  return reportCommand<Input>({
    name,
    input: schema,
    permission: mayWriteNotes,
    lock: 'update',
    async run(context, input) {
      const note = await findNote(context.scope, context.db, context.report.id, input.note)
      return note === null ? refused('NOT_FOUND') : run(context, note, input)
    },
  })
}

/** What a note says, for the audit event. */
export function noteEvent({ report }: ReportContext, { id, section }: Pick<Note, 'id' | 'section'>) {
  return { subject: 'note' as const, subjectKey: `${report.key}:${section}:${id}`, reportId: report.id }
}
