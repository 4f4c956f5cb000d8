import { encode } from 'next-auth/jwt'
import { beforeEach, describe, expect, it } from 'vitest'
import { committeeScope } from '@/lib/auth/gate'
import { sessionOfCookie, type Session } from '@/lib/auth/session'
import { openToken, renewSessionCookie, sealToken } from '@/lib/auth/session-token'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'

const database = testDatabase()
const MINUTE = 60_000
let at: SmallCommittee
let controller: Session

function seconds(): number {
  return Math.floor(Date.now() / 1000)
}

beforeEach(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret of tests, at least 32 characters'
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
})

function cookieOf(session: Session, startedAt = seconds()): Promise<string> {
  return sealToken({ userId: session.userId, sessionVersion: 1, startedAt })
}

describe('a session', () => {
  it('is the user with the memberships of this moment', async () => {
    const cookie = await cookieOf(controller)
    expect(await sessionOfCookie(cookie)).toMatchObject({ userId: controller.userId, memberships: [{ role: 'controller', committeeKey: at.committee }] })
    await database.query(`UPDATE "Membership" SET role = 'member' WHERE "userId" = $1`, [controller.userId])
    expect(await sessionOfCookie(cookie)).toMatchObject({ memberships: [{ role: 'member' }] })
  })
  it.each([
    ['the user is disabled', `UPDATE "User" SET active = false WHERE id = $1`],
    ['the session version is raised', `UPDATE "User" SET "sessionVersion" = 2 WHERE id = $1`],
    ['the last role is taken away', `DELETE FROM "Membership" WHERE "userId" = $1`],
  ])('ends at once when %s', async (_name, sql) => {
    const cookie = await cookieOf(controller)
    await database.query(sql, [controller.userId])
    expect(await sessionOfCookie(cookie)).toBeNull()
  })
  it('ends ten hours after the login, however often it was renewed', async () => {
    expect(await sessionOfCookie(await cookieOf(controller, seconds() - 10 * 3600 + 60))).not.toBeNull()
    expect(await sessionOfCookie(await cookieOf(controller, seconds() - 10 * 3600))).toBeNull()
  })
  it('ends 60 minutes after it was last renewed', async () => {
    const claims = { sub: controller.userId, sessionVersion: 1, startedAt: seconds() }
    const expired = await encode({ token: claims, secret: process.env.NEXTAUTH_SECRET ?? '', maxAge: -30 })
    expect(await openToken(expired)).toBeNull()
  })
  it('is renewed when the person does something, five minutes after the last time', async () => {
    const cookie = await cookieOf(controller)
    expect(await renewSessionCookie(cookie, Date.now() + 4 * MINUTE)).toBeNull()
    expect(await renewSessionCookie(cookie, Date.now() + 6 * MINUTE)).toMatchObject({ name: 'tertial.session', options: { httpOnly: true, maxAge: 3600 } })
    expect(await renewSessionCookie(cookie, Date.now() + 11 * 60 * MINUTE)).toBeNull()
  })
  it.each(['', 'nonsense', 'a.b.c.d.e'])('is not made of %j', async (cookie) => {
    expect(await sessionOfCookie(cookie)).toBeNull()
  })
  it('sealed with another secret is none', async () => {
    const cookie = await cookieOf(controller)
    process.env.NEXTAUTH_SECRET = 'another secret of tests, at least 32 characters'
    expect(await sessionOfCookie(cookie)).toBeNull()
  })
  it('does not exist without a secret: everybody is refused', async () => {
    const cookie = await cookieOf(controller)
    process.env.NEXTAUTH_SECRET = ''
    await expect(sessionOfCookie(cookie)).rejects.toThrow('NEXTAUTH_SECRET')
  })
})

describe('a committee scope', () => {
  it('holds the roles in that committee and the units answered for', async () => {
    const unitHead = await buildSession(at, 'unitHead', 'barn')
    expect(await committeeScope(unitHead, at.committee)).toMatchObject({ committeeId: at.committeeId, roles: ['unitHead'], orgUnitKeys: ['barn'] })
  })
  it('is open to the administrator of the municipality', async () => {
    expect(await committeeScope(await buildSession(at, 'administrator'), at.committee)).toMatchObject({ roles: ['administrator'] })
  })
  it('does not exist for a committee without a role in it, of another municipality, or that is not there', async () => {
    const other = await buildCommittee()
    expect(await committeeScope(await buildSession(other, 'administrator'), 'nowhere')).toBeNull()
    const sameKey = await buildCommittee(undefined, at.committee)
    expect((await committeeScope(controller, at.committee))?.committeeId).toBe(at.committeeId)
    expect((await committeeScope(controller, at.committee))?.committeeId).not.toBe(sameKey.committeeId)
    await database.query(`UPDATE "Committee" SET key = 'moved' WHERE id = $1`, [at.committeeId])
    expect(await committeeScope(controller, 'moved')).toBeNull()
  })
})
