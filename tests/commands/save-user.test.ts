import { beforeEach, describe, expect, it } from 'vitest'
import { verifyPassword } from '@/lib/auth/password'
import type { Session } from '@/lib/auth/session'
import { saveUser } from '@/lib/commands/save-user'
import { findSessionUser } from '@/lib/db/user'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'
import { run } from './run'

const database = testDatabase()
let at: SmallCommittee
let administrator: Session

beforeEach(async () => {
  at = await buildCommittee()
  administrator = await buildSession(at, 'administrator')
})

const PASSWORD = 'correct horse battery'
const address = () => `${at.municipalityId}@example.se`
const input = (change: object = {}) => ({
  id: null,
  version: 0,
  name: 'Nina Ny',
  email: address(),
  active: true,
  password: PASSWORD,
  memberships: [{ role: 'unitHead', committee: at.committee, orgUnit: 'barn' }],
  ...change,
})
const save = (change: object = {}) => run(saveUser, administrator, input(change))
const stored = async (id: string) =>
  (await database.query(`SELECT name, email, active, "passwordHash", "sessionVersion", version FROM "User" WHERE id = $1`, [id]))[0]

async function added(): Promise<string> {
  const answer = await save()
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return (answer.result as { id: string }).id
}

describe('save-user', () => {
  it('adds a user who can log in, in the roles given', async () => {
    const id = await added()
    const user = await stored(id)
    expect(await verifyPassword(String(user?.passwordHash), PASSWORD)).toBe(true)
    expect(await findSessionUser(id, 1)).toMatchObject({ email: address(), memberships: [{ role: 'unitHead', committeeKey: at.committee, orgUnitKey: 'barn' }] })
  })
  it('replaces name and roles, and lets the password stand', async () => {
    const id = await added()
    const before = await stored(id)
    const memberships = [{ role: 'controller', committee: at.committee }]
    expect(await save({ id, version: 1, name: 'Nina Nyman', password: null, memberships })).toEqual({ ok: true, result: { id, version: 2 } })
    expect(await stored(id)).toEqual({ ...before, name: 'Nina Nyman', version: 2 })
    expect((await findSessionUser(id, 1))?.memberships).toMatchObject([{ role: 'controller', orgUnitKey: null }])
  })
  it.each([
    ['a new password', { password: 'another long password' }],
    ['switching off', { password: null, active: false }],
  ])('%s ends every session', async (_what, change) => {
    const id = await added()
    await save({ id, version: 1, ...change })
    expect(await findSessionUser(id, 1)).toBeNull()
    expect(await stored(id)).toMatchObject({ sessionVersion: 2 })
  })
  it('neither the log nor the stored request tells the password', async () => {
    const id = await added()
    await save({ id, version: 1, password: 'another long password' })
    const rows = await database.query(`SELECT after::text AS text FROM "AuditEvent" WHERE "municipalityId" = $1 UNION ALL SELECT "requestSha256" FROM "IdempotencyKey" WHERE "municipalityId" = $1`, [
      at.municipalityId,
    ])
    expect(rows).toHaveLength(4)
    expect(JSON.stringify(rows)).not.toMatch(/password"?:"|horse|another/)
  })
  it.each([
    ['a short password', { password: 'short' }, 'INVALID_INPUT'],
    ['no address', { email: 'nina' }, 'INVALID_INPUT'],
    ['an administrator of one committee', { memberships: [{ role: 'administrator', committee: 'x' }] }, 'INVALID_INPUT'],
    ['a controller of everything', { memberships: [{ role: 'controller' }] }, 'INVALID_INPUT'],
    ['a committee that is not there', { memberships: [{ role: 'controller', committee: 'nowhere' }] }, 'INVALID_INPUT'],
    ['a user who is not there', { id: '00000000-0000-7000-8000-000000000000', version: 1 }, 'NOT_FOUND'],
  ])('%s is refused', async (_what, change, code) => {
    expect(await save(change)).toMatchObject({ ok: false, error: { code } })
    expect(await database.query(`SELECT 1 FROM "User" WHERE email = $1`, [address()])).toEqual([])
  })
  it('a unit head needs a unit of that committee', async () => {
    for (const orgUnit of [null, 'nowhere']) {
      expect(await save({ memberships: [{ role: 'unitHead', committee: at.committee, orgUnit }] })).toMatchObject({ error: { code: 'INVALID_INPUT' } })
    }
  })
  it('an address that somebody has is refused, in any case of letters', async () => {
    await added()
    expect(await save({ email: address().toUpperCase() })).toMatchObject({ error: { code: 'ALREADY_THERE' } })
  })
  it('a stale writer is refused', async () => {
    const id = await added()
    await save({ id, version: 1, name: 'First', password: null })
    expect(await save({ id, version: 1, name: 'Second', password: null })).toMatchObject({ error: { code: 'STALE_VERSION' } })
    expect(await stored(id)).toMatchObject({ name: 'First' })
  })
  it.each([
    ['switch themselves off', { active: false, memberships: [{ role: 'administrator' }] }],
    ['give up the role', { memberships: [] }],
  ])('administrators cannot %s', async (_what, change) => {
    const own = { id: administrator.userId, version: 1, name: administrator.name, email: administrator.email, password: null }
    expect(await save({ ...own, ...change })).toMatchObject({ error: { code: 'OWN_ACCESS' } })
    expect(await findSessionUser(administrator.userId, 1)).toMatchObject({ memberships: [{ role: 'administrator' }] })
  })
  it('a user of another municipality is not found', async () => {
    const id = await added()
    const stranger = await buildSession(await buildCommittee(), 'administrator')
    expect(await run(saveUser, stranger, input({ id, version: 1, memberships: [] }))).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})
