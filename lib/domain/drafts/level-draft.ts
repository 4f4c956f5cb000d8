import { RATED_LEVELS } from '../figures/follow-up-register'
import { printed, type DraftContext } from './draft-figure'
import type { CountedLevel } from './sentence-draft'

/** A count of the register under its key; null where there is none, or none of them. */
export function counted(context: DraftContext, key: string): ReturnType<typeof printed> {
  const count = printed(context, `${key}#count`)
  return count?.seen === 0 ? null : count
}

/** How many hold each level of what is counted under a key: `assignments` → met 9, partlyMet 2. */
export function countedLevels(context: DraftContext, key: string): readonly CountedLevel[] {
  return RATED_LEVELS.flatMap((level) => {
    const count = counted(context, `${key}/${level}`)
    return count === null ? [] : [{ level, count }]
  })
}
