import { tableOf } from '../blocks/table'
import type { ChartKind, FormColumn } from '../form'
import type { RowView, TableView } from '../report-view'

/** What a chart and its table are called: by the form in a report, by lib/text on the pages where figures are entered. */
export interface ChartWords {
  /** `{name}` is the name of what is drawn, and an empty title is that name alone. */
  readonly title: string
  readonly rowHeader: string
  readonly columns: readonly FormColumn[]
  readonly legend: readonly string[]
  /** Fills the placeholders of the form. */
  readonly fill: (text: string) => string
  /** January to a month, in a table: 8 → januari–augusti. */
  readonly period: (to: number) => string
  /** A month at an axis: 8 → aug. */
  readonly tick: (month: number) => string
}

/** The columns that a chart cannot be drawn without: all of the first list, or all of the next. */
export const CHART_COLUMNS: Readonly<Record<ChartKind, readonly (readonly string[])[]>> = {
  indicatorHistory: [['actual']],
  forecastVintages: [['yearVariance']],
  actualAgainstBudget: [
    ['actual', 'budget'],
    ['forecast', 'yearBudget'],
  ],
  placementVolumes: [['outcome']],
  riskMatrix: [['likelihood', 'impact']],
  surveyStrip: [[]],
}

/** The table of a chart about one thing: 'Placeringar: {name}' of HVB → 'Placeringar: HVB'. */
export function chartTable(table: Pick<TableView, 'key' | 'block' | 'unit'>, name: string, words: ChartWords, rows: readonly RowView[]): TableView {
  const title = words.title === '' ? name : words.title.replace('{name}', name)
  return tableOf(table, { ...words, title }, rows, words)
}
