import type { RichTextBlock, RichTextInline } from '../rich-text'
import type { Part } from './align'
import { comparedWords, likenessOf } from './line-merge'
import { chosen, type Decide } from './text-conflict'
import { agreed, keyOf, sideBySide, type ThreeWays } from './three-way'

/** How the members of a sequence are merged: paragraphs and other blocks, items of a list, rows of a table. */
export interface Kind<Member> {
  /** Members of different sorts are never taken for one another. */
  readonly sort: (member: Member) => string
  readonly inlines: (member: Member) => readonly RichTextInline[]
  /** A member that both sides still have; several when both versions of it are kept. */
  readonly merge: (member: ThreeWays<Member>, decide: Decide) => readonly Member[]
  /** Members as they are shown in a conflict. */
  readonly show: (members: readonly Member[]) => readonly RichTextBlock[]
}

interface MemberPart<Member> extends Part {
  readonly member: Member
  readonly sort: string
  readonly words: readonly string[]
}

/** A member with less in common than this has been rewritten: it is another one. */
const ALIKE = 0.3

function partsOf<Member>(members: readonly Member[], { sort, inlines }: Kind<Member>): readonly MemberPart<Member>[] {
  return members.map((member) => {
    const words = comparedWords(inlines(member))
    return { member, key: keyOf(member), sort: sort(member), words, weight: words.length === 0 ? 0.5 : 2 }
  })
}

function likeness<Member>(before: MemberPart<Member>, after: MemberPart<Member>): number {
  if (before.sort !== after.sort) return 0
  const common = likenessOf(before.words, after.words)
  return common < ALIKE ? 0 : common
}

/** What both sides begin and end with is theirs in common, and no part of their conflict. */
function apart<Each extends Part>(mine: readonly Each[], theirs: readonly Each[]): { readonly start: number; readonly end: number } {
  const shorter = Math.min(mine.length, theirs.length)
  let start = 0
  while (start < shorter && mine[start]?.key === theirs[start]?.key) start += 1
  let end = 0
  while (end < shorter - start && mine.at(-1 - end)?.key === theirs.at(-1 - end)?.key) end += 1
  return { start, end }
}

/**
 * A sequence as two people have left it. What one of them has added, taken away or changed stays so; what both have changed is merged
 * member by member; where they have done different things at the same place there is a conflict. What no side has emptied is never empty.
 */
export function mergeSequence<Member>({ base, mine, theirs }: ThreeWays<readonly Member[]>, kind: Kind<Member>, decide: Decide): readonly Member[] {
  const parts = { base: partsOf(base, kind), mine: partsOf(mine, kind), theirs: partsOf(theirs, kind) }
  const membersOf = (some: readonly MemberPart<Member>[]) => some.map(({ member }) => member)
  return sideBySide(parts, likeness).flatMap((step): readonly Member[] => {
    if (step.kind === 'kept') {
      const member = { base: step.base.member, mine: step.mine.member, theirs: step.theirs.member } as ThreeWays<Member & object>
      const same = agreed(member)
      return same === null ? kind.merge(member, decide) : [same.value]
    }
    const same = agreed(step)
    if (same !== null) return membersOf(same.value)
    const { start, end } = apart(step.mine, step.theirs)
    const [own, other] = [step.mine, step.theirs].map((side) => membersOf(side.slice(start, side.length - end))) as [Member[], Member[]]
    const choice = decide({ kind: 'blocks', mine: kind.show(own), theirs: kind.show(other) })
    return [...membersOf(step.mine.slice(0, start)), ...chosen(choice, own, other), ...membersOf(step.mine.slice(step.mine.length - end))]
  })
}
