import { actualCell, numberCell } from '../blocks/cells'
import { careDayTotal } from '../care-day'
import { finding, type Finding, type Place } from '../finding'
import { valueFor, type Indicator, type IndicatorValue } from '../indicator'
import { compareNumbers, roundHalfAwayFromZero } from '../number'
import type { Period } from '../period'
import { placementTotal, type PlacementCategory } from '../placement'
import { budgetedYear, enteredVolumes, enteredYear, placementSheet, type PlacementSheet } from '../placement-sheet'
import type { ReportFacts } from '../report-facts'
import type { CellView } from '../report-view'
import type { CheckInput } from './check'
import { categoryPlace, indicatorPlace } from './place'

/** Care days may lie so far from placement days: people move in and out within a month. Share of the placement days. */
const DAYS_TOLERANCE = 0.05
/** An indicator further than this factor from the volumes counts something else of the category. */
const SAME_THING = 2

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** How much of an indicator's name a category's name explains: rare words weigh more. 0 when one of its words is not there. */
function weightOf(category: PlacementCategory, indicatorName: string, categories: readonly PlacementCategory[]): number {
  const [words, there] = [wordsOf(category.name), wordsOf(indicatorName)]
  if (!words.every((word) => there.includes(word))) return 0
  const holders = (word: string) => categories.filter((other) => wordsOf(other.name).includes(word)).length
  return words.reduce((total, word) => total + 1 / holders(word), 0)
}

/**
 * The placement category that an indicator is about, by its name: every word of the category's name stands in the indicator's, and of
 * several such categories the one with the rarest words. Placements in 'HVB-hem för föräldrar med barn' are of HVB föräldrar, not of
 * HVB barn, as children occur in many categories.
 * @returns null when no category's name stands in the indicator's
 */
export function categoryOf(indicator: Pick<Indicator, 'name'>, categories: readonly PlacementCategory[]): PlacementCategory | null {
  const weights = categories.map((category) => ({ category, weight: weightOf(category, indicator.name, categories) }))
  const best = weights.reduce<(typeof weights)[number] | null>((most, each) => (each.weight > (most?.weight ?? 0) ? each : most), null)
  return best?.category ?? null
}

/** An indicator of the report with its value, and the category that it is about. */
interface Matched {
  readonly indicator: Indicator
  readonly recorded: IndicatorValue
  readonly value: number
  readonly category: PlacementCategory
}

function matched(facts: ReportFacts): readonly Matched[] {
  const priced = facts.placementCategories.filter(({ kind }) => kind === 'price')
  return facts.indicators
    .filter(({ measurementUnit }) => measurementUnit === 'number')
    .flatMap((indicator) => {
      const recorded = valueFor(facts.indicatorValues, indicator.key, facts.report.period)
      const category = categoryOf(indicator, priced)
      const value = recorded?.value ?? null
      return recorded === null || value === null || category === null ? [] : [{ indicator, recorded, value, category }]
    })
}

/** Both are the same kind of number: neither is more than twice the other. */
function sameKind(a: number, b: number): boolean {
  return a > 0 && b > 0 && a <= SAME_THING * b && b <= SAME_THING * a
}

const faraway = (careDays: number, days: number) => compareNumbers(Math.abs(careDays - days), DAYS_TOLERANCE * days) > 0

function toDate({ year, toMonth }: PlacementSheet): Period {
  return { year, from: 1, to: toMonth }
}

function apart(place: Place, found: CellView, days: number, comparedWith: Place | null): Finding {
  return finding({
    code: 'careDaysAgainstPlacements',
    severity: 'question',
    place,
    found,
    expected: numberCell(days, 0),
    comparedWith,
    quote: null,
    repair: { kind: 'correctFigure' },
  })
}

function careDaysOfIndicators(facts: ReportFacts): readonly Finding[] {
  const sheet = placementSheet(facts)
  return matched(facts)
    .filter(({ indicator }) => indicator.accumulation === 'sum')
    .flatMap(({ indicator, recorded, value, category }) => {
      const { placementDays } = placementTotal(enteredVolumes(sheet, category.key), toDate(sheet))
      if (placementDays === null || !sameKind(value, placementDays) || !faraway(value, placementDays)) return []
      return [apart(indicatorPlace(indicator), actualCell(indicator, recorded), placementDays, categoryPlace(category))]
    })
}

function careDaysOfVolumes(facts: ReportFacts): readonly Finding[] {
  const sheet = placementSheet(facts)
  return facts.placementCategories.flatMap((category) => {
    const counted = careDayTotal(enteredVolumes(sheet, category.key), toDate(sheet))
    if (counted === null || counted.placementDays === null || !faraway(counted.careDays, counted.placementDays)) return []
    return [apart(categoryPlace(category), numberCell(counted.careDays, 0), counted.placementDays, null)]
  })
}

/**
 * Rule: care days and placement days (placements × days of the month) of the same months are nearly the same (domain rule 11). Care
 * days counted with the volumes, or in an indicator whose name holds the category's: 2 017 care days against 2 345 placement days,
 * 14 % apart → question. Apart by 5 % or less: nothing.
 */
export function careDaysAgainstPlacements({ facts }: CheckInput): readonly Finding[] {
  return [...careDaysOfIndicators(facts), ...careDaysOfVolumes(facts)]
}

/**
 * What full-year placements can mean in a report: of the year with its forecast, of the year so far, or the mean of the months so far.
 * Null when a month is not known.
 */
function readings(sheet: PlacementSheet, { key }: PlacementCategory): { readonly year: number; readonly others: readonly (number | null)[] } | null {
  const year = enteredYear(sheet, key).fullYearPlacements
  const soFar = placementTotal(enteredVolumes(sheet, key), toDate(sheet))
  return year === null ? null : { year, others: [soFar.fullYearPlacements, soFar.averagePlacements] }
}

/**
 * Rule: full-year placements of an indicator are those of the volumes, in one of the ways in which they can be counted (domain rule
 * 11). 0,5 where the months give 0,67 → question; `equalsBudget` when the budget is what was written.
 */
export function placementsAgainstIndicator({ facts }: CheckInput): readonly Finding[] {
  const sheet = placementSheet(facts)
  return matched(facts)
    .filter(({ indicator }) => indicator.accumulation !== 'sum')
    .flatMap(({ indicator, recorded, value, category }) => {
      const reading = readings(sheet, category)
      const isValue = (amount: number | null) =>
        amount !== null && roundHalfAwayFromZero(amount, indicator.decimals) === roundHalfAwayFromZero(value, indicator.decimals)
      if (reading === null || !sameKind(value, reading.year) || [reading.year, ...reading.others].some(isValue)) return []
      const isBudget = isValue(budgetedYear(sheet, category.key).fullYearPlacements)
      return [
        finding({
          code: 'placementsAgainstIndicator',
          severity: 'question',
          place: indicatorPlace(indicator),
          found: actualCell(indicator, recorded),
          expected: numberCell(reading.year, Math.max(2, indicator.decimals)),
          comparedWith: categoryPlace(category),
          quote: null,
          repair: { kind: 'correctFigure' },
          ...(isBudget ? { beside: { kind: 'equalsBudget' } } : {}),
        }),
      ]
    })
}
