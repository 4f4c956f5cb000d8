import type { ChartKind, FormBlock, FormColumn } from './form'

const FOLLOWED = ['rating', 'trend', 'commentary'] as const
const GOAL = ['actual', 'target', 'rating', 'trend', 'yearEnd', 'commentary'] as const
const INDICATOR = [...GOAL, 'samePeriodLastYear', 'samePeriodTwoYearsBefore', 'samePeriodThreeYearsBefore'] as const
const RISK = ['type', 'likelihood', 'impact', 'score', 'actions', ...FOLLOWED] as const
const PERIOD_MONEY = ['actual', 'budget', 'variance'] as const
const YEAR_MONEY = ['forecast', 'yearBudget', 'yearVariance'] as const
const MONEY = [
  ...PERIOD_MONEY,
  ...YEAR_MONEY,
  'previousForecast',
  'forecastChange',
  'samePeriodLastYear',
  'changeOnSamePeriodLastYear',
  'lastYear',
  'changeOnLastYear',
  'grant',
  'netCost',
  'netResult',
  'lastYearNetResult',
  'changeOnLastYearNetResult',
] as const

/** Columns of the tables by their block kind, as ReportForm (form.ts) explains them. */
const TABLE_COLUMNS = {
  overview: ['rating', 'trend', 'yearEnd', 'commentary', 'met', 'partlyMet', 'notMet', 'notAssessed', 'indicators'],
  goalTable: GOAL,
  qualityGoals: GOAL,
  indicatorTable: INDICATOR,
  statement: MONEY,
  correctiveMeasures: ['rating', 'trend', 'actual', 'target', 'effect', 'commentary'],
  risks: RISK,
  closedRisks: [...RISK, 'closedIn', 'outcome'],
  assignments: ['issuer', 'aim', 'group', 'targetAreas', ...FOLLOWED],
  activities: ['target', ...FOLLOWED],
  annualCycle: FOLLOWED,
} as const

const CHART: Readonly<Record<Exclude<ChartKind, 'surveyStrip'>, readonly ColumnKey[]>> = {
  indicatorHistory: ['actual', 'target'],
  forecastVintages: ['yearVariance', 'variance', 'actual', 'forecast', 'yearBudget'],
  actualAgainstBudget: [...PERIOD_MONEY, ...YEAR_MONEY],
  placementVolumes: ['outcome', 'budget'],
  riskMatrix: RISK,
}

/** Every column that some block kind knows by itself; those of data tables are the tables' own. */
export type ColumnKey = (typeof TABLE_COLUMNS)[keyof typeof TABLE_COLUMNS][number]

/** The columns that a block can have; null: those of its data table. A block without columns has none. */
export function knownColumns(block: FormBlock): readonly ColumnKey[] | null {
  if (block.kind === 'dataTable') return null
  if (block.kind === 'chart') return block.chart === 'surveyStrip' ? null : CHART[block.chart]
  return block.kind in TABLE_COLUMNS ? TABLE_COLUMNS[block.kind as keyof typeof TABLE_COLUMNS] : []
}

/** The columns that a block has, and the field that holds them; null: it has none. */
export function columnsOf(block: FormBlock): { readonly field: 'columns' | 'printed'; readonly columns: readonly FormColumn[] } | null {
  if (block.kind === 'dataTable') return { field: 'printed', columns: block.printed ?? [] }
  return 'columns' in block ? { field: 'columns', columns: block.columns } : null
}
