import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { saveDataTableRows } from '@/lib/commands/save-data-table-rows'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'
import { buildDataTable } from './data-table'
import { cellsOf, reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let controller: Session
let colleague: Session

beforeEach(async () => {
  at = await buildCommittee()
  await buildDataTable(at)
  controller = await buildSession(at, 'controller')
  colleague = await buildSession(at, 'controller')
})

function save(session: Session, cells: object, version = 1, row = 'school', table = 'survey') {
  return run(saveDataTableRows, session, { ...reportOf(at), rows: [{ table, row, cells, version }] })
}

function stored() {
  return database.query(`SELECT cells, version FROM "DataTableRow" WHERE "municipalityId" = $1 AND key = 'school'`, [at.municipalityId])
}

describe('save-data-table-rows', () => {
  it('stores the cells that are sent and keeps the others; one audit event', async () => {
    expect(cellsOf(await save(controller, { answers: 25, remark: 'By post' }))).toMatchObject([{ status: 'saved', version: 2 }])
    expect(await stored()).toEqual([{ cells: { answers: 25, satisfied: 13, remark: 'By post' }, version: 2 }])
    const events = await database.query(`SELECT subject, "subjectKey", before, after FROM "AuditEvent" WHERE "municipalityId" = $1`, [at.municipalityId])
    expect(events).toEqual([
      {
        subject: 'dataTableRow',
        subjectKey: '2020:survey:school',
        before: { value: { answers: 20, satisfied: 13 }, version: 1 },
        after: { value: { answers: 25, satisfied: 13, remark: 'By post' }, version: 2 },
      },
    ])
  })
  it('a stale writer is told what the row holds now, and by whom; nothing is overwritten', async () => {
    await save(colleague, { answers: 25 })
    expect(cellsOf(await save(controller, { satisfied: 14 }))).toEqual([
      { status: 'conflict', version: 2, value: { answers: 25, satisfied: 13 }, by: { name: 'controller', at: expect.stringMatching(/Z$/) as string } },
    ])
    expect(await stored()).toEqual([{ cells: { answers: 25, satisfied: 13 }, version: 2 }])
  })
  it('the row tells who wrote it and when', async () => {
    await save(colleague, { answers: 25 })
    const [row] = await database.query(`SELECT "authorId", "recordedAt" >= now() - interval '1 minute' AS now FROM "DataTableRow" WHERE "municipalityId" = $1 AND key = 'school'`, [at.municipalityId])
    expect(row).toEqual({ authorId: colleague.userId, now: true })
  })
  it('of two writers at the same moment one saves', async () => {
    const answers = await Promise.all([save(controller, { answers: 1 }), save(colleague, { answers: 2 })])
    expect(answers.flatMap((answer) => cellsOf(answer)).map(({ status }) => status).sort()).toEqual(['conflict', 'saved'])
  })
  it.each<[string, object, string, string]>([
    ['a derived column', { share: 65 }, 'school', 'survey'],
    ['an unknown column', { other: 1 }, 'school', 'survey'],
    ['words in a column of numbers', { answers: 'many' }, 'school', 'survey'],
    ['a level that is none', { level: 'purple' }, 'school', 'survey'],
    ['a derived row', { answers: 1 }, 'all', 'survey'],
    ['an unknown row', { answers: 1 }, 'nowhere', 'survey'],
    ['an unknown table', { answers: 1 }, 'school', 'nowhere'],
  ])('refuses %s', async (_name, cells, row, table) => {
    const before = await stored()
    expect(cellsOf(await save(controller, cells, 1, row, table))).toMatchObject([{ status: 'refused' }])
    expect(await stored()).toEqual(before)
  })
  it('clears with null', async () => {
    await save(controller, { answers: null })
    expect(await stored()).toEqual([{ cells: { answers: null, satisfied: 13 }, version: 2 }])
  })
})
