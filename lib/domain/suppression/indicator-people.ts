import { goalTree } from '../goal'
import { proposedIndicatorLevel, valueFor, type Indicator, type IndicatorValue } from '../indicator'
import { monthsOf, type Period } from '../period'
import type { ReportView, TableView } from '../report-view'
import { cellAddress, joined, type PeopleCell, type PeopleSystem, type Quantity, type PeopleFacts } from './people-system'
import { tablesOf } from './view-cell'

/** An indicator's value of one period as numbers of people. */
interface CountedValue {
  readonly quantities: readonly Quantity[]
  /** The value of the indicator if the count were another; null where it does not follow from a count: a mean of answers. */
  readonly valueOf: ((people: number) => number) | null
}

/** An indicator's row with a value. */
interface CountedRow {
  readonly indicator: Indicator
  readonly recorded: IndicatorValue
}

/** How far from the count the level must be the same for a level to tell nothing: twice the usual threshold. */
const WINDOW = 10

/** Key of an indicator's quantities in a period: `indicator:families/1-8`. */
function valueKey(indicator: Indicator, period: Period): string {
  return `indicator:${indicator.key}/${period.from}-${period.to}`
}

/** A share of a known number of people: those who are in it, those who are not, and all of them are counts. 25 % of 12 → 3, 9, 12. */
function shareOf(key: string, percent: number, base: number): CountedValue {
  const counted = Math.round((percent * base) / 100)
  const quantity = (name: string, value: number): Quantity => ({ key: `${key}#${name}`, value, people: true })
  return {
    quantities: [quantity('counted', counted), quantity('rest', base - counted), quantity('base', base)],
    valueOf: (people) => (people / base) * 100,
  }
}

/** Null when the value says nothing about a number of people. */
function countedValue(indicator: Indicator, recorded: IndicatorValue): CountedValue | null {
  const key = valueKey(indicator, recorded.period)
  const base = recorded.answers ?? recorded.population
  const { value } = recorded
  if (value === null) return null
  if (indicator.measurementUnit === 'percent') return base === null || base === 0 ? null : shareOf(key, value, base)
  const answers: readonly Quantity[] = base === null ? [] : [{ key: `${key}#base`, value: base, people: true }]
  const isCount = indicator.sensitive && indicator.measurementUnit === 'number'
  const cumulative = isCount && indicator.accumulation === 'sum' ? { cumulative: { series: `${indicator.key}/${recorded.period.from}`, to: recorded.period.to } } : {}
  const count: readonly Quantity[] = isCount ? [{ key, value, people: true, ...cumulative }] : []
  return count.length + answers.length === 0 ? null : { quantities: [...count, ...answers], valueOf: isCount ? (people) => people : null }
}

/** True when the proposed level is not the same for every count near the true one: the level then tells something about it. */
function levelTells({ indicator, recorded }: CountedRow, { quantities, valueOf }: CountedValue, { plan }: PeopleFacts): boolean {
  const levelOf = (value: number | null) => proposedIndicatorLevel(indicator, plan.ratingRule, value, recorded.period).level
  if (valueOf === null) return levelOf(recorded.value) !== 'notAssessed'
  const near = quantities
    .slice(0, 1)
    .flatMap(({ value }) => Array.from({ length: 2 * WINDOW + 1 }, (_, index) => Math.max(0, Math.round(value) - WINDOW + index)))
  return new Set(near.map((people) => levelOf(valueOf(people)))).size > 1
}

/** Keys of what the value could be in the months before: a trend compares with one of them. */
function keysBefore(indicator: Indicator, { from, to, year }: Period): readonly string[] {
  return monthsOf({ year, from, to })
    .slice(0, -1)
    .map((month) => valueKey(indicator, { year, from, to: month }))
    .flatMap((key) => [key, `${key}#counted`, `${key}#rest`, `${key}#base`])
}

/** The cells of the indicator's row that follow from its value; the trend follows from an earlier value too. */
function cellsOf(address: (column: string) => string, counted: CountedValue, row: CountedRow, facts: PeopleFacts): readonly PeopleCell[] {
  const { indicator, recorded } = row
  const about = counted.quantities.map(({ key }) => key)
  const count = about.filter((key) => key === valueKey(indicator, recorded.period))
  const rating = levelTells(row, counted, facts) ? 'rating' : 'ratingBasis'
  return [
    ...count.map((key): PeopleCell => ({ address: address('actual'), telling: 'count', about: [key], number: recorded.value })),
    { address: address('actual'), telling: indicator.measurementUnit === 'percent' ? 'percent' : 'mean', about, number: recorded.value },
    ...['rating', 'yearEnd'].map((column): PeopleCell => ({ address: address(column), telling: rating, about, number: null })),
    { address: address('trend'), telling: 'trend', about: [...about, ...keysBefore(indicator, recorded.period)], number: null },
  ]
}

/** Columns that show the value of the same months of an earlier year. */
const EARLIER_COLUMNS = ['samePeriodLastYear', 'samePeriodTwoYearsBefore', 'samePeriodThreeYearsBefore']

/** What the values of earlier years in an indicator's row tell: each year's people are counted for themselves. */
function earlierPeople(address: (column: string) => string, indicator: Indicator, { period }: ReportView['report'], facts: PeopleFacts): PeopleSystem {
  const parts = EARLIER_COLUMNS.flatMap((column, index) => {
    const year = period.year - index - 1
    const recorded = valueFor(facts.earlierIndicatorValues ?? [], indicator.key, { ...period, year })
    const counted = recorded === null ? null : countedValue(indicator, recorded)
    if (recorded === null || counted === null) return []
    const quantities = counted.quantities.map(({ key, value, people }): Quantity => ({ key: `${key}@${year}`, value, people }))
    const about = quantities.map(({ key }) => key)
    const own = quantities.filter(({ key }) => key === `${valueKey(indicator, recorded.period)}@${year}`)
    const telling = indicator.measurementUnit === 'percent' ? 'percent' : 'mean'
    const cells: readonly PeopleCell[] = [
      ...own.map(({ key }): PeopleCell => ({ address: address(column), telling: 'count', about: [key], number: recorded.value })),
      { address: address(column), telling, about, number: recorded.value },
    ]
    return [{ quantities, cells }]
  })
  return { quantities: parts.flatMap(({ quantities }) => quantities), cells: parts.flatMap(({ cells }) => cells), relations: [] }
}

/** Tables with a row per indicator. */
const INDICATOR_TABLES: readonly TableView['block'][] = ['goalTable', 'qualityGoals', 'indicatorTable', 'correctiveMeasures']

/** The overview counts levels: where an indicator's own level tells its number, so do the counts of every goal above it and their sum. */
function overviewCells(view: ReportView, facts: PeopleFacts, { key }: Indicator, about: readonly string[]): readonly PeopleCell[] {
  const { goals } = facts.plan
  const holds = (goalKey: string) =>
    goals.some((goal) => goal.key === goalKey && goalTree(goal, goals).some(({ indicatorKeys }) => indicatorKeys.includes(key)))
  return tablesOf(view)
    .filter(({ block }) => block === 'overview')
    .flatMap((table) => {
      const above = table.rows.filter((row) => holds(row.key))
      const rows = above.length === 0 ? [] : [...above, ...table.rows.filter(({ kind }) => kind === 'total')]
      return rows.flatMap((row) =>
        ['met', 'partlyMet', 'notMet', 'notAssessed'].map(
          (column): PeopleCell => ({ address: cellAddress(table.key, row.key, column), telling: 'rating', about, number: null }),
        ),
      )
    })
}

/** What the history of an indicator tells: each of its periods is a value, and two of a sum give the months between. */
function historyPeople(view: ReportView, facts: PeopleFacts): PeopleSystem {
  const { year } = view.report.period
  const parts = tablesOf(view).flatMap((table) =>
    facts.indicators
      .filter(({ key }) => table.key === `indicatorHistory:${key}`)
      .flatMap((indicator) =>
        table.rows.flatMap((row): readonly PeopleSystem[] => {
          const [from, to] = row.key.split('-').map(Number) as [number, number]
          const recorded = valueFor(facts.indicatorValues, indicator.key, { year, from, to })
          const counted = recorded === null ? null : countedValue(indicator, recorded)
          if (recorded === null || counted === null) return []
          const cells = cellsOf((column) => cellAddress(table.key, row.key, column), counted, { indicator, recorded }, facts)
          return [{ quantities: counted.quantities, cells, relations: [] }]
        }),
      ),
  )
  return joined(parts)
}

/**
 * Indicators that tell about numbers of people: a `sensitive` number is a count; a value with a recorded number of answers or a
 * population is about that many people, and a percentage of them is a count, whose number is taken to be known. An indicator may
 * hang in several places; it is one quantity. 25 % of 12 people tells 3 and is hidden below 5.
 */
export function indicatorPeople(view: ReportView, facts: PeopleFacts): PeopleSystem {
  const { period } = view.report
  const quantities: Quantity[] = []
  const cells: PeopleCell[] = []
  for (const table of tablesOf(view).filter(({ block }) => INDICATOR_TABLES.includes(block))) {
    for (const row of table.rows) {
      for (const indicator of facts.indicators.filter(({ key }) => row.key.endsWith(`/${key}`))) {
        const earlier = earlierPeople((column) => cellAddress(table.key, row.key, column), indicator, view.report, facts)
        quantities.push(...earlier.quantities)
        cells.push(...earlier.cells)
        const recorded = valueFor(facts.indicatorValues, indicator.key, period)
        const counted = recorded === null ? null : countedValue(indicator, recorded)
        if (recorded === null || counted === null) continue
        quantities.push(...counted.quantities)
        cells.push(...cellsOf((column) => cellAddress(table.key, row.key, column), counted, { indicator, recorded }, facts))
        if (levelTells({ indicator, recorded }, counted, facts)) {
          cells.push(...overviewCells(view, facts, indicator, counted.quantities.map((quantity) => quantity.key)))
        }
      }
    }
  }
  return joined([{ quantities, cells, relations: [] }, historyPeople(view, facts)])
}
