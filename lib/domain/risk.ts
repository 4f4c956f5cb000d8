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
  readonly actions: readonly { readonly key: string; readonly text: string; readonly status: ActionStatus }[]
}
