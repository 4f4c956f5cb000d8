/** Failed logins that are answered at once, per account and address. */
const FREE_FAILURES = 5
/** Longest wait between attempts; failures older than this are forgotten. Milliseconds. */
const LONGEST_WAIT = 15 * 60_000
/** Number of account-and-address pairs remembered; the oldest are dropped. */
const MAX_REMEMBERED = 10_000

interface Failures {
  readonly count: number
  readonly lastAt: number
}

/** Where a login is tried from and for whom. */
export interface LoginAttempt {
  readonly account: string
  readonly address: string
}

/**
 * Slows guessing down without locking anyone out: from the sixth failure of an account from one address each further attempt
 * has to wait, 2 s, 4 s, 8 s … at most 15 minutes. Another address, so the rightful user elsewhere, is not affected.
 * It lives in this process: several servers count separately, and a restart forgets.
 */
export class SlowDown {
  private readonly failures = new Map<string, Failures>()

  /** Milliseconds to wait before this attempt may be tried; 0: now. The seventh attempt, 0,5 s after the sixth failed → 1 500. */
  waitFor(attempt: LoginAttempt, now: number): number {
    const failures = this.failures.get(keyOf(attempt))
    if (failures === undefined || failures.count <= FREE_FAILURES) return 0
    const wait = Math.min(LONGEST_WAIT, 1_000 * 2 ** (failures.count - FREE_FAILURES))
    return Math.max(0, failures.lastAt + wait - now)
  }

  /** Counts a wrong password. */
  failed(attempt: LoginAttempt, now: number): void {
    const key = keyOf(attempt)
    const earlier = this.failures.get(key)
    const isRecent = earlier !== undefined && now - earlier.lastAt < LONGEST_WAIT
    this.failures.delete(key)
    this.failures.set(key, { count: isRecent ? earlier.count + 1 : 1, lastAt: now })
    const [oldest] = this.failures.keys()
    if (this.failures.size > MAX_REMEMBERED && oldest !== undefined) this.failures.delete(oldest)
  }

  /** Forgets the failures after a right password. */
  succeeded(attempt: LoginAttempt): void {
    this.failures.delete(keyOf(attempt))
  }
}

function keyOf(attempt: LoginAttempt): string {
  return JSON.stringify([attempt.account.toLowerCase(), attempt.address])
}
