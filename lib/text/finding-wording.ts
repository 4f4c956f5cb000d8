import type { CHECK_GROUPS, CheckCode, CheckGroup, Finding } from '@/lib/domain/finding'
import { formatNumber } from './format'

/** The parts of a finding in words. */
export interface FindingParts {
  /** What stands there; the quoted words where nothing else does. Never empty. */
  readonly found: string
  /** Empty where nothing else could stand there. */
  readonly expected: string
  /** Name of the other place in quotation marks; null when it was compared with none. */
  readonly other: string | null
  readonly finding: Finding
}

/** How the findings of one check are told. */
export interface FindingWording {
  /** Short title, without a full stop. */
  readonly title: string
  /** What is wrong, as the rest of a sentence that begins with the name of the place: no capital, no full stop. */
  readonly clause: (parts: FindingParts) => string
}

/** The checks of one group. */
export type CodeOf<Group extends CheckGroup> = { [Code in CheckCode]: (typeof CHECK_GROUPS)[Code] extends Group ? Code : never }[CheckCode]

/** 'men raderna ger 12 tkr' when something was expected, else nothing. */
export function but(words: string, expected: string): string {
  return expected === '' ? '' : `, men ${words} ${expected}`
}

const COLUMN: Readonly<Record<string, string>> = {
  actual: 'utfallet',
  budget: 'periodens budget',
  variance: 'periodens avvikelse',
  forecast: 'prognosen',
  yearBudget: 'årets budget',
  yearVariance: 'årets avvikelse',
  forecastChange: 'förändringen av prognosen',
}

/** What a figure is called, by the column that the finding names; else the words given. */
export function figureName({ finding: { beside } }: FindingParts, otherwise: string): string {
  return (beside?.kind === 'column' ? COLUMN[beside.column] : undefined) ?? otherwise
}

/** '; skillnaden är avrundning, i 3 celler' where the finding counts what rounding explains. */
export function byRounding({ finding: { beside } }: FindingParts): string {
  if (beside?.kind !== 'count') return ''
  return `; skillnaden är avrundning, i ${beside.count === 1 ? 'en cell' : `${formatNumber(beside.count)} celler`}`
}

/** ', och inte heller 2 andra (3 av 11)' where the finding stands for several of a kind. */
export function others({ finding: { beside } }: FindingParts): string {
  if (beside?.kind !== 'count' || beside.count < 2) return ''
  const share = beside.of === null ? '' : ` (${formatNumber(beside.count)} av ${formatNumber(beside.of)})`
  return `, och inte heller ${formatNumber(beside.count - 1)} till${share}`
}

/** The other place, or what it is in general when it has no name here. */
export function inOther({ other }: FindingParts, general: string): string {
  return `i ${other ?? general}`
}
