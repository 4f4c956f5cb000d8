import type { Post } from '@/lib/domain/section-work'
import type { Actor } from './permission'

/** The posts that somebody holds in the committee: a unit head's once for each unit, of other roles one. */
export function postsOf({ roles, orgUnitKeys }: Pick<Actor, 'roles' | 'orgUnitKeys'>): readonly Post[] {
  return roles.flatMap<Post>((role) => (role === 'unitHead' ? orgUnitKeys.map((orgUnitKey) => ({ role, orgUnitKey })) : [{ role, orgUnitKey: null }]))
}
