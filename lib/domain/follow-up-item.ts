import type { OrgUnit } from './municipality'

/** What a person may do with the things followed up on a page, by id (`risk:r1`), and what is needed to write them. */
export interface FollowUpKeeping {
  /** Those that the person may rate and comment on. */
  readonly rated: readonly string[]
  /** Those whose actions the person may report on. */
  readonly reported: readonly string[]
  /** The person may add, change and order them. */
  readonly mayKeep: boolean
  /** Version of each as it was read; of a risk's action by `risk:r1:a2`. */
  readonly versions: Readonly<Record<string, number>>
  /** Units that may follow things up. */
  readonly units: readonly OrgUnit[]
}
