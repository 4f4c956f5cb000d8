import { redirect } from 'next/navigation'
import { currentSession, type Session } from '@/lib/auth/session'

/**
 * The person who is logged in; everybody else is sent to the login page.
 * @param address of the page, to come back to after the login
 */
export async function requireSession(address: string): Promise<Session> {
  const session = await currentSession()
  if (session === null) redirect(`/logga-in?till=${encodeURIComponent(address)}`)
  return session
}
