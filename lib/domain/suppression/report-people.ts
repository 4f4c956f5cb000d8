import type { ReportView } from '../report-view'
import { dataTablePeople } from './data-table-people'
import { earlierKnowledge } from './earlier-edition'
import { indicatorPeople } from './indicator-people'
import { joined, sumRelation, type PeopleSystem, type Quantity, type Relation, type PeopleFacts } from './people-system'
import { placementPeople } from './placement-people'
import { cellsByAddress } from './view-cell'

/** The system of one report, and what the public knows of it already. */
export interface ReportPeople extends PeopleSystem {
  /** Quantities that an earlier edition shows as they are today: hiding them now hides nothing. */
  readonly published: ReadonlySet<string>
  /** Quantities that an earlier edition hid: what a reader could not know then, no later edition gives away. */
  readonly hiddenBefore: ReadonlySet<string>
}

function peopleOf(view: ReportView, facts: PeopleFacts): PeopleSystem {
  return joined([placementPeople(view, facts), indicatorPeople(view, facts), dataTablePeople(view, facts)])
}

function unique(quantities: readonly Quantity[]): readonly Quantity[] {
  const byKey = new Map(quantities.map((quantity) => [quantity.key, quantity]))
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** January–July and January–August give August: the months between two cumulative figures are a count too. */
function increments(quantities: readonly Quantity[]): PeopleSystem {
  const series = new Map<string, { quantity: Quantity; to: number }[]>()
  for (const quantity of quantities) {
    if (quantity.cumulative === undefined) continue
    const { series: name, to } = quantity.cumulative
    series.set(name, [...(series.get(name) ?? []), { quantity, to }].sort((a, b) => a.to - b.to))
  }
  return joined(
    [...series.values()].flatMap((figures) =>
      figures.slice(1).flatMap(({ quantity }, index) =>
        figures.slice(index, index + 1).map(({ quantity: before }): PeopleSystem => {
          const key = `${quantity.key}#since:${before.key}`
          const value = quantity.value - before.value
          const between: Quantity = value < 0 ? { key, value, people: false, signed: true } : { key, value, people: true }
          return { quantities: [between], cells: [], relations: [sumRelation('cumulative', quantity.key, [before.key, key])] }
        }),
      ),
    ),
  )
}

/** The same number under the same row and column label of two tables is the same number to a reader. */
function sameNumbers(view: ReportView, { cells }: PeopleSystem): readonly Relation[] {
  const placed = cellsByAddress(view)
  const first = new Map<string, string>()
  return cells.flatMap(({ address, telling, about, number }) => {
    const cell = placed.get(address)
    const [key] = about
    if (cell === undefined || key === undefined || telling !== 'count' || cell.table.block !== 'dataTable') return []
    const label = JSON.stringify([cell.row.label, cell.columnLabel, number])
    const other = first.get(label)
    if (other === undefined) first.set(label, key)
    return other === undefined || other === key ? [] : [sumRelation('sameNumber', other, [key])]
  })
}

/**
 * Everything that the report and the earlier editions of the committee's year tell about numbers of people, in one system. A
 * quantity that an earlier edition shows is known; facts that have been corrected since are not.
 * @param earlier published views, in any order, of the same year; editions of the same report among them
 */
export function reportPeople(view: ReportView, facts: PeopleFacts, earlier: readonly ReportView[]): ReportPeople {
  const current = peopleOf(view, facts)
  const before = earlier.map((edition) => earlierKnowledge(edition, peopleOf(edition, facts)))
  const quantities = unique([...current.quantities, ...before.flatMap((edition) => edition.quantities)])
  const between = increments(quantities)
  const relations = [...current.relations, ...before.flatMap((edition) => edition.relations), ...between.relations, ...sameNumbers(view, current)]
  const published = new Set(before.flatMap((edition) => edition.published))
  return {
    quantities: unique([...quantities, ...between.quantities]),
    cells: current.cells,
    relations: [...new Map(relations.map((relation) => [JSON.stringify(relation), relation])).entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, relation]) => relation),
    published,
    hiddenBefore: new Set(before.flatMap((edition) => edition.hidden).filter((key) => !published.has(key))),
  }
}
