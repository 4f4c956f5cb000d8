import { movesFor, type Movable, type Move } from './freedom'
import { isSmallCount, type PeopleCell, type Quantity, type Relation, type RelationKind } from './people-system'
import type { ReportPeople } from './report-people'

/** Why a quantity is hidden. */
export type HidingReason =
  | { readonly kind: 'small' }
  /** It would give away another quantity through a relation. */
  | { readonly kind: 'complementary'; readonly relation: RelationKind; readonly protects: string }
  /** An earlier edition hid it. */
  | { readonly kind: 'hiddenBefore' }

export interface HiddenQuantities {
  readonly reasons: ReadonlyMap<string, HidingReason>
  /** Small counts that stay known whatever is hidden now: an earlier edition tells them. */
  readonly exposed: ReadonlySet<string>
}

/** Quantities that hang together through relations; what is hidden in one part says nothing about another. */
interface Part {
  readonly quantities: readonly Quantity[]
  readonly relations: readonly Relation[]
}

/** What the choice in one part is made from. */
interface Choice {
  readonly part: Part
  readonly people: ReportPeople
  readonly threshold: number
  readonly shown: ReadonlyMap<string, readonly PeopleCell[]>
}

function partsOf({ quantities, relations }: ReportPeople): readonly Part[] {
  const groups = new Map<string, ReadonlySet<string>>()
  const groupOf = (key: string) => groups.get(key) ?? new Set([key])
  for (const { terms } of relations) {
    const group = new Set(terms.flatMap(({ quantity }) => [...groupOf(quantity)]))
    for (const key of group) groups.set(key, group)
  }
  return [...new Set(quantities.map(({ key }) => groupOf(key)))].map((group) => ({
    quantities: quantities.filter(({ key }) => group.has(key)),
    relations: relations.filter(({ terms }) => terms.some(({ quantity }) => group.has(quantity))),
  }))
}

/** Ways of which one must be open: each a list of moves that must all be possible. */
type Ways = readonly (readonly Move[])[]

/**
 * What must stay possible for a hidden number. A small count: the whole range 1…threshold, so that not even its being small can be
 * computed (2 below 5: −1 and +3). Any other: at least one more or one less.
 */
function waysOf({ key, value, people }: Quantity, threshold: number): Ways {
  if (!people || !isSmallCount(value, threshold)) return [[{ key, by: 1 }], [{ key, by: -1 }]]
  return [
    [
      { key, by: threshold - value },
      { key, by: Math.min(0, 1 - value) },
    ],
  ]
}

/** Numbers that no cell shows are unknown without being hidden; what an earlier edition told stays known. */
function hiddenMovables({ part, people, shown }: Choice, hidden: ReadonlySet<string>): readonly Movable[] {
  return part.quantities
    .filter(({ key }) => !people.published.has(key) && (hidden.has(key) || !shown.has(key)))
    .map((quantity) => ({ quantity, cost: 0 }))
}

/** Hiding costs the cells that go with it; of equals the smaller number goes, which tells less. */
function allMovables(choice: Choice, hidden: ReadonlySet<string>): readonly Movable[] {
  return choice.part.quantities
    .filter(({ key }) => !choice.people.published.has(key))
    .map((quantity) => {
      const size = Math.abs(quantity.value)
      const cells = choice.shown.get(quantity.key)
      return { quantity, cost: hidden.has(quantity.key) || cells === undefined ? 0 : cells.length + size / (size + 100) }
    })
}

function isSafe(choice: Choice, target: Quantity, hidden: ReadonlySet<string>): boolean {
  const movables = hiddenMovables(choice, hidden)
  return waysOf(target, choice.threshold).some((moves) => moves.every((move) => movesFor(move, movables, choice.part.relations) !== null))
}

/** Adds to `hidden` what one hidden number needs; false when nothing helps: it is published, or all that it hangs together with. */
function protectOne(choice: Choice, target: Quantity, hidden: Set<string>): boolean {
  if (isSafe(choice, target, hidden)) return true
  return waysOf(target, choice.threshold).some((moves) =>
    moves.every((move) => {
      const moved = movesFor(move, allMovables(choice, hidden), choice.part.relations)
      for (const key of moved ?? []) if (choice.shown.has(key)) hidden.add(key)
      return moved !== null
    }),
  )
}

/** Shows again what turned out not to be needed, the first choice first, since later choices can do the work of earlier ones. */
function withoutNeedless(choice: Choice, kept: ReadonlySet<string>, exposed: ReadonlySet<string>, hidden: Set<string>): void {
  for (const key of [...hidden].filter((each) => !kept.has(each))) {
    const fewer = new Set([...hidden].filter((each) => each !== key))
    const targets = choice.part.quantities.filter((quantity) => fewer.has(quantity.key) && !exposed.has(quantity.key))
    if (targets.every((target) => isSafe(choice, target, fewer))) hidden.delete(key)
  }
}

/** The relation that a complementary quantity closes: with a small count if there is one, else with a hidden or an unshown quantity. */
function complementary(key: string, { relations }: Part, small: ReadonlySet<string>, hidden: ReadonlySet<string>): readonly HidingReason[] {
  const rank = (quantity: string) => (small.has(quantity) ? 0 : hidden.has(quantity) ? 1 : 2)
  return relations
    .filter(({ terms }) => terms.some(({ quantity }) => quantity === key))
    .flatMap(({ kind, terms }) => terms.flatMap(({ quantity }) => (quantity === key ? [] : [{ kind, quantity }])))
    .sort((a, b) => rank(a.quantity) - rank(b.quantity))
    .slice(0, 1)
    .map(({ kind, quantity }) => ({ kind: 'complementary', relation: kind, protects: quantity }))
}

/** What is hidden before anything else is considered: small counts, and what was hidden before. A part without small counts hides nothing. */
function hiddenFirst({ part, people, threshold }: Choice): ReadonlyMap<string, HidingReason> {
  const before = threshold > 1 ? part.quantities.filter(({ key }) => people.hiddenBefore.has(key)) : []
  const small = part.quantities.filter((quantity) => quantity.people && isSmallCount(quantity.value, threshold))
  return new Map([
    ...before.map(({ key }): [string, HidingReason] => [key, { kind: 'hiddenBefore' }]),
    ...small.map(({ key }): [string, HidingReason] => [key, { kind: 'small' }]),
  ])
}

function chooseInPart(choice: Choice): HiddenQuantities {
  const { part } = choice
  const first = hiddenFirst(choice)
  const hidden = new Set(first.keys())
  const exposed = new Set<string>()
  for (let size = -1; size < hidden.size; ) {
    size = hidden.size
    for (const target of part.quantities.filter(({ key }) => hidden.has(key))) {
      if (!protectOne(choice, target, hidden)) exposed.add(target.key)
    }
  }
  withoutNeedless(choice, new Set(first.keys()), exposed, hidden)
  const small = new Set([...first].flatMap(([key, { kind }]) => (kind === 'small' ? [key] : [])))
  const reasons = [...hidden].flatMap((key) => {
    const known = first.get(key)
    return (known === undefined ? complementary(key, part, small, hidden) : [known]).map((reason): [string, HidingReason] => [key, reason])
  })
  return { reasons: new Map(reasons), exposed }
}

/**
 * Which quantities are hidden: every small count, and as few others as are needed so that each small count could be anything from
 * 1 to the threshold (Kelly, Golden and Assad 1992: the cheapest way for the numbers to move, small count by small count, then what
 * proved needless is shown again). The same report always gives the same choice, whatever the order of its sections.
 */
export function chooseHidden(people: ReportPeople, threshold: number): HiddenQuantities {
  const shown = new Map<string, PeopleCell[]>()
  for (const cell of people.cells) {
    if (cell.telling === 'count') for (const key of cell.about) shown.set(key, [...(shown.get(key) ?? []), cell])
  }
  const chosen = partsOf(people).map((part) => chooseInPart({ part, people, threshold, shown }))
  return {
    reasons: new Map(chosen.flatMap(({ reasons }) => [...reasons])),
    exposed: new Set(chosen.flatMap(({ exposed }) => [...exposed])),
  }
}
