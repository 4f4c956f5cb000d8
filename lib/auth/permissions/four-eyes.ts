import { allOf, type Permission } from './permission'

/** Who has made the report: who submitted it, and who has written in it (from the audit events). User ids. */
export interface ReportMakers {
  readonly submittedById: string | null
  readonly authors: readonly string[]
}

const notWhoSubmitted: Permission<ReportMakers> = (actor, makers) => (actor.userId === makers.submittedById ? 'SAME_PERSON' : null)

const notTheSoleAuthor: Permission<ReportMakers> = (actor, makers) =>
  makers.authors.length === 1 && makers.authors[0] === actor.userId ? 'SAME_PERSON' : null

/** The approver is neither the one who submitted nor the sole author. */
export const isAnotherApprover = allOf<ReportMakers>(notWhoSubmitted, notTheSoleAuthor)

/** The publisher is not the sole author. */
export const isAnotherPublisher = notTheSoleAuthor
