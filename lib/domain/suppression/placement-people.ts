import { daysInMonth, wholeYear } from '../period'
import { placementCost, placementDays, placementTotal, type PlacementVolume } from '../placement'
import type { ReportView, TableView } from '../report-view'
import { cellAddress, joined, type PeopleCell, type PeopleSystem, type Quantity, type Telling, type PeopleFacts } from './people-system'
import { tablesOf } from './view-cell'

/** A month's number of placements, known by its key; a forecast belongs to the report that issued it. */
interface CountedMonth {
  readonly quantity: Quantity
  readonly volume: PlacementVolume
}

/** Placements, or where only care days were counted what they amount to: 62 care days in August are 2. */
function placementsIn({ placements, careDays, year, month }: PlacementVolume): number | null {
  return placements ?? (careDays === null ? null : careDays / daysInMonth(year, month))
}

/** The months of a category as the view shows them: actual to the report's month, then the forecast of its own vintage. */
function monthsOf(categoryKey: string, { report }: ReportView, facts: PeopleFacts): readonly CountedMonth[] {
  const vintageKey = report.key === facts.report.key ? facts.report.vintageKey : report.key
  const shown = (volume: PlacementVolume) =>
    volume.month <= report.period.to ? volume.measure === 'actual' : volume.measure === 'forecast' && volume.vintageKey === vintageKey
  return facts.placementVolumes
    .filter((volume) => volume.categoryKey === categoryKey && volume.year === report.period.year && shown(volume))
    .flatMap((volume) => {
      const value = placementsIn(volume)
      const measure = volume.measure === 'actual' ? 'actual' : `forecast@${vintageKey}`
      return value === null ? [] : [{ quantity: { key: `placements:${categoryKey}/${measure}/${volume.month}`, value, people: true }, volume }]
    })
}

/** A row that tells the number of placements: how, and the number that the facts give a month. */
interface TellingRow {
  readonly row: string
  readonly telling: Telling
  readonly month: (volume: PlacementVolume) => number | null
}

/** Beside placements, days and cost: care days are at most the placement days, and effects are days × a published price. */
const ROWS: readonly TellingRow[] = [
  { row: 'placements', telling: 'count', month: ({ placements }) => placements },
  { row: 'placementDays', telling: 'placementDays', month: placementDays },
  { row: 'careDays', telling: 'placementDays', month: ({ careDays }) => careDays },
  { row: 'cost', telling: 'cost', month: placementCost },
  { row: 'volumeEffect', telling: 'cost', month: () => null },
  { row: 'priceEffect', telling: 'cost', month: () => null },
]

function cellsOf(table: TableView, months: readonly CountedMonth[], year: number): readonly PeopleCell[] {
  const total = placementTotal(months.map(({ volume }) => volume), wholeYear(year))
  const ofYear = new Map([
    ['placements', total.fullYearPlacements],
    ['placementDays', total.placementDays],
    ['cost', total.cost],
  ])
  const about = months.map(({ quantity }) => quantity.key)
  return ROWS.flatMap(({ row, telling, month }) => {
    const address = (column: string) => cellAddress(table.key, `outcome.${row}`, column)
    const ofMonth = ({ quantity, volume }: CountedMonth): PeopleCell => ({
      address: address(String(volume.month)),
      telling,
      about: [quantity.key],
      number: month(volume),
    })
    return [...months.map(ofMonth), { address: address('year'), telling: 'year', about, number: ofYear.get(row) ?? null }]
  })
}

/**
 * Placements of a category that counts people: each month is one quantity, told by its placements, its days (placements × days), its
 * cost (price × placements × days, domain rule 11; the price is taken to be known even where it is blank) and its effects. A sum of
 * the year weighs the months by days and prices, which can single out whole numbers: it is hidden with any of its months.
 * SiS in August: 2 placements, 62 days at 4 650 kr, 288 300 kr. A budget is a plan and counts nobody; a forecast tells of those
 * who are placed now.
 */
export function placementPeople(view: ReportView, facts: PeopleFacts): PeopleSystem {
  return joined(
    tablesOf(view).flatMap((table) =>
      facts.placementCategories
        .filter((category) => table.key === `placementVolumes:${category.key}` && category.showsSmallCounts !== true)
        .map((category): PeopleSystem => {
          const months = monthsOf(category.key, view, facts)
          return { quantities: months.map(({ quantity }) => quantity), cells: cellsOf(table, months, view.report.period.year), relations: [] }
        }),
    ),
  )
}
