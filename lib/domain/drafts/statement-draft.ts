import type { LINE_MEASURES, LineSubject } from '../figures/statement-register'
import type { FigureWord, PrintedFigure } from '../linked-figure'
import { ore } from '../money'
import { itemsBelow } from '../statement'
import { IN_MNKR, IN_TKR, printed, signed, signOf, sinceInYear, type DraftContext, type Writing } from './draft-figure'
import type { DraftSentence, NamedFigure, SentenceDraft } from './sentence-draft'

/** Committees whose year is smaller than this are written in tkr: in mnkr their changes would all be 0,0. */
const MNKR_FROM = ore(10 * 100_000_000)
/** So many lines are named in one sentence. */
const NAMED_LINES = 3
/** Beside the largest, a line is worth naming from this share of it on. */
const NAMED_SHARE = 0.2

type Year = Pick<LineSubject['measures'], 'forecast' | 'yearBudget' | 'actual'>

function writingOf({ forecast, yearBudget, actual }: Year): Writing {
  const size = Math.max(...[forecast, yearBudget, actual].map((amount) => Math.abs(Number(amount))))
  return size >= MNKR_FROM ? IN_MNKR : IN_TKR
}

interface LineDraft {
  readonly context: DraftContext
  readonly total: LineSubject
  readonly writing: Writing
}

const keyOf = ({ subject }: LineSubject, measure: (typeof LINE_MEASURES)[number]) => `${subject.key}#${measure}`

/** The forecast of a year that has ended is its outcome. */
function yearResult({ context, total, writing }: LineDraft): readonly DraftSentence[] {
  const since = sinceInYear(context.facts)
  const change = since === null ? null : signed(context, keyOf(total, 'forecastChange'), writing, 'improves')
  const variance = signed(context, keyOf(total, 'yearVariance'), writing, 'balance')
  const hasEnded = context.facts.report.period.to === 12
  return hasEnded || (change === null && variance === null) ? [] : [{ kind: 'yearResult', since, change, variance }]
}

function periodResult({ context, total, writing }: LineDraft): readonly DraftSentence[] {
  const { period } = context.facts.report
  const variance = signed(context, keyOf(total, 'variance'), writing, 'balance')
  if (variance === null) return []
  const [grant, netCost] = (['budget', 'actual'] as const).map((measure) => printed(context, keyOf(total, measure), writing))
  // A grant is the budget turned round: a budget that brings in money is no grant.
  const isGrant = total.statement.kind === 'netResult' && grant && netCost && grant.seen < 0 && netCost.seen < 0
  return isGrant ? [{ kind: 'netResult', period, grant, netCost, result: variance }] : [{ kind: 'periodResult', period, variance }]
}

function budgetChange({ context, total, writing }: LineDraft): readonly DraftSentence[] {
  const since = sinceInYear(context.facts)
  const change = signed(context, keyOf(total, 'budgetChange'), writing, 'hasRisen')
  return since === null || change === null || change.size === null ? [] : [{ kind: 'budgetChange', since, change }]
}

/** Against last year, of net costs only: of a surplus, higher and lower would mean the opposite. */
function againstLastYear({ context, total, writing }: LineDraft): readonly DraftSentence[] {
  const { actual, samePeriodLastYear, forecast, lastYear } = total.measures
  const { period } = context.facts.report
  const isCost = (...amounts: readonly (number | null)[]) => amounts.every((amount) => amount !== null && amount < 0)
  const compared = { ...writing, turned: true }
  const toDate = isCost(actual, samePeriodLastYear) ? signed(context, keyOf(total, 'changeOnSamePeriodLastYear'), compared, 'comparison') : null
  const year = isCost(forecast, lastYear) && period.to < 12 ? signed(context, keyOf(total, 'changeOnLastYear'), compared, 'comparison') : null
  return [
    ...(toDate === null ? [] : [{ kind: 'samePeriodLastYear', period, change: toDate } as const]),
    ...(year === null ? [] : [{ kind: 'lastYear', change: year } as const]),
  ]
}

/** Lines with one figure each, largest first, all with one sign; empty where one is missing or two share a name. */
function largest({ context, writing }: LineDraft, items: readonly LineSubject[], measure: 'yearVariance' | 'forecastChange', sign: 1 | -1): readonly NamedFigure[] {
  const known = items.flatMap((item) => {
    const figure = printed(context, keyOf(item, measure), writing)
    return figure === null ? [] : [{ name: item.line.label, figure }]
  })
  const isClear = known.length === items.length && new Set(known.map(({ name }) => name)).size === items.length
  const ranked = known.filter(({ figure }) => signOf(figure) === sign).sort((a, b) => sign * (b.figure.seen - a.figure.seen))
  return isClear ? ranked.filter(({ figure }) => figure.seen / Number(ranked[0]?.figure.seen) >= NAMED_SHARE).slice(0, NAMED_LINES) : []
}

const SIGNS = [-1, 1] as const

function worded({ figure }: NamedFigure, show: FigureWord): PrintedFigure {
  return { ...figure, style: { ...figure.style, show } }
}

/** The lines furthest from budget: of the areas, and of the lines that are not counted among them. */
function largestVariances(draft: LineDraft, items: readonly LineSubject[]): readonly DraftSentence[] {
  const { kind: of } = draft.total.statement
  return [true, false].flatMap((counted) =>
    SIGNS.flatMap((sign) => {
      const lines = largest(draft, items.filter(({ line }) => line.counted === counted), 'yearVariance', sign)
      return lines.slice(0, 1).map((first) => ({ kind: 'largestVariances', of, counted, word: worded(first, 'balance'), lines }) as const)
    }),
  )
}

function largestChanges(draft: LineDraft, items: readonly LineSubject[]): readonly DraftSentence[] {
  const since = sinceInYear(draft.context.facts)
  if (since === null) return []
  return SIGNS.flatMap((sign) => {
    const lines = largest(draft, items.filter(({ line }) => line.counted), 'forecastChange', sign)
    return lines.slice(0, 1).map((first) => ({ kind: 'largestChanges', since, word: worded(first, 'improves'), lines }) as const)
  })
}

/**
 * Sentences about a total of a statement: the forecast and where it points, the outcome to date, a changed budget, the lines that
 * weigh most each way, and last year. Result of August 2020: forecast change +117 tkr and variance −9 490 tkr, in mnkr 0,1 and 9,5.
 * @param lines of all statements (see lineSubjects)
 */
export function statementDrafts(context: DraftContext, total: LineSubject, lines: readonly LineSubject[]): readonly SentenceDraft[] {
  const draft: LineDraft = { context, total, writing: writingOf(total.measures) }
  const below = itemsBelow(total.statement, total.line)
  const items = lines.filter(({ statement, line }) => statement === total.statement && below.includes(line) && line !== total.line)
  const sentences = [
    ...[yearResult, periodResult, budgetChange].flatMap((say) => say(draft)),
    ...[largestVariances, largestChanges].flatMap((say) => say(draft, items)),
    ...againstLastYear(draft),
  ]
  const { place: subject } = total.subject
  return sentences.map((sentence, index) => ({ key: `${subject.key} ${sentence.kind} ${index}`, subject, sentence }))
}

/** The forecast of a line as one sentence says it beside something else; null where it has none. */
export function forecastOf(context: DraftContext, line: LineSubject): Extract<DraftSentence, { kind: 'placement' }>['line'] {
  const variance = signed(context, keyOf(line, 'yearVariance'), writingOf(line.measures), 'balance')
  return variance === null ? null : { name: line.line.label, variance }
}
