import type { CellView, ReportView } from '../report-view'
import { type PeopleCell, type PeopleSystem, type Quantity, type Relation, type RelationTerm, sumRelation } from './people-system'
import { cellsByAddress, shownNumber } from './view-cell'

/** What an earlier edition tells: its system, and the quantities that are known from it. */
export interface EarlierKnowledge extends PeopleSystem {
  readonly published: readonly string[]
  /** Quantities that it hid, and that stay hidden. */
  readonly hidden: readonly string[]
}

/** A count as an edition showed it: as it is today, as it was then, or not at all. */
type Shown = { readonly kind: 'same' } | { readonly kind: 'changed'; readonly then: number } | { readonly kind: 'absent' } | { readonly kind: 'hidden' }

/** Noise of adding up typed decimals. */
const SAME = 1e-9

/** @param today null where the cell shows no number today: nothing is the same as that */
function shownIn(cell: CellView | undefined, today: number | null): Shown {
  const number = cell === undefined ? null : shownNumber(cell)
  if (number !== null) return number === today ? { kind: 'same' } : { kind: 'changed', then: number }
  return cell?.type === 'missing' && cell.reason === 'suppressed' ? { kind: 'hidden' } : { kind: 'absent' }
}

/** A number as it was published once: `dataTable:families/total/sum@20`. */
function thenKey(key: string, then: number): string {
  return `${key}@${then}`
}

/** What has been published as another number: that number, and the difference to today's, which counts people when it grew. */
function change({ key, value, people }: Quantity, then: number): PeopleSystem {
  const was: Quantity = { key: thenKey(key, then), value: then, people: false, ...(then < 0 ? { signed: true } : {}) }
  const grew = value - then
  const between: Quantity = grew > 0 ? { key: `${was.key}#since`, value: grew, people } : { key: `${was.key}#since`, value: grew, people: false, signed: true }
  return { quantities: [was, between], cells: [], relations: [sumRelation('cumulative', key, [was.key, between.key])] }
}

/** The counts of an edition by key. A quantity that no cell shows (a rest) is not among `shown`. */
interface Then {
  readonly edition: string
  readonly shown: ReadonlyMap<string, Shown>
  /** Today's numbers. */
  readonly today: ReadonlyMap<string, number>
  /** Numbers of then that no reader saw, where they cannot be today's. */
  readonly settled: Map<string, number>
}

/** A term of a relation in the edition: the key that the number has now, and the number. */
interface TermThen extends RelationTerm {
  readonly value: number
}

/** Today's number; a relation is about quantities of its own system. */
function todayOf({ today }: Then, key: string): number {
  return today.get(key) as number
}

function gapOf(terms: readonly TermThen[]): number {
  return terms.reduce((sum, { factor, value }) => sum + factor * value, 0)
}

function hiddenKey(key: string, { edition }: Then): string {
  return `${key}@${edition}`
}

/** The terms that the edition held. `settled`: with what had to be another number then; else with today's in its place. */
function termsThen({ terms }: Relation, then: Then, settled: boolean): readonly TermThen[] {
  return terms.flatMap((term) => {
    const seen = then.shown.get(term.quantity)
    const other = settled ? then.settled.get(term.quantity) : undefined
    if (seen?.kind === 'absent') return []
    if (seen?.kind === 'changed') return [{ ...term, quantity: thenKey(term.quantity, seen.then), value: seen.then }]
    if (other !== undefined) return [{ ...term, quantity: hiddenKey(term.quantity, then), value: other }]
    return [{ ...term, value: todayOf(then, term.quantity) }]
  })
}

/**
 * A hidden total, or a rest, is not today's when the numbers of then do not add up to it: it is given the number that they add up to.
 * Any numbers that agree with the edition will do, since only what they may move to is asked for.
 * @returns true when a number was given
 */
function settle(relation: Relation, then: Then): boolean {
  const gap = gapOf(termsThen(relation, then, true))
  const { quantity, factor } = relation.terms.find((term) => !then.shown.has(term.quantity)) ?? (relation.terms[0] as RelationTerm)
  const kind = then.shown.get(quantity)?.kind ?? 'hidden'
  const value = todayOf(then, quantity) - factor * gap
  if (kind !== 'hidden' || then.settled.has(quantity) || Math.abs(gap) < SAME || value < 0) return false
  then.settled.set(quantity, value)
  return true
}

/** A relation among the numbers of the edition, as far as it adds up: with today's numbers for what was hidden, and with those of then. */
function relationsThen(relation: Relation, then: Then): readonly Relation[] {
  const variants = [termsThen(relation, then, false), termsThen(relation, then, true)]
  return variants
    .filter((terms) => terms.length > 1 && Math.abs(gapOf(terms)) < SAME)
    .map((terms) => ({ kind: relation.kind, terms: terms.map(({ quantity, factor }) => ({ quantity, factor })) }))
}

/** Quantities that cells about one or more of them tell: the last unknown one of a sum is known too. */
function knownFrom(cells: readonly PeopleCell[]): readonly string[] {
  const known = new Set<string>()
  for (let before = -1; before < known.size; ) {
    before = known.size
    for (const { about } of cells) {
      const unknown = about.filter((key) => !known.has(key) && !key.includes('#'))
      if (unknown.length <= 1) for (const key of about) known.add(key)
    }
  }
  return [...known]
}

/**
 * What a published edition tells today. A number that it shows as it still is, is known, whatever is hidden now. A number that has
 * changed since gives a difference: 20 households then and 22 now are 2 new ones. What it hid stays unknown.
 * @param system what the edition's cells are about, with today's numbers
 */
export function earlierKnowledge(edition: ReportView, system: PeopleSystem): EarlierKnowledge {
  const placed = cellsByAddress(edition)
  const today = new Map(system.quantities.map(({ key, value }) => [key, value]))
  const shown = new Map<string, Shown>()
  for (const { address, telling, about, number } of system.cells) {
    for (const key of telling === 'count' && number !== null ? about : []) {
      const seen = shownIn(placed.get(address)?.cell, number)
      if (!shown.has(key) || seen.kind === 'same' || seen.kind === 'changed') shown.set(key, seen)
    }
  }
  const then: Then = { edition: edition.report.key, shown, today, settled: new Map() }
  while (system.relations.some((relation) => settle(relation, then)));
  const changes = system.quantities.flatMap((quantity) => {
    const seen = shown.get(quantity.key)
    return seen?.kind === 'changed' ? [change(quantity, seen.then)] : []
  })
  const hiddenThen = system.quantities.flatMap(({ key, people }): Quantity[] => {
    const value = then.settled.get(key)
    return value === undefined ? [] : [{ key: hiddenKey(key, then), value, people }]
  })
  const isOld = (key: string) => ['changed', 'absent'].includes(shown.get(key)?.kind ?? 'same')
  const telling = system.cells.filter(
    ({ address, number, about }) => shownIn(placed.get(address)?.cell, number).kind === 'same' && (about.length === 1 || !about.some(isOld)),
  )
  return {
    quantities: [...system.quantities, ...changes.flatMap((each) => each.quantities), ...hiddenThen],
    cells: [],
    relations: [...changes.flatMap((each) => each.relations), ...system.relations.flatMap((relation) => relationsThen(relation, then))],
    published: [...knownFrom(telling), ...changes.flatMap((each) => each.quantities.slice(0, 1).map(({ key }) => key))],
    hidden: [...shown].flatMap(([key, { kind }]) => (kind !== 'hidden' ? [] : then.settled.has(key) ? [key, hiddenKey(key, then)] : [key])),
  }
}
