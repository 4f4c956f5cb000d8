import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { committeeScope } from '@/lib/auth/gate'
import { assignSection } from '@/lib/commands/assign-section'
import { saveForecasts } from '@/lib/commands/save-forecasts'
import { setSectionState } from '@/lib/commands/set-section-state'
import { listSectionPeople, listSectionWork } from '@/lib/db/section-work'
import { database as open } from '@/lib/db/client'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'
import { reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let controller: Session
let unitHead: Session

beforeEach(async () => {
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
  unitHead = await buildSession(at, 'unitHead', 'barn')
})

const assign = (input: object, who = controller) => run(assignSection, who, { ...reportOf(at), section: 'finance', owner: null, dueOn: null, version: 0, ...input })
const set = (state: 'writing' | 'ready', who = controller, section = 'finance') => run(setSectionState, who, { ...reportOf(at), section, state })
const rows = async () => {
  const scope = await committeeScope(controller, at.committee)
  return scope === null ? [] : listSectionWork(scope, open(), at.reportId)
}
const events = () =>
  database.query(`SELECT command, subject, "subjectKey", before, after FROM "AuditEvent" WHERE "municipalityId" = $1 ORDER BY id`, [at.municipalityId])

describe('assign-section', () => {
  it('sets owner and day, and gives them back, with events of both', async () => {
    expect(await assign({ owner: unitHead.userId, dueOn: '2020-09-03' })).toMatchObject({ ok: true, result: { version: 1 } })
    expect(await rows()).toMatchObject([{ sectionKey: 'finance', owner: { userId: unitHead.userId }, dueOn: '2020-09-03', state: null, ready: null, version: 1 }])
    expect(await assign({ version: 1 })).toMatchObject({ ok: true, result: { version: 2 } })
    expect(await rows()).toMatchObject([{ owner: null, dueOn: null, version: 2 }])
    expect(await events()).toMatchObject([
      { command: 'assign-section', subject: 'sectionWork', subjectKey: '2020-08:finance', before: null, after: { dueOn: '2020-09-03', version: 1 } },
      { before: { ownerId: unitHead.userId, dueOn: '2020-09-03', version: 1 }, after: { ownerId: null, dueOn: null, version: 2 } },
    ])
  })
  it('tells whoever is slower, and writes nothing', async () => {
    await assign({ dueOn: '2020-09-03' })
    expect(await assign({ dueOn: '2020-09-20' })).toMatchObject({ error: { code: 'STALE_VERSION', by: { name: expect.any(String) as string } } })
    expect(await rows()).toMatchObject([{ dueOn: '2020-09-03', version: 1 }])
  })
  it('refuses people who do not work with the report, days that are none and sections that are not there', async () => {
    const member = await buildSession(at, 'member')
    const elsewhere = await buildSession(await buildCommittee(), 'controller')
    for (const { userId } of [member, elsewhere]) {
      expect(await assign({ owner: userId })).toMatchObject({ error: { code: 'INVALID_INPUT', faults: [{ path: 'owner', found: userId }] } })
    }
    expect(await assign({ dueOn: '2020-09-31' })).toMatchObject({ error: { code: 'INVALID_INPUT', faults: [{ path: 'dueOn' }] } })
    expect(await assign({ section: 'gone' })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await rows()).toEqual([])
  })
  it('lets somebody who has left stay the owner', async () => {
    await assign({ owner: unitHead.userId })
    await database.query(`UPDATE "User" SET active = false WHERE id = $1`, [unitHead.userId])
    expect(await assign({ owner: unitHead.userId, dueOn: '2020-09-03', version: 1 })).toMatchObject({ ok: true })
    const scope = await committeeScope(controller, at.committee)
    expect(scope && (await listSectionPeople(scope, open())).map(({ userId }) => userId)).toEqual([controller.userId])
  })
})

describe('set-section-state', () => {
  it('stamps who and what the section said, and takes it back', async () => {
    expect(await set('ready')).toMatchObject({ ok: true })
    const [ready] = await rows()
    expect(ready).toMatchObject({ state: 'ready', version: 0, ready: { by: { at: expect.any(String) as string } } })
    const forecast = { statement: 'netCost', line: 'barn', value: -1_250_000_000, version: 0 }
    expect(await run(saveForecasts, controller, { ...reportOf(at), cells: [forecast] })).toMatchObject({ ok: true })
    await set('ready')
    const [again] = await rows()
    expect(again?.ready?.fingerprint.words).toBe(ready?.ready?.fingerprint.words)
    expect(again?.ready?.fingerprint.figures).not.toBe(ready?.ready?.fingerprint.figures)
    expect(await set('writing')).toMatchObject({ ok: true })
    expect(await rows()).toMatchObject([{ state: 'writing', ready: null }])
    expect((await events()).filter(({ subject }) => subject === 'sectionState')).toMatchObject([
      { before: { state: 'writing' }, after: { state: 'ready' } },
      { before: { state: 'ready' }, after: { state: 'ready' } },
      { before: { state: 'ready' }, after: { state: 'writing' } },
    ])
  })
  it('is the owner’s and the controller’s', async () => {
    expect(await set('ready', unitHead)).toMatchObject({ error: { code: 'OUT_OF_SCOPE' } })
    await assign({ owner: unitHead.userId })
    expect(await set('ready', unitHead)).toMatchObject({ ok: true })
    expect(await set('ready', unitHead, 'highlights')).toMatchObject({ error: { code: 'OUT_OF_SCOPE' } })
    expect(await set('ready', unitHead, 'gone')).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await assign({ version: 1 }, unitHead)).toMatchObject({ error: { code: 'OUT_OF_SCOPE' } })
  })
})
