import { cookies } from 'next/headers'
import { cache } from 'react'
import { findSessionUser, type SessionUser } from '@/lib/db/user'
import { openToken, sessionCookieName } from './session-token'

/** A person who is logged in, with the memberships of this moment. */
export type Session = SessionUser

/** The session behind a session cookie, checked against the database: a disabled user or an ended session is nobody at once. */
export async function sessionOfCookie(cookie: string | undefined): Promise<Session | null> {
  const token = await openToken(cookie)
  return token === null ? null : findSessionUser(token.userId, token.sessionVersion)
}

/** The session of the request that is being rendered, or null; read once per request. */
export const currentSession = cache(async (): Promise<Session | null> => sessionOfCookie((await cookies()).get(sessionCookieName())?.value))
