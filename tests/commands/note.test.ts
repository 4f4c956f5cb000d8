import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { committeeScope } from '@/lib/auth/gate'
import { mintMunicipalityScope } from '@/lib/auth/scope'
import { addNote } from '@/lib/commands/add-note'
import { answerNote } from '@/lib/commands/answer-note'
import type { Command } from '@/lib/commands/command'
import { deleteNote } from '@/lib/commands/delete-note'
import { reopenNote } from '@/lib/commands/reopen-note'
import { resolveNote } from '@/lib/commands/resolve-note'
import { database as open } from '@/lib/db/client'
import { countOpenNotes, listNotes } from '@/lib/db/note'
import { readPackage } from '@/lib/db/package/read-package'
import { freezeReport } from '@/lib/commands/freeze-report'
import { inTransaction } from '@/lib/db/transaction'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'
import { reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let controller: Session
let head: Session

beforeEach(async () => {
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
  head = await buildSession(at, 'departmentHead')
})

const words = { quote: '9,5 mnkr', before: 'underskott på ', after: ' för helåret' }

async function add(who = head, input: object = {}): Promise<string> {
  const answer = await run(addNote, who, { ...reportOf(at), section: 'finance', ...words, text: 'Varför så mycket?', ...input })
  return answer.ok ? (answer.result as { note: string }).note : JSON.stringify(answer.error)
}
const about = (command: Command, note: string, who = controller, input: object = {}) => run(command, who, { ...reportOf(at), note, ...input })
async function notes(who = controller) {
  const scope = await committeeScope(who, at.committee)
  return scope === null ? [] : listNotes(scope, open(), at.reportId)
}

describe('notes', () => {
  it('are written on words, answered, resolved and opened again, each step with who, when and an event', async () => {
    const note = await add()
    await about(answerNote, note, controller, { text: 'Placeringarna är fler.' })
    await about(resolveNote, note)
    expect(await notes()).toMatchObject([
      {
        id: note,
        section: 'finance',
        anchor: words,
        text: 'Varför så mycket?',
        isOwn: false,
        by: { name: expect.any(String) as string },
        replies: [{ text: 'Placeringarna är fler.' }],
        resolved: { name: expect.any(String) as string },
      },
    ])
    await about(reopenNote, note)
    expect(await notes(head)).toMatchObject([{ resolved: null, isOwn: true }])
    const events = await database.query(`SELECT command, subject, "subjectKey" FROM "AuditEvent" WHERE "municipalityId" = $1 ORDER BY id`, [at.municipalityId])
    expect(events).toMatchObject(['add-note', 'answer-note', 'resolve-note', 'reopen-note'].map((command) => ({ command, subject: 'note', subjectKey: `2020-08:finance:${note}` })))
  })

  it('are taken away by their writer, until somebody has answered', async () => {
    const answered = await add()
    const alone = await add()
    await about(answerNote, answered, controller, { text: 'Ja.' })
    expect(await about(deleteNote, answered, head)).toMatchObject({ error: { code: 'IN_USE' } })
    expect(await about(deleteNote, alone, controller)).toMatchObject({ error: { code: 'OUT_OF_SCOPE' } })
    expect(await about(deleteNote, alone, head)).toMatchObject({ ok: true })
    expect((await notes()).map(({ id }) => id)).toEqual([answered])
  })

  it('say what is wrong: no such section or note, nothing said, resolved already, another committee', async () => {
    expect(await add(head, { section: 'gone' })).toContain('NOT_FOUND')
    expect(await add(head, { text: '' })).toContain('INVALID_INPUT')
    expect(await about(resolveNote, randomUUID())).toMatchObject({ error: { code: 'NOT_FOUND' } })
    const note = await add()
    expect(await about(reopenNote, note)).toMatchObject({ error: { code: 'ALREADY_THERE' } })
    await about(resolveNote, note)
    expect(await about(resolveNote, note)).toMatchObject({ error: { code: 'ALREADY_THERE', by: { name: expect.any(String) as string } } })
    const other = await buildCommittee()
    const stranger = await buildSession(other, 'controller')
    expect(await run(resolveNote, stranger, { ...reportOf(other), note })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })

  it('are nowhere in what is frozen, or in the data package; the open ones are counted for the rest', async () => {
    const note = await add(head, { text: 'Kanariefågel 4711', quote: 'kanariefågeln' })
    await about(answerNote, note, controller, { text: 'Kanariefåglar, ja.' })
    const scope = await committeeScope(head, at.committee)
    const frozen = scope && (await inTransaction('repeatableRead', (db) => freezeReport(scope, db, '2020-08')))
    expect(frozen?.json).toContain('"finance"')
    expect(frozen?.json).not.toMatch(/kanarie/i)
    const pkg = await readPackage(mintMunicipalityScope(at.municipalityId, null), at.committee, 2020)
    expect(pkg?.reports.map(({ key }) => key)).toEqual(['2020-07', '2020-08'])
    expect(JSON.stringify(pkg)).not.toMatch(/kanarie/i)
    expect(scope && (await countOpenNotes(scope, open(), '2020-08'))).toBe(1)
    await about(resolveNote, note)
    expect(scope && (await countOpenNotes(scope, open(), '2020-08'))).toBe(0)
  })
})
