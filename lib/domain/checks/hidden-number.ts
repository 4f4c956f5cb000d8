import { agreementOf } from '../figures/agreement'
import type { Claim } from '../figures/claim'
import { binderOf, type Binder } from '../figures/claims-in'
import { claimsOf } from '../figures/claims-of'
import type { Figure, FigureMeasure } from '../figures/figure'
import { figureOf, spokenName } from '../figures/figure-of'
import { finding, type Finding } from '../finding'
import { datesIn } from '../language/date'
import type { Passage } from '../passage'
import { categoryKey, figureKey } from '../suppression/hidden-figure'
import { hiddenValues, type HiddenCell, type HiddenValue } from '../suppression/protect'
import type { CheckInput } from './check'
import { textCell } from './text-finding'

/** What a month of these rows is a number of: placements, or of what the category is called ('två ungdomar'). */
const MONTH_MEASURES: Readonly<Record<string, readonly FigureMeasure[]>> = {
  'outcome.placements': ['fullYearPlacements', 'cell'],
  'outcome.placementDays': ['placementDays'],
  'outcome.careDays': ['careDays'],
  'outcome.cost': ['cost'],
}

/** A month of placements as figures, so that texts can be bound to it: SiS, placements in August. */
function monthFigures({ address, table, row, column, unit, value }: HiddenValue): readonly Figure[] {
  if (figureKey(address) !== null) return []
  const place = { kind: 'placementCategory', key: categoryKey(address), label: table } as const
  const subject = { key: address, place, names: [...new Set([table, spokenName(table)])], under: [row, column], depth: 1, combined: false }
  const measures = Object.entries(MONTH_MEASURES).flatMap(([known, each]) => (address.includes(`/${known}/`) ? each : []))
  return measures.flatMap((measure) => figureOf(subject, measure, unit, value))
}

/** Whether the number of a claim is the figure, as far as it is written. */
function isSaid({ agreement }: Pick<Claim, 'agreement'>): boolean {
  return agreement === 'exact' || agreement === 'rounded'
}

/** The places where some number agrees with a hidden one: only these are read. */
function placesToRead(passages: readonly Passage[], hidden: readonly Figure[], { segmentsOf }: Binder): readonly Passage[] {
  const mayTell = ({ text }: Passage) =>
    segmentsOf(text).some((sentence) => sentence.some(({ quantity }) => hidden.some((figure) => isSaid({ agreement: agreementOf(quantity, figure) }))))
  const places = new Set(passages.filter(mayTell).map(({ place }) => `${place.kind}:${place.key}`))
  return passages.filter(({ place }) => places.has(`${place.kind}:${place.key}`))
}

/**
 * What the passages say, read once as of the report's month and once as of each other month that they name: 'i januari' is then about
 * the number of January.
 */
function claimsAsOf(passages: readonly Passage[], binder: Binder, { report, previousReport }: CheckInput['facts']): readonly Claim[] {
  const named = passages.map((passage) => ({ passage, months: datesIn(passage.text, binder.lexicon).flatMap(({ toMonth }) => toMonth ?? []) }))
  const others = [...new Set(named.flatMap(({ months }) => months))].filter((month) => month !== report.period.to)
  const naming = (month: number) => named.filter(({ months }) => months.includes(month)).map(({ passage }) => passage)
  const previous = previousReport?.period ?? null
  return [
    ...claimsOf(passages, binder, report.period, previous),
    ...others.flatMap((to) => claimsOf(naming(to), binder, { ...report.period, to }, previous)),
  ]
}

/**
 * Rule: a text does not tell a number that is hidden in the tables when the report is published (domain, "Small counts"). Only a number
 * that is bound to the hidden one, by the name beside it, accuses; the same number about something else does not. 'Två placeringar på
 * SiS i augusti', hidden below 5 → error.
 */
export function hiddenNumberInText({ facts, passages, figures, lexicon }: CheckInput, cells: readonly HiddenCell[]): readonly Finding[] {
  const values = hiddenValues(cells)
  const keys = new Set(values.map(({ address }) => figureKey(address)))
  const months = values.flatMap(monthFigures)
  const hidden = [...figures.filter(({ key }) => keys.has(key)), ...months]
  if (hidden.length === 0) return []
  const binder = binderOf([...figures, ...months], lexicon)
  const told = claimsAsOf(placesToRead(passages, hidden, binder), binder, facts).filter((claim) => isSaid(claim) && hidden.includes(claim.figure))
  const found = told.map(({ passage, figure, quantity, quote }) =>
    finding({
      code: 'hiddenNumberInText',
      severity: 'error',
      place: passage.place,
      found: textCell(quantity.asWritten),
      expected: { type: 'missing', reason: 'suppressed' },
      comparedWith: figure.place,
      quote,
      repair: { kind: 'leaveOut' },
    }),
  )
  return [...new Map(found.map((each) => [each.id, each])).values()]
}
