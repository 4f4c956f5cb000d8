import { randomUUID } from 'node:crypto'
import type { MatrixRow, MatrixRows, Place } from './row'
import { only } from './words'

/** Until the report is sent to the committee. */
const UNTIL_SENT = 'done done done done locked locked locked'
/** Somebody else's note is there, but is not theirs to take away. */
const NOT_THEIRS = 'no no no no locked locked locked'

const byAuthors = only({ controller: UNTIL_SENT, unitHead: UNTIL_SENT, departmentHead: UNTIL_SENT, committeeSecretary: UNTIL_SENT })

/** A note of somebody who has left, written for each try. */
async function anotherNote({ at, query }: Place, resolved = false): Promise<string> {
  const id = randomUUID()
  await query(
    `INSERT INTO "Note" (id, "municipalityId", "reportId", "sectionKey", quote, before, after, text, "writtenById", "writtenAt", "resolvedAt")
     VALUES ($1, $2, $3, 'finance', '', '', '', 'Stämmer det?', $4, now(), ${resolved ? 'now()' : 'NULL'})`,
    [id, at.municipalityId, at.reportId, randomUUID()],
  )
  return id
}

const aboutNote = (words: MatrixRow['words'], more: object = {}, resolved = false): MatrixRow => ({
  words,
  about: 'report',
  input: async (place) => ({ note: await anotherNote(place, resolved), ...more }),
})

export const NOTES: MatrixRows = {
  'add-note': { words: byAuthors, about: 'report', input: () => ({ section: 'finance', quote: 'ord', before: '', after: '', text: 'Vad menas?' }) },
  'answer-note': aboutNote(byAuthors, { text: 'Ja.' }),
  'resolve-note': aboutNote(byAuthors),
  'reopen-note': aboutNote(byAuthors, {}, true),
  'delete-note of another': aboutNote(only({ controller: NOT_THEIRS, unitHead: NOT_THEIRS, departmentHead: NOT_THEIRS, committeeSecretary: NOT_THEIRS })),
}
