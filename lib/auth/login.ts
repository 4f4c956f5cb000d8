import { findUserByEmail, type LoginUser } from '@/lib/db/user'
import { verifyPassword } from './password'
import { SlowDown, type LoginAttempt } from './slow-down'

const slowDown = new SlowDown()

export type LoginResult =
  | { readonly status: 'in'; readonly user: LoginUser }
  /** Unknown user, wrong password or a disabled account: not told apart. */
  | { readonly status: 'refused' }
  /** Too many wrong passwords: nothing was tried. */
  | { readonly status: 'slowedDown' }

/** Logs in with e-mail address and password. */
export async function logIn(attempt: LoginAttempt, password: string, now = Date.now()): Promise<LoginResult> {
  if (slowDown.waitFor(attempt, now) > 0) return { status: 'slowedDown' }
  // Counted before the password is tried, so that a burst of attempts at once gains nothing.
  slowDown.failed(attempt, now)
  const user = await findUserByEmail(attempt.account)
  const isRight = await verifyPassword(user?.passwordHash ?? null, password)
  if (user === null || !isRight) return { status: 'refused' }
  slowDown.succeeded(attempt)
  return { status: 'in', user }
}
