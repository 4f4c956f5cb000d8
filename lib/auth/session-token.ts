import { decode, encode, type JWT } from 'next-auth/jwt'

/** A session ends after so long without a request, and after so long whatever happens. Seconds (V7.3: 60 min, 10 h). */
export const IDLE_LIMIT = 60 * 60
const ABSOLUTE_LIMIT = 10 * 60 * 60

/** A token younger than this is not renewed. Seconds. */
const RENEW_AFTER = 5 * 60

/** What the session cookie says; everything else is read from the database at each request. */
export interface SessionToken {
  readonly userId: string
  /** The user's sessionVersion at login: raising it in the database ends the session. */
  readonly sessionVersion: number
  /** When the person logged in, seconds since 1970. */
  readonly startedAt: number
}

/** Secure cookies, and the __Host- prefix that pins them to this host, wherever the site is reached by https. */
export function isSecure(): boolean {
  return process.env.NEXTAUTH_URL?.startsWith('https://') ?? false
}

export function sessionCookieName(): string {
  return isSecure() ? '__Host-tertial.session' : 'tertial.session'
}

/** @throws Error when NEXTAUTH_SECRET is missing: without it nobody gets in. */
export function sessionSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET
  if (secret === undefined || secret.length < 32) throw new Error('NEXTAUTH_SECRET is missing or shorter than 32 characters.')
  return secret
}

/** Claims of next-auth's token, for a person who logs in now. */
export function claimsOf(token: SessionToken): JWT {
  return { sub: token.userId, sessionVersion: token.sessionVersion, startedAt: token.startedAt }
}

/** Reads the claims of a decrypted token; null when one is missing or the absolute limit has passed. */
export function tokenFrom(claims: JWT, now: number): SessionToken | null {
  const { sub, sessionVersion, startedAt } = claims
  if (typeof sub !== 'string' || typeof sessionVersion !== 'number' || typeof startedAt !== 'number') return null
  return now - startedAt < ABSOLUTE_LIMIT ? { userId: sub, sessionVersion, startedAt } : null
}

/** Encrypts a session token as next-auth does, for IDLE_LIMIT seconds. */
export function sealToken(token: SessionToken): Promise<string> {
  return encode({ token: claimsOf(token), secret: sessionSecret(), maxAge: IDLE_LIMIT })
}

async function claimsIn(cookie: string): Promise<JWT | null> {
  const secret = sessionSecret()
  try {
    return await decode({ token: cookie, secret })
  } catch {
    // Expired, tampered with, or sealed with another secret: not a session.
    return null
  }
}

function inSeconds(now: number): number {
  return Math.floor(now / 1000)
}

/** The token in a session cookie; null when it is none, has expired or is not ours. */
export async function openToken(cookie: string | undefined, now = Date.now()): Promise<SessionToken | null> {
  if (cookie === undefined || cookie === '') return null
  const claims = await claimsIn(cookie)
  return claims === null ? null : tokenFrom(claims, inSeconds(now))
}

/** A session cookie to set. `options` as cookies().set and next-auth take them. */
export interface SessionCookie {
  readonly name: string
  readonly value: string
  readonly options: { readonly httpOnly: true; readonly sameSite: 'lax'; readonly path: '/'; readonly secure: boolean; readonly maxAge: number }
}

/**
 * The cookie with a new idle limit, for a request that shows that the person is there.
 * @returns null when there is no session, or it was renewed less than five minutes ago
 */
export async function renewSessionCookie(cookie: string | undefined, now = Date.now()): Promise<SessionCookie | null> {
  if (cookie === undefined || cookie === '') return null
  const claims = await claimsIn(cookie)
  const token = claims === null ? null : tokenFrom(claims, inSeconds(now))
  if (token === null || (typeof claims?.iat === 'number' && inSeconds(now) - claims.iat < RENEW_AFTER)) return null
  return {
    name: sessionCookieName(),
    value: await sealToken(token),
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge: IDLE_LIMIT },
  }
}
