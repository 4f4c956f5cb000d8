import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { authOptions, hasIdentityProvider } from '@/lib/auth/options'
import type { Session } from '@/lib/auth/session'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession } from '@/tests/factories'

const database = testDatabase()
const ISSUER = 'https://login.example.se/realm'
const OIDC = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
let person: Session

beforeEach(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret of tests, at least 32 characters'
  process.env.OIDC_ISSUER = ISSUER
  process.env.OIDC_CLIENT_ID = 'tertial'
  process.env.OIDC_CLIENT_SECRET = 'secret of the client'
  person = await buildSession(await buildCommittee(), 'controller')
  await database.query(`UPDATE "User" SET issuer = NULL, subject = NULL`)
  await database.query(`UPDATE "User" SET issuer = $1, subject = 'anna-1' WHERE id = $2`, [ISSUER, person.userId])
})

afterEach(() => {
  for (const name of OIDC) Reflect.deleteProperty(process.env, name)
})

/** What next-auth's sign-in asks after it has verified the ID token. */
async function isAllowed(subject: string, issuer = ISSUER, email = 'anna@example.se'): Promise<unknown> {
  const signIn = authOptions().callbacks?.signIn
  return signIn?.({
    user: { id: subject, email },
    account: { provider: 'oidc', type: 'oauth', providerAccountId: subject },
    profile: { sub: subject, iss: issuer, email } as { sub: string },
  })
}

describe('login by an identity provider', () => {
  it('is there when it is configured: code flow with PKCE, state and nonce, the ID token verified', () => {
    const provider = authOptions().providers.find(({ id }) => id === 'oidc')
    expect(provider).toMatchObject({ type: 'oauth', idToken: true, checks: ['pkce', 'state', 'nonce'], wellKnown: `${ISSUER}/.well-known/openid-configuration` })
    expect(hasIdentityProvider()).toBe(true)
  })
  it('lets in the user with this issuer and subject', async () => {
    expect(await isAllowed('anna-1')).toBe(true)
  })
  it('never by e-mail: the address of a known user with another subject is a stranger', async () => {
    expect(await isAllowed('anna-2', ISSUER, person.email)).toBe(false)
  })
  it('not from another issuer than the configured one', async () => {
    expect(await isAllowed('anna-1', 'https://evil.example')).toBe(false)
  })
  it('not a disabled user', async () => {
    await database.query(`UPDATE "User" SET active = false WHERE id = $1`, [person.userId])
    expect(await isAllowed('anna-1')).toBe(false)
  })
  it('the session is that of the user found, with its version', async () => {
    await database.query(`UPDATE "User" SET "sessionVersion" = 7 WHERE id = $1`, [person.userId])
    const token = await authOptions().callbacks?.jwt?.({
      token: { sub: 'anna-1', email: 'x' },
      user: { id: 'anna-1' },
      account: { provider: 'oidc', type: 'oauth', providerAccountId: 'anna-1' },
    })
    expect(token).toEqual({ sub: person.userId, sessionVersion: 7, startedAt: expect.any(Number) as number })
  })
  it.each(OIDC)('a configuration without %s lets nobody in, by any way', (missing) => {
    Reflect.deleteProperty(process.env, missing)
    expect(() => authOptions()).toThrow('Set all of')
  })
  it('without any of it there are passwords only', () => {
    for (const name of OIDC) Reflect.deleteProperty(process.env, name)
    expect(authOptions().providers.map(({ id }) => id)).toEqual(['credentials'])
    expect(hasIdentityProvider()).toBe(false)
  })
  it('without a secret nobody gets in', () => {
    process.env.NEXTAUTH_SECRET = 'short'
    expect(() => authOptions()).toThrow('NEXTAUTH_SECRET')
  })
})

describe('what a client sends', () => {
  it('with an update of the session is ignored', async () => {
    const token = { sub: person.userId, sessionVersion: 1, startedAt: 1 }
    const updated = await authOptions().callbacks?.jwt?.({
      token,
      user: { id: 'x' },
      account: null,
      trigger: 'update',
      session: { sub: 'someone else', sessionVersion: 9 },
    })
    expect(updated).toEqual(token)
  })
})
