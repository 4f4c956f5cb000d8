import type { ChartWords } from '@/lib/domain/charts/chart-words'
import type { MissingReason } from '@/lib/domain/indicator'
import { monthName } from './format'
import { missingText } from './indicator'

const column = (key: string, label: string) => ({ key, label, group: null, decimals: 0 })

/** Time, and texts as they stand: there is no form to fill in from. */
const plain = {
  legend: [],
  fill: (text: string) => text,
  period: (to: number) => (to === 1 ? monthName(1) : `${monthName(1)}–${monthName(to)}`),
  /** augusti → aug. */
  tick: (month: number) => monthName(month).slice(0, 3),
}

/** What charts are called on the pages where figures are entered. A report has the words of its form. */
export const chartWords = {
  indicatorHistory: { ...plain, title: 'Utveckling', rowHeader: 'Period', columns: [column('actual', 'Utfall'), column('target', 'Mål')] },
  placementVolumes: {
    ...plain,
    title: '{name}',
    rowHeader: 'Månad',
    columns: [
      { ...column('outcome', 'Utfall och prognos'), decimals: 1 },
      { ...column('budget', 'Budget'), decimals: 1 },
    ],
  },
  forecastVintages: {
    ...plain,
    title: 'Prognoser och utfall mot budget: {name}',
    proposed: 'Förslag',
    rowHeader: 'Till och med',
    columns: [
      column('actual', 'Utfall'),
      column('variance', 'Avvikelse hittills'),
      column('forecast', 'Prognos helår'),
      column('yearBudget', 'Budget helår'),
      column('yearVariance', 'Avvikelse helår enligt prognos'),
      column('low', 'Lägst (80 %)'),
      column('high', 'Högst (80 %)'),
    ],
  },
} as const satisfies Readonly<Record<string, ChartWords & { readonly proposed?: string }>>

/** Why a figure is missing, by reason, where no form has words of its own. */
export const missingWords: Readonly<Record<MissingReason, string>> = {
  notMeasuredYet: missingText('notMeasuredYet'),
  tooFewAnswers: missingText('tooFewAnswers'),
  notApplicable: missingText('notApplicable'),
  suppressed: missingText('suppressed'),
  none: missingText('none'),
}
