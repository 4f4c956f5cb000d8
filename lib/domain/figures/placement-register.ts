import type { Period } from '../period'
import { placementDays, placementYear, type PlacementCategory, type PlacementVolume } from '../placement'
import { placementSheet } from '../placement-sheet'
import type { ReportFacts } from '../report-facts'
import type { Figure } from './figure'
import { figureOf, spokenName, type FigureSubject } from './figure-of'

/** Sum of the months; null when one of them is missing. */
function sum(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null)
  return known.length === 0 || known.length < counts.length ? null : known.reduce((total, count) => total + count, 0)
}

/** Figures of a whole year: of actual and forecast together, or of the budget. */
function yearFigures(subject: FigureSubject, volumes: readonly PlacementVolume[], year: number): readonly Figure[] {
  const total = placementYear(volumes, year)
  const wholeYear: Period = { year, from: 1, to: 12 }
  return [
    ...figureOf(subject, 'fullYearPlacements', 'number', total.fullYearPlacements),
    ...figureOf(subject, 'placementDays', 'number', total.placementDays, wholeYear),
    ...figureOf(subject, 'cost', 'ore', total.cost),
  ]
}

function figuresOfCategory(category: PlacementCategory, volumes: readonly PlacementVolume[], period: Period): readonly Figure[] {
  const { key, name } = category
  const subject: FigureSubject = {
    key: `placements:${key}`,
    place: { kind: 'placementCategory', key, label: name },
    names: [...new Set([name, spokenName(name)])],
    under: [],
    depth: 0,
    combined: false,
  }
  const ofMeasure = (measures: readonly PlacementVolume['measure'][]) => volumes.filter(({ measure }) => measures.includes(measure))
  const outcome = ofMeasure(['actual', 'forecast']).filter(({ measure, month }) => (measure === 'actual') === month <= period.to)
  const toDate = outcome.filter(({ month }) => month <= period.to)
  const complete = toDate.length === period.to ? toDate : []
  return [
    ...yearFigures(subject, outcome, period.year),
    ...figureOf({ ...subject, key: `${subject.key}/toDate` }, 'placementDays', 'number', sum(complete.map(placementDays))),
    ...figureOf({ ...subject, key: `${subject.key}/toDate` }, 'careDays', 'number', sum(complete.map(({ careDays }) => careDays))),
    ...yearFigures({ ...subject, key: `${subject.key}/budget` }, ofMeasure(['budget']), period.year),
  ]
}

/** Volumes of all placement categories: `placements:hvb_13_20#fullYearPlacements` = 9,6; `placements:hvb_13_20/budget#cost`. */
export function placementFigures(facts: ReportFacts): readonly Figure[] {
  const { categories, volumes } = placementSheet(facts)
  const priced = categories.filter(({ kind }) => kind === 'price')
  return priced.flatMap((category) =>
    figuresOfCategory(category, volumes.filter(({ categoryKey }) => categoryKey === category.key), facts.report.period),
  )
}
