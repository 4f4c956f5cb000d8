import { beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '@/lib/auth/role'
import type { Session } from '@/lib/auth/session'
import { markPresence } from '@/lib/commands/mark-presence'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus, type SmallCommittee } from '@/tests/factories'

const database = testDatabase()
const NOON = new Date('2020-09-01T12:00:00Z')
const after = (seconds: number) => new Date(NOON.getTime() + seconds * 1000)
let at: SmallCommittee
let controller: Session
let head: Session

const mark = (session: Session, section: string | null = null, when = NOON, { committee, report } = at) =>
  markPresence(session, { committee, report, section }, when)
const rows = () => database.query(`SELECT "userId" FROM "Presence" WHERE "municipalityId" = $1`, [at.municipalityId])

beforeEach(async () => {
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
  head = await buildSession(at, 'departmentHead')
})

describe('who is here now', () => {
  it('each is told of the others, with the section they write in, and not of themselves', async () => {
    expect(await mark(controller, 'highlights')).toEqual([])
    expect(await mark(head, null, after(5))).toEqual([{ name: 'controller', section: 'highlights' }])
    expect(await mark(controller, null, after(6))).toEqual([{ name: 'departmentHead', section: null }])
    expect(await mark(head, null, after(7))).toEqual([{ name: 'controller', section: null }])
  })
  it('whoever has not been heard of for thirty seconds is gone', async () => {
    await mark(controller, 'highlights')
    expect(await mark(head, null, after(29))).toHaveLength(1)
    expect(await mark(head, null, after(31))).toEqual([])
  })
  it('rows older than a day are removed', async () => {
    await mark(controller)
    await mark(head, null, after(24 * 60 * 60 - 1))
    expect(await rows()).toHaveLength(2)
    await mark(head, null, after(24 * 60 * 60 + 1))
    expect(await rows()).toEqual([{ userId: head.userId }])
  })
  it('nobody is here in another report', async () => {
    await mark(controller)
    expect(await mark(head, null, NOON, { ...at, report: at.previousReport })).toEqual([])
  })
})

describe('who is told', () => {
  it.each<[Role, boolean]>([
    ['controller', true],
    ['unitHead', true],
    ['departmentHead', true],
    ['committeeSecretary', true],
    ['administrator', true],
    ['member', false],
  ])('%s: %s', async (role, isTold) => {
    const session = await buildSession(at, role, role === 'unitHead' ? 'barn' : null)
    for (const status of ['draft', 'sent', 'published'] as const) {
      await setStatus(at, status)
      expect(await mark(session), status).toEqual(isTold ? [] : null)
    }
    expect(await rows()).toHaveLength(isTold ? 1 : 0)
  })
  it('nobody of another committee or municipality, and nobody where there is no such report', async () => {
    await mark(controller)
    const elsewhere = await buildCommittee(undefined, 'elsewhere')
    const [other] = await database.query(`INSERT INTO "Committee" (id, "municipalityId", key, name) VALUES (gen_random_uuid(), $1, 'other', 'Other') RETURNING id`, [
      at.municipalityId,
    ])
    const neighbour = await buildSession({ ...at, committeeId: String(other?.id) }, 'controller')
    expect(await mark(neighbour)).toBeNull()
    expect(await mark(await buildSession(elsewhere, 'administrator'))).toBeNull()
    expect(await mark(controller, null, NOON, { ...at, report: 'nowhere' })).toBeNull()
    expect(await rows()).toHaveLength(1)
  })
})
