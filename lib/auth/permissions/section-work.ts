import { isOwnedBy, type SectionWork } from '@/lib/domain/section-work'
import { postsOf } from './posts'
import { anyOf, the, type Permission } from './permission'

const theirOwn: Permission<Pick<SectionWork, 'owner'>> = (actor, work) =>
  isOwnedBy(work, { userId: actor.userId, posts: postsOf(actor) }) ? null : 'OUT_OF_SCOPE'

/** The controller writes every section and says that it is ready, its owner that one; in which status of the report is said in report.ts. */
export const mayKeepSection = anyOf<Pick<SectionWork, 'owner'>>(the('controller'), theirOwn)
