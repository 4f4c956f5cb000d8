import type { Assessment } from '@/lib/domain/assessment'
import { buildReportView } from '@/lib/domain/build-report-view'
import type { CheckInput } from '@/lib/domain/checks/check'
import { runChecks } from '@/lib/domain/checks/run-checks'
import { commentaryPassages } from '@/lib/domain/commentary-passage'
import { binderOf } from '@/lib/domain/figures/claims-in'
import { claimsOf } from '@/lib/domain/figures/claims-of'
import { figuresOf } from '@/lib/domain/figures/figure-register'
import type { Finding } from '@/lib/domain/finding'
import { oreFromTkr } from '@/lib/domain/money'
import type { Passage } from '@/lib/domain/passage'
import type { Month } from '@/lib/domain/period'
import type { Report } from '@/lib/domain/report'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { Statement } from '@/lib/domain/statement'
import { SWEDISH } from '@/lib/text/lexicon/sv'
import { assessment, FORM } from './check-input'

/** What a sentence stands under: a heading of a section, or the thing that it comments on, with its level. */
export type Where =
  | { readonly headings: readonly string[]; readonly bullet?: boolean }
  | { readonly line: string }
  | { readonly subject: Assessment['subject']; readonly key: string; readonly level?: Assessment['level'] }

/**
 * A sentence of a report, where it stands, and what it is known to be: true (`[]`), or wrong, with the codes that would tell so.
 * `bound` names figures that its numbers repeat.
 */
export interface Sentence {
  readonly where: Where
  readonly text: string
  readonly wrong: readonly Finding['code'][]
  readonly bound?: readonly string[]
}

/** Amounts of a line in tkr: to date (actual, budget), the year (budget, forecast before and now), last year (same period, whole). */
export type Money = readonly [
  line: string, actual: number, budget: number, yearBudget: number, previousForecast: number, forecast: number, sameLastYear: number, lastYear: number,
]

/** Amounts and forecasts of the lines of a statement in tkr: January–`to`, the rest of the year, and last year's. */
export function moneyOf(statement: Statement, report: Report, previous: Report, rows: readonly Money[]): Pick<ReportFacts, 'amounts' | 'forecasts'> {
  const { year, to } = report.period
  const amount = (lineKey: string, of: number, from: number, until: number, tkr: number, budgetVersionKey: string | null) =>
    ({
      statementKey: statement.key,
      lineKey,
      measure: budgetVersionKey === null ? 'actual' : 'budget', budgetVersionKey, period: { year: of, from, to: until }, amount: oreFromTkr(tkr), version: 1 }) as const
  const forecast = (lineKey: string, vintageKey: Month, tkr: number) =>
    ({ vintageKey, statementKey: statement.key, lineKey, fullYear: oreFromTkr(tkr), method: 'entered', comment: null, effects: [], version: 1 }) as const
  return {
    amounts: rows.flatMap(([key, actual, budget, yearBudget, , , same, last]) => [
      amount(key, year, 1, to, actual, null),
      amount(key, year, 1, to, budget, 'budget'),
      amount(key, year, to + 1, 12, yearBudget - budget, 'budget'),
      amount(key, year - 1, 1, to, same, null),
      amount(key, year - 1, to + 1, 12, last - same, null),
    ]),
    forecasts: rows.flatMap(([key, , , , before, now]) => [forecast(key, previous.vintageKey, before), forecast(key, report.vintageKey, now)]),
  }
}

function passageOf(facts: ReportFacts, { where, text }: Sentence): readonly Passage[] {
  if ('headings' in where) {
    const label = where.headings[0] ?? ''
    return [{ kind: where.bullet ? 'listItem' : 'prose', place: { kind: 'section', key: label, label }, headings: where.headings, text, level: null, carriedOver: false }]
  }
  const told: ReportFacts =
    'line' in where
      ? { ...facts, forecasts: facts.forecasts.map((each) => (`${each.statementKey}/${each.lineKey}` === where.line ? { ...each, comment: text } : each)) }
      : {
          ...facts,
          assessments: [
            ...facts.assessments.filter(({ subject, subjectKey }) => subject !== where.subject || subjectKey !== where.key),
            assessment(where.subject, where.key, { commentary: text, level: where.level ?? null }),
          ],
        }
  const passages = commentaryPassages(told).filter((each) => each.text === text)
  if (passages.length === 0) throw new Error(`No place for: ${text}`)
  return passages
}

function inputOf(facts: ReportFacts, passages: readonly Passage[]): CheckInput {
  const view = buildReportView(facts, FORM)
  return {
    facts,
    form: FORM,
    view,
    passages,
    figures: figuresOf(facts, view),
    printed: [],
    lexicon: SWEDISH,
    settings: { smallCountThreshold: 5, forecastChangeToComment: oreFromTkr(300), varianceToComment: oreFromTkr(1000) },
    earlier: [],
    today: `${facts.report.period.year}-${String(facts.report.period.to + 1).padStart(2, '0')}-15`,
  }
}

/** What all checks find when the report says this sentence, and did not find without it. */
export function foundBy(facts: ReportFacts, sentence: Sentence): readonly Finding[] {
  const before = new Set(runChecks(inputOf(facts, [])).map(({ id }) => id))
  return runChecks(inputOf(facts, passageOf(facts, sentence))).filter(({ id, severity }) => !before.has(id) && severity !== 'note')
}

/** Keys of the figures that the numbers of a sentence are bound to. */
export function boundIn(facts: ReportFacts, sentence: Sentence): readonly string[] {
  const { passages, figures, lexicon } = inputOf(facts, passageOf(facts, sentence))
  return claimsOf(passages, binderOf(figures, lexicon), facts.report.period, facts.previousReport?.period ?? null).map(({ figure }) => figure.key)
}
