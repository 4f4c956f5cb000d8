import { finding, type Finding, type Place } from '../finding'
import type { PlacementVolume } from '../placement'
import { budgetedVolumes, enteredVolumes, placementSheet } from '../placement-sheet'
import type { ReportFacts } from '../report-facts'
import type { CheckInput } from './check'
import { categoryPlace, tablePlace } from './place'

/** Fewer cells than this can be the same by chance. */
const ENOUGH_CELLS = 12

/** A table that can be the copy of another. */
interface Comparable {
  readonly place: Place
  /** All figures by where they stand; blanks are left out. */
  readonly cells: ReadonlyMap<string, number>
  /** The figures that must vary, so that two tables are not the same for being constant. */
  readonly varying: readonly number[]
}

const FIELDS = ['pricePerDay', 'placements', 'purchasedShare', 'contractedShare'] as const

/** The figures of the months by month and field, as `1/placements`. */
function figuresOf(volumes: readonly PlacementVolume[]): readonly (readonly [string, number])[] {
  return volumes.flatMap((volume) => FIELDS.flatMap((field) => (volume[field] === null ? [] : [[`${volume.month}/${field}`, volume[field]] as const])))
}

/** What is entered and budgeted in the twelve months; a budget is often constant, so what is entered must vary. */
function categoryTables(facts: ReportFacts): readonly Comparable[] {
  const sheet = placementSheet(facts)
  return facts.placementCategories.map((category) => {
    const entered = figuresOf(enteredVolumes(sheet, category.key))
    const budget = figuresOf(budgetedVolumes(sheet, category.key))
    return {
      place: categoryPlace(category),
      cells: new Map([...entered, ...budget.map(([key, value]) => [`budget/${key}`, value] as const)]),
      varying: entered.map(([, value]) => value),
    }
  })
}

function dataTables(facts: ReportFacts): readonly Comparable[] {
  return facts.dataTables.map((table) => {
    const cells = new Map(
      table.rows.flatMap((row) =>
        Object.entries(row.cells).flatMap(([column, value]) => (typeof value === 'number' ? [[`${row.label}/${column}`, value] as const] : [])),
      ),
    )
    return { place: tablePlace(table), cells, varying: [...cells.values()] }
  })
}

function identical(a: Comparable, b: Comparable): boolean {
  const enough = a.cells.size >= ENOUGH_CELLS && a.cells.size === b.cells.size
  // One price and one number of placements all year are two figures: that much two categories may share.
  return enough && new Set(a.varying).size > 2 && [...a.cells].every(([key, value]) => b.cells.get(key) === value)
}

function copies(tables: readonly Comparable[]): readonly Finding[] {
  return tables.flatMap((table, index) =>
    tables
      .slice(0, index)
      .filter((earlier) => identical(earlier, table))
      .slice(0, 1)
      .map((earlier) =>
        finding({
          code: 'identicalTables',
          severity: 'question',
          place: table.place,
          found: { type: 'number', value: table.cells.size, decimals: 0 },
          expected: { type: 'empty' },
          comparedWith: earlier.place,
          quote: null,
          repair: { kind: 'correctFigure' },
        }),
      ),
  )
}

/**
 * Rule: two placement categories, or two data tables, do not have the same figures in every cell (domain, "Checks"): one is then a
 * copy of the other. At least 12 cells, with three different figures among what is entered. HVB barn and HVB föräldrar of August
 * 2020 are equal in all cells → question. `found` is how many cells.
 */
export function identicalTables({ facts }: CheckInput): readonly Finding[] {
  return [...copies(categoryTables(facts)), ...copies(dataTables(facts))]
}
