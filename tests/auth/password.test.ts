import { beforeAll, describe, expect, it } from 'vitest'
import { logIn } from '@/lib/auth/login'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import { SlowDown } from '@/lib/auth/slow-down'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession } from '@/tests/factories'

const database = testDatabase()

describe('passwords', () => {
  it('are stored as argon2id with 19 MiB and two passes, each with its own salt', async () => {
    const first = await hashPassword('correct horse battery')
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await hashPassword('correct horse battery')).not.toBe(first)
  })
  it('only the right one is right, to the last letter of a long one', async () => {
    const long = 'å'.repeat(100)
    const stored = await hashPassword(`${long}a`)
    expect(await verifyPassword(stored, `${long}a`)).toBe(true)
    expect(await verifyPassword(stored, `${long}b`)).toBe(false)
    expect(await verifyPassword(stored, '')).toBe(false)
  })
  it('å typed as one character or as two is the same', async () => {
    expect(await verifyPassword(await hashPassword('åsna'), 'a\u030Asna')).toBe(true)
  })
  it('a megabyte is refused without being hashed whole', async () => {
    const stored = await hashPassword('x'.repeat(256))
    expect(await verifyPassword(stored, 'x'.repeat(1_000_000))).toBe(false)
  })
  it('nobody has no password', async () => {
    expect(await verifyPassword(null, 'no one has this password')).toBe(false)
  })
  it('an unknown user costs a hash like a known one', async () => {
    const stored = await hashPassword('x')
    const time = async (hash: string | null) => {
      const start = performance.now()
      for (let i = 0; i < 8; i += 1) await verifyPassword(hash, 'wrong')
      return performance.now() - start
    }
    await time(null)
    const known = await time(stored)
    expect(await time(null)).toBeGreaterThan(known / 3)
  })
})

describe('slowing down', () => {
  const attempt = { account: 'a@example.se', address: '192.0.2.1' }

  it('five wrong passwords are answered at once; then the waits double', () => {
    const slowDown = new SlowDown()
    for (let i = 0; i < 5; i += 1) slowDown.failed(attempt, 0)
    expect(slowDown.waitFor(attempt, 0)).toBe(0)
    slowDown.failed(attempt, 0)
    expect(slowDown.waitFor(attempt, 500)).toBe(1_500)
    slowDown.failed(attempt, 2_000)
    expect(slowDown.waitFor(attempt, 2_000)).toBe(4_000)
  })
  it('never waits longer than a quarter of an hour, after which all is forgotten', () => {
    const slowDown = new SlowDown()
    for (let i = 0; i < 40; i += 1) slowDown.failed(attempt, 0)
    expect(slowDown.waitFor(attempt, 0)).toBe(900_000)
    expect(slowDown.waitFor(attempt, 900_000)).toBe(0)
    slowDown.failed(attempt, 900_000)
    expect(slowDown.waitFor(attempt, 900_000)).toBe(0)
  })
  it('another address is not affected, another spelling of the account is', () => {
    const slowDown = new SlowDown()
    for (let i = 0; i < 9; i += 1) slowDown.failed(attempt, 0)
    expect(slowDown.waitFor({ ...attempt, address: '192.0.2.2' }, 0)).toBe(0)
    expect(slowDown.waitFor({ ...attempt, account: 'A@Example.se' }, 0)).toBeGreaterThan(0)
  })
})

describe('logging in', () => {
  let email = ''

  beforeAll(async () => {
    const session = await buildSession(await buildCommittee(), 'controller')
    email = session.email
    await database.query(`UPDATE "User" SET "passwordHash" = $1 WHERE id = $2`, [await hashPassword('right password'), session.userId])
  })

  it('works with the right password, in any case of the address', async () => {
    expect(await logIn({ account: email.toUpperCase(), address: '192.0.2.10' }, 'right password')).toMatchObject({ status: 'in' })
  })
  it('a wrong password and an unknown user get the same answer', async () => {
    expect(await logIn({ account: email, address: '192.0.2.11' }, 'wrong')).toEqual({ status: 'refused' })
    expect(await logIn({ account: 'nobody@example.se', address: '192.0.2.11' }, 'wrong')).toEqual({ status: 'refused' })
  })
  it('a hundred guesses at once: at most six are tried, and the rightful user elsewhere gets in', async () => {
    const guesses = await Promise.all(Array.from({ length: 100 }, (_, i) => logIn({ account: email, address: '192.0.2.12' }, `guess ${i}`)))
    expect(guesses.filter(({ status }) => status === 'refused').length).toBeLessThanOrEqual(6)
    expect(await logIn({ account: email, address: '192.0.2.13' }, 'right password')).toMatchObject({ status: 'in' })
  })
  it('a disabled user does not get in', async () => {
    await database.query(`UPDATE "User" SET active = false WHERE email = $1`, [email])
    expect(await logIn({ account: email, address: '192.0.2.14' }, 'right password')).toEqual({ status: 'refused' })
  })
})
