import { align } from '../text-merge/align'

/** A step of turning one list into another; positions count from 0 in each list. */
export type Edit =
  | { readonly kind: 'kept'; readonly before: number; readonly after: number }
  | { readonly kind: 'removed'; readonly before: number }
  | { readonly kind: 'added'; readonly after: number }

const asPart = (key: string) => ({ key, weight: 1 })
const isNoPair = () => 0

/**
 * A shortest way from one list to another: every position of both, in order. [a, b, c] → [a, c, d]: a kept, b removed, c kept, d added.
 * Lists too long to be compared are kept at both ends, removed and added between (text-merge/align.ts).
 */
export function editScript(before: readonly string[], after: readonly string[]): readonly Edit[] {
  const edits: Edit[] = []
  let next = 0
  const addUpTo = (end: number) => {
    for (; next < end; next += 1) edits.push({ kind: 'added', after: next })
  }
  for (const [position, partner] of align(before.map(asPart), after.map(asPart), isNoPair).entries()) {
    if (partner === null) {
      edits.push({ kind: 'removed', before: position })
      continue
    }
    addUpTo(partner)
    edits.push({ kind: 'kept', before: position, after: partner })
    next = partner + 1
  }
  addUpTo(after.length)
  return edits
}
