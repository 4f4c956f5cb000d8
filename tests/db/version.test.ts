import { beforeAll, describe, expect, it } from 'vitest'
import { committeeScope } from '@/lib/auth/gate'
import type { CommitteeScope } from '@/lib/auth/scope'
import { saveSection } from '@/lib/commands/save-section'
import { database } from '@/lib/db/client'
import { insertEdition } from '@/lib/db/edition'
import { inTransaction } from '@/lib/db/transaction'
import { findEditionView, listComparableReports, listTextDays, readTextsAt } from '@/lib/db/version'
import { reportOf, run } from '@/tests/commands/run'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'

const store = testDatabase()
let at: SmallCommittee
let own: CommitteeScope
/** Of another committee in the same municipality, of another municipality with a committee and a report of the same name. */
let beside: CommitteeScope
let elsewhere: CommitteeScope

const text = (words: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] })

async function scopeOf(place: SmallCommittee): Promise<CommitteeScope> {
  const scope = await committeeScope(await buildSession(place, 'controller'), place.committee)
  if (scope === null) throw new Error('Not a member')
  return scope
}

const read = <Answer>(ask: (db: Parameters<Parameters<typeof inTransaction>[1]>[0]) => Promise<Answer>) => inTransaction('readCommitted', ask)

/** Puts the events of the report's texts at instants, in order. */
async function datedAt(instants: readonly string[]): Promise<void> {
  const events = await database().auditEvent.findMany({ where: { reportId: at.reportId, subject: 'section' }, orderBy: { id: 'asc' }, select: { id: true } })
  await store.query('ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL')
  for (const [index, { id }] of events.entries()) await store.query('UPDATE "AuditEvent" SET at = $2 WHERE id = $1', [id, instants[index]])
  await store.query('ALTER TABLE "AuditEvent" ENABLE TRIGGER ALL')
}

beforeAll(async () => {
  at = await buildCommittee()
  const controller = await buildSession(at, 'controller')
  own = await scopeOf(at)
  beside = { ...own, committeeId: '00000000-0000-7000-8000-000000000000' }
  elsewhere = await scopeOf(await buildCommittee())
  for (const [version, words] of ['First', 'Second', 'Third'].entries()) await run(saveSection, controller, { ...reportOf(at), section: 'highlights', body: text(words), version })
  await datedAt(['2020-09-13T21:30:00.000Z', '2020-09-13T22:30:00.000Z', '2020-09-14T12:00:00.000Z'])
  await read((db) =>
    insertEdition(own, db, {
      ...{ reportId: at.reportId, number: 1, view: '{"report":{"key":"2020-08"}}', sha256: 'a', previousSha256: null, reason: null, findings: [], checklist: [], files: [] },
      ...{ sequence: 1, manifestSha256: 'b' },
      ...{ address: `${at.municipality}/soc/2020-08`, approvedById: null, publishedById: own.userId ?? '', publishedAt: new Date('2020-09-30T10:00:00Z') },
      index: { municipality: 'Lillköping', committee: 'Socialnämnden', title: 'Report', year: 2020, toMonth: 8, passages: [] },
    }),
  )
})

describe('texts as they stood', () => {
  it('days on which they were written, by the Swedish calendar', async () => {
    expect(await read((db) => listTextDays(own, db, '2020-08', 10))).toEqual(['2020-09-13T22:00:00.000Z', '2020-09-12T22:00:00.000Z'])
    expect(await read((db) => listTextDays(own, db, '2020-08', 1))).toHaveLength(1)
  })

  it.each([
    ['before the first', '2020-09-13T00:00:00.000Z', null],
    ['between the first and the second', '2020-09-13T22:00:00.000Z', text('First')],
    ['before the third', '2020-09-14T12:00:00.000Z', text('Second')],
  ])('%s', async (_, instant, body) => {
    const texts = await read((db) => readTextsAt(own, db, { report: '2020-08', at: instant }))
    expect([...texts]).toEqual([['highlights', body]])
  })

  it('what has not been written since is not named', async () => {
    expect([...(await read((db) => readTextsAt(own, db, { report: '2020-08', at: '2020-09-15T00:00:00.000Z' })))]).toEqual([])
  })
})

describe('reports and editions', () => {
  it('the committee has its reports, latest first, and what its edition says', async () => {
    const reports = await read((db) => listComparableReports(own, db))
    expect(reports.map(({ key, editions }) => [key, editions])).toEqual([
      ['2020-08', [{ number: 1, publishedAt: '2020-09-30T10:00:00.000Z' }]],
      ['2020-07', []],
    ])
    expect(await read((db) => findEditionView(own, db, { report: '2020-08', number: 1 }))).toEqual({ report: { key: '2020-08' } })
    expect(await read((db) => findEditionView(own, db, { report: '2020-08', number: 2 }))).toBeNull()
  })

  it.each([
    ['another committee', () => beside],
    ['another municipality', () => elsewhere],
  ])('nothing of it can be read in the scope of %s', async (_, scope) => {
    const instant = { report: '2020-08', at: '2020-09-13T00:00:00.000Z' }
    expect(await read((db) => findEditionView(scope(), db, { report: '2020-08', number: 1 }))).toBeNull()
    expect(await read((db) => listTextDays(scope(), db, '2020-08', 10))).toEqual([])
    expect([...(await read((db) => readTextsAt(scope(), db, instant)))]).toEqual([])
    expect((await read((db) => listComparableReports(scope(), db))).flatMap(({ editions }) => editions)).toEqual([])
  })
})
