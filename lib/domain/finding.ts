import type { CellView } from './report-view'

/** How much a finding weighs. Only an error stands in the way of approval; a question asks; a note explains. */
export type Severity = 'error' | 'question' | 'note'

/** The groups of the Kontroller panel: siffror, bedömningar, text, publicering. */
export type CheckGroup = 'figures' | 'ratings' | 'text' | 'publishing'

/** Every kind of check, with the group that it is shown in. The Swedish sentence of each stands in lib/text/finding.ts. */
export const CHECK_GROUPS = {
  totalAgainstRows: 'figures',
  statementAgainstStatement: 'figures',
  printedAgainstComputed: 'figures',
  twoTargets: 'figures',
  stalePeriodTarget: 'figures',
  fractionAgainstPercent: 'figures',
  totalAgainstParts: 'figures',
  surveyMeanAgainstItems: 'figures',
  careDaysAgainstPlacements: 'figures',
  placementsAgainstIndicator: 'figures',
  identicalTables: 'figures',
  unchangedSinceBase: 'figures',
  impliedNegativeMonth: 'figures',
  implausibleAgainstHistory: 'figures',
  implausibleForecast: 'figures',
  targetMissing: 'figures',
  signAgainstBudget: 'figures',
  seriesAgainstStatement: 'figures',
  areaAgainstPlacements: 'figures',
  budgetChangedSinceBase: 'figures',
  ratingAgainstRule: 'ratings',
  ratingAgainstLegend: 'ratings',
  overviewAgainstGoal: 'ratings',
  ratingWithoutValue: 'ratings',
  changedWithoutTrend: 'ratings',
  notFollowedUp: 'ratings',
  annualCycleUnrated: 'ratings',
  nearTargetCalledMet: 'ratings',
  textAgainstRating: 'text',
  textNumber: 'text',
  textSign: 'text',
  textDirection: 'text',
  textUnit: 'text',
  partsAgainstWhole: 'text',
  linkedFigureGone: 'text',
  linkedFigureChanged: 'text',
  dateOutsidePeriod: 'text',
  captionYear: 'text',
  unknownName: 'text',
  percentOrPoints: 'text',
  notConfirmed: 'text',
  strayText: 'text',
  comparisonBase: 'text',
  trendWords: 'text',
  labelAgainstFigures: 'text',
  targetInName: 'text',
  measuredThing: 'text',
  numberFormat: 'text',
  smallCount: 'publishing',
  hiddenNumberInText: 'publishing',
  emptyRequiredSection: 'publishing',
  emptyRequiredBlock: 'publishing',
  missingCell: 'publishing',
  statutoryDeadline: 'publishing',
  goalsAndFinance: 'publishing',
  deviationUnexplained: 'publishing',
  headingOrder: 'publishing',
  writtenTableCaption: 'publishing',
  crossReferenceGone: 'publishing',
} as const satisfies Record<string, CheckGroup>

export type CheckCode = keyof typeof CHECK_GROUPS

/** What a finding is about: a stored thing by its kind and key, and the name that people know it by. */
export interface Place {
  readonly kind:
    | 'report'
    | 'section'
    | 'budgetLine'
    | 'indicator'
    | 'goal'
    | 'correctiveMeasure'
    | 'risk'
    | 'assignment'
    | 'activity'
    | 'annualCycleItem'
    | 'placementCategory'
    | 'dataTable'
    | 'form'
  /** Key of the thing; of a budget line `statementKey/lineKey`. */
  readonly key: string
  readonly label: string
}

/** What the reader could do about it; lib/text/finding.ts says it in Swedish. */
export type Repair =
  | { readonly kind: 'writeInstead'; readonly text: CellView }
  | { readonly kind: 'setLevel'; readonly level: CellView }
  | { readonly kind: 'giveReason' }
  | { readonly kind: 'enterValue' }
  | { readonly kind: 'correctFigure' }
  | { readonly kind: 'rewrite' }
  /** Say it without the number. */
  | { readonly kind: 'leaveOut' }
  | { readonly kind: 'confirm' }

/** A second thing that the sentence names beside `found` and `expected`. */
export type Beside =
  /** So many cells or rows of the place have it; `found` and `expected` are those of the first. Of how many, where that is known. */
  | { readonly kind: 'count'; readonly count: number; readonly of: number | null }
  /** Which column of a statement (`yearVariance`), a table or a risk (`type`, `score`) it is about. */
  | { readonly kind: 'column'; readonly column: string }
  /** What was found is the target of January up to an earlier month, 1–12. */
  | { readonly kind: 'targetTo'; readonly month: number }
  /** What was found is the budget, put where an actual belongs. */
  | { readonly kind: 'equalsBudget' }

/** One thing that does not agree, with what was found and what was expected. */
export interface Finding {
  /** The same as long as the same two things disagree in the same place, so that an acceptance falls when a figure changes. */
  readonly id: string
  readonly code: CheckCode
  readonly severity: Severity
  readonly place: Place
  /** What stands there: a figure, a level, or the words themselves as a text cell. */
  readonly found: CellView
  /** What was expected; `empty` where nothing else could stand there. */
  readonly expected: CellView
  /** The other place that it was compared with, where there is one. */
  readonly comparedWith: Place | null
  /** The words in question, for a finding in a text: a part of the passage. */
  readonly quote: string | null
  readonly repair: Repair
  readonly beside?: Beside
}

function cellText(cell: CellView): string {
  switch (cell.type) {
    case 'money':
      return String(cell.amount)
    case 'number':
    case 'percent':
    case 'step':
      return String(cell.value)
    case 'rating':
      return cell.level
    case 'target':
      return `${cell.operator} ${cell.fullYear ?? ''}/${cell.period ?? ''}`
    case 'trend':
      return `${cell.trend.direction ?? ''} ${cell.trend.goodness}`
    case 'text':
      return cell.text
    case 'missing':
      return cell.reason
    case 'empty':
      return ''
  }
}

function besideText(beside: Beside): string {
  switch (beside.kind) {
    case 'count':
      return `${beside.count}/${beside.of ?? ''}`
    case 'column':
      return beside.column
    case 'targetTo':
      return String(beside.month)
    case 'equalsBudget':
      return beside.kind
  }
}

/** A finding with its id: `ratingAgainstRule:indicator:sick_total:partlyMet:notMet:`. */
export function finding(parts: Omit<Finding, 'id'>): Finding {
  const { code, place, found, expected, quote, beside } = parts
  const id = [code, place.kind, place.key, cellText(found), cellText(expected), quote ?? '', ...(beside ? [besideText(beside)] : [])].join(':')
  return { id, ...parts }
}
