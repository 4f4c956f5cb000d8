import type { Month } from './period'

export type ActionStatus = 'notStarted' | 'ongoing' | 'done' | 'cancelled'

export interface Risk {
  readonly key: string
  readonly type: string
  readonly title: string
  /** 1–5 each; the score is their product (domain rule 12). */
  readonly likelihood: number | null
  readonly impact: number | null
  readonly openedIn: Month | null
  readonly closedIn: Month | null
  readonly closedHow: string | null
  /** Organisational unit that follows it up; null: the committee's controllers. */
  readonly orgUnitKey: string | null
  readonly actions: readonly { readonly key: string; readonly text: string; readonly status: ActionStatus }[]
}

/** Likelihood × impact (domain rule 12): 3 × 4 = 12. Null until both factors are set. */
export function riskScore(risk: Pick<Risk, 'likelihood' | 'impact'>): number | null {
  return risk.likelihood === null || risk.impact === null ? null : risk.likelihood * risk.impact
}

/** Whether a risk is open at the end of a month: opened by then and not closed. Closed in 2020-08 is no longer open in 2020-08. */
export function isOpen(risk: Pick<Risk, 'openedIn' | 'closedIn'>, month: Month): boolean {
  const opened = risk.openedIn === null || risk.openedIn <= month
  const closed = risk.closedIn !== null && risk.closedIn <= month
  return opened && !closed
}

/** Whether a risk was closed in the month's year, by the end of the month: closed in 2020-03 → so in 2020-08, not in 2020-02 or 2021-08. */
export function closedInYear({ closedIn }: Pick<Risk, 'closedIn'>, month: Month): boolean {
  return closedIn !== null && closedIn <= month && closedIn.slice(0, 4) === month.slice(0, 4)
}
