import { allOf, type Permission } from './permission'

/** Who has made the report: who submitted it, who has written in it (from the audit events; in a correction since it began), and who asked for the correction. User ids. */
export interface ReportMakers {
  readonly submittedById: string | null
  readonly authors: readonly string[]
  /** Null: it is no correction. */
  readonly correctedById: string | null
}

const notWhoSubmitted: Permission<ReportMakers> = (actor, makers) => (actor.userId === makers.submittedById ? 'SAME_PERSON' : null)

const notTheSoleAuthor: Permission<ReportMakers> = (actor, makers) =>
  makers.authors.length === 1 && makers.authors[0] === actor.userId ? 'SAME_PERSON' : null

/** The approver is neither the one who submitted nor the sole author. */
export const isAnotherApprover = allOf<ReportMakers>(notWhoSubmitted, notTheSoleAuthor)

const notWhoCorrects: Permission<ReportMakers> = (actor, { correctedById }) => (actor.userId === correctedById ? 'SAME_PERSON' : null)

/** The publisher is neither the sole author nor the one who asked for the correction. */
export const isAnotherPublisher = allOf<ReportMakers>(notTheSoleAuthor, notWhoCorrects)
