import { isOwnedBy, type SectionWork } from '@/lib/domain/section-work'
import { postsOf } from './posts'
import { anyOf, the, type Permission } from './permission'

const theirOwn: Permission<Pick<SectionWork, 'owner'>> = (actor, work) =>
  isOwnedBy(work, { userId: actor.userId, posts: postsOf(actor) }) ? null : 'OUT_OF_SCOPE'

/** The controller says of every section that it is ready, its owner of it; in which status of the report is said in report.ts. */
export const maySetStateOf = anyOf<Pick<SectionWork, 'owner'>>(the('controller'), theirOwn)
