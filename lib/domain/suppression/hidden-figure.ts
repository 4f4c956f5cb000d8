import type { FigureMeasure } from '../figures/figure'

/** The rows of a year of placements that are figures already. */
const YEAR_FIGURES: Readonly<Record<string, FigureMeasure>> = {
  'outcome.placements': 'fullYearPlacements',
  'outcome.placementDays': 'placementDays',
  'outcome.cost': 'cost',
}

/** The part of an address behind its first colon: `sis/outcome.cost/8`. */
function behindColon(address: string): string {
  return address.slice(address.indexOf(':') + 1)
}

/**
 * Key of the figure that a cell shows: `dataTable:families/q1/n` → `table:families/q1/n#cell`; null for a cell that no figure repeats: a
 * month of placements, an effect.
 */
export function figureKey(address: string): string | null {
  if (address.startsWith('indicatorHistory:')) return `indicator:${categoryKey(address)}#value`
  if (address.startsWith('dataTable:')) return `table:${behindColon(address)}#cell`
  if (!address.startsWith('placementVolumes:')) return `indicator:${address.split('/').slice(-2).join('#').replace('#actual', '#value')}`
  const year = Object.entries(YEAR_FIGURES).find(([row]) => address.endsWith(`/${row}/year`))
  return year === undefined ? null : `placements:${categoryKey(address)}#${year[1]}`
}

/** Key of the placement category, or of the indicator, that a table of its own is about: `placementVolumes:sis/outcome.cost/8` → `sis`. */
export function categoryKey(address: string): string {
  return behindColon(address.slice(0, address.indexOf('/')))
}

/** Everything before the measure: `indicator:sick_total#value` → `indicator:sick_total`. */
function subjectOf(key: string): string {
  return key.slice(0, key.lastIndexOf('#') + 1)
}

/**
 * Whether a linked figure tells what is hidden: the figure of a hidden cell, and of an indicator whose value is hidden also what is
 * computed from it; of a placement category with a hidden cell its effects and its sums up to the report's month.
 */
export function hidesFigure(addresses: readonly string[]): (key: string) => boolean {
  const keys = addresses.flatMap((address) => figureKey(address) ?? [])
  const subjects = keys.filter((key) => key.startsWith('indicator:')).map(subjectOf)
  const computed = addresses.filter((address) => address.startsWith('placementVolumes:')).map((address) => `placements:${categoryKey(address)}/`)
  return (key) => keys.includes(key) || subjects.includes(subjectOf(key)) || computed.some((beginning) => key.startsWith(beginning))
}
