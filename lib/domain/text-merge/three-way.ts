import { align, type Likeness, type Part } from './align'

/** The same thing as three texts have it: the one that both began with, mine and theirs. */
export interface ThreeWays<Value> {
  readonly base: Value
  readonly mine: Value
  readonly theirs: Value
}

/** One piece of three sequences laid side by side. */
export type Step<Each> =
  /** A part of the base that both sides still have, perhaps changed. */
  | ({ readonly kind: 'kept' } & ThreeWays<Each>)
  /** What stands between two kept parts: something is added, gone or rewritten on one side or both. */
  | ({ readonly kind: 'changed' } & ThreeWays<readonly Each[]>)

/** The text of an object with its properties in order: the same value is always the same text. */
export function keyOf(value: unknown): string {
  return JSON.stringify(value, (_name, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  )
}

/**
 * The value that both agree on: theirs where only they have changed it, mine where only I have, or what both have changed it to.
 * @returns null when both have changed it, to different values
 */
export function agreed<Value extends object | string>({ base, mine, theirs }: ThreeWays<Value>): { readonly value: Value } | null {
  const [was, own, other] = [keyOf(base), keyOf(mine), keyOf(theirs)]
  if (own === was) return { value: theirs }
  return other === was || other === own ? { value: mine } : null
}

const isSomething = <Each>({ base, mine, theirs }: ThreeWays<readonly Each[]>) => base.length + mine.length + theirs.length > 0

/**
 * Three sequences side by side: the base's parts that both sides still have, and between them what has been changed, in order.
 * Words base "a b", mine "a b c", theirs "x b" → changed [a], [a], [x] · kept b · changed [], [c], [].
 */
export function sideBySide<Each extends Part>({ base, mine, theirs }: ThreeWays<readonly Each[]>, likeness: Likeness<Each>): readonly Step<Each>[] {
  const [toMine, toTheirs] = [align(base, mine, likeness), align(base, theirs, likeness)]
  const steps: Step<Each>[] = []
  const from = { base: 0, mine: 0, theirs: 0 }
  const change = (to: ThreeWays<number>) => {
    const between = { base: base.slice(from.base, to.base), mine: mine.slice(from.mine, to.mine), theirs: theirs.slice(from.theirs, to.theirs) }
    if (isSomething(between)) steps.push({ kind: 'changed', ...between })
  }
  for (const [index, part] of base.entries()) {
    const [own, other] = [toMine[index] ?? null, toTheirs[index] ?? null]
    if (own === null || other === null) continue
    change({ base: index, mine: own, theirs: other })
    steps.push({ kind: 'kept', base: part, mine: mine[own] as Each, theirs: theirs[other] as Each })
    Object.assign(from, { base: index + 1, mine: own + 1, theirs: other + 1 })
  }
  change({ base: base.length, mine: mine.length, theirs: theirs.length })
  return steps
}
