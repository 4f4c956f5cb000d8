import type { FigureWrite, PlacedFigure, StoredFigures } from './import-figure'
import { figureKey } from './import-figure'
import type { ImportChange, ImportFault, ImportPlace, PlacedChange, PlacementField } from './import-reading'
import type { Ore } from './money'
import { overlaps, type Period } from './period'

/** What changes would do to the stored figures, and what stops them. */
export interface ImportPlan {
  readonly writes: readonly PlacedWrite[]
  /** Changes that say what is stored already. */
  readonly unchanged: number
  readonly faults: readonly ImportFault[]
}

/** A write with the place in the source that asks for it. */
export interface PlacedWrite {
  readonly write: FigureWrite
  readonly place: ImportPlace
}

type ChangeOf<Kind extends ImportChange['kind']> = Extract<ImportChange, { readonly kind: Kind }>
type AmountChange = ChangeOf<'actual' | 'budget'>
type StoredAmount = Extract<PlacedFigure, { readonly kind: 'amount' }>

interface Placed<Change> {
  readonly change: Change
  readonly place: ImportPlace
}

class Plan {
  readonly writes: PlacedWrite[] = []
  readonly faults: ImportFault[] = []
  unchanged = 0
}

/** An interval in words that every reader of faults understands: months 1–7. */
function monthsText({ from, to }: Period): string {
  return from === to ? String(from) : `${from}–${to}`
}

function versionOf(change: AmountChange): string | null {
  return change.kind === 'budget' ? change.budgetVersion : null
}

function amountPlace(change: AmountChange, period: Period): StoredAmount['place'] {
  const { statement, line, kind } = change
  return { measure: kind, statement, line, budgetVersion: versionOf(change), period }
}

/** Amounts that may overlap are of the same line, measure and budget version. */
function seriesOf({ statement, line, measure, budgetVersion }: StoredAmount['place']): string {
  return [measure, statement, line, budgetVersion ?? ''].join(' ')
}

/** Stored intervals by series. */
function seriesIn(stored: StoredFigures): ReadonlyMap<string, readonly StoredAmount[]> {
  const series = new Map<string, StoredAmount[]>()
  for (const figure of stored.values()) {
    if (figure.kind !== 'amount') continue
    const name = seriesOf(figure.place)
    series.set(name, [...(series.get(name) ?? []), figure])
  }
  return series
}

function isSame(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to
}

function coveredBy(period: Period, given: readonly Placed<AmountChange>[]): boolean {
  for (let month = period.from; month <= period.to; month += 1) {
    if (!given.some(({ change }) => change.period.from <= month && month <= change.period.to)) return false
  }
  return true
}

/** Stored intervals of the line that lie wholly inside the imported months and are not one of them: they give way. */
function planReplaced(plan: Plan, given: readonly Placed<AmountChange>[], intervals: readonly StoredAmount[]): void {
  for (const interval of intervals) {
    const { period } = interval.place
    const first = given.find(({ change }) => overlaps(change.period, period))
    if (first === undefined || given.some(({ change }) => isSame(change.period, period))) continue
    if (!coveredBy(period, given)) {
      plan.faults.push({ place: first.place, code: 'overlapsStored', found: monthsText(first.change.period), expected: monthsText(period) })
      continue
    }
    plan.writes.push({ write: { kind: 'amount', place: interval.place, before: interval, after: null }, place: first.place })
  }
}

/** The amounts of one line, measure and budget version. */
function planSeries(plan: Plan, given: readonly Placed<AmountChange>[], intervals: readonly StoredAmount[]): void {
  planReplaced(plan, given, intervals)
  for (const { change, place } of given) {
    const before = intervals.find((interval) => isSame(interval.place.period, change.period)) ?? null
    const amount: Ore | null = change.amount
    if ((before?.content.amount ?? null) === amount) {
      plan.unchanged += 1
      continue
    }
    plan.writes.push({ write: { kind: 'amount', place: amountPlace(change, change.period), before, after: amount === null ? null : { amount } }, place })
  }
}

function planAmounts(plan: Plan, changes: readonly Placed<AmountChange>[], stored: StoredFigures): void {
  const given = new Map<string, Placed<AmountChange>[]>()
  for (const placed of changes) {
    const { change, place } = placed
    const name = seriesOf(amountPlace(change, change.period))
    const others = given.get(name) ?? []
    if (others.some((other) => overlaps(other.change.period, change.period))) {
      plan.faults.push({ place, code: 'twice', found: monthsText(change.period), expected: null })
      continue
    }
    given.set(name, [...others, placed])
  }
  const intervals = seriesIn(stored)
  for (const [name, series] of given) planSeries(plan, series, intervals.get(name) ?? [])
}

type StoredOf<Kind extends PlacedFigure['kind']> = Extract<PlacedFigure, { readonly kind: Kind }>

/** The stored figure at the place of `figure`, or null. Keys of different kinds are never the same. */
function storedAt<Kind extends PlacedFigure['kind']>(stored: StoredFigures, figure: Pick<StoredOf<Kind>, 'kind' | 'place'>): StoredOf<Kind> | null {
  return (stored.get(figureKey(figure)) ?? null) as StoredOf<Kind> | null
}

/** A source without comments leaves the comment as it is; the parts of a forecast stay. */
function planForecast(plan: Plan, { change, place }: Placed<ChangeOf<'forecast'>>, stored: StoredFigures): void {
  const { statement, line, vintage, amount } = change
  const figure = { kind: 'forecast' as const, place: { statement, line, vintage } }
  const before = storedAt<'forecast'>(stored, figure)
  const comment = change.comment ?? before?.content.comment ?? null
  if ((before?.content.fullYear ?? null) === amount && (amount === null || comment === before?.content.comment)) {
    plan.unchanged += 1
    return
  }
  const parts = before?.content ?? { months: [], effects: [] }
  const after = amount === null ? null : { fullYear: amount, method: 'entered' as const, comment, months: parts.months, effects: parts.effects }
  plan.writes.push({ write: { ...figure, before, after }, place })
}

const NO_VALUE = { value: null, missing: null, answers: null, population: null, remark: null, carriedOverFrom: null } as const

/** Neither value nor reason clears. Answers that the source does not tell stay; an imported value is the period's own. */
function planIndicatorValue(plan: Plan, { change, place }: Placed<ChangeOf<'indicatorValue'>>, stored: StoredFigures): void {
  const { indicator, period, breakdown, value, missing } = change
  const figure = { kind: 'indicatorValue' as const, place: { indicator, period, breakdown } }
  const before = storedAt<'indicatorValue'>(stored, figure)
  const now = before?.content ?? NO_VALUE
  const answers = change.answers ?? now.answers
  const isCleared = value === null && missing === null
  const isThere = value === now.value && missing === now.missing && answers === now.answers && now.carriedOverFrom === null
  if (isCleared ? before === null : isThere) {
    plan.unchanged += 1
    return
  }
  const after = isCleared ? null : { ...now, value, missing, answers, carriedOverFrom: null }
  plan.writes.push({ write: { ...figure, before, after }, place })
}

/** Neither value nor reason takes the stored one away. */
function planComparison(plan: Plan, { change, place }: Placed<ChangeOf<'comparisonValue'>>, stored: StoredFigures): void {
  const { indicator, nationalCode, municipality, year, name, value, missing } = change
  const figure = { kind: 'comparisonValue' as const, place: { indicator, nationalCode, municipality, year } }
  const before = storedAt<'comparisonValue'>(stored, figure)
  const after = value === null && missing === null ? null : { name, value, missing }
  const now = before?.content ?? null
  const isThere = after === null || now === null ? after === now : now.name === name && now.value === value && now.missing === missing
  if (isThere) plan.unchanged += 1
  else plan.writes.push({ write: { ...figure, before, after }, place })
}

type VolumeChange = ChangeOf<'placementVolume'>

const BLANK: Readonly<Record<PlacementField, null>> = { pricePerDay: null, placements: null, purchasedShare: null, contractedShare: null, careDays: null }

type VolumeFields = readonly [Placed<VolumeChange>, ...Placed<VolumeChange>[]]

/** Fields of one month of a category are one row: they are written together, and what the source does not tell stays. */
function planVolume(plan: Plan, fields: VolumeFields, stored: StoredFigures): void {
  const [first] = fields
  const { category, month, measure, vintage } = first.change
  const figure = { kind: 'placementVolume' as const, place: { category, month, measure, vintage } }
  const before = storedAt<'placementVolume'>(stored, figure)
  const now = before?.content ?? BLANK
  const changed = fields.filter(({ change }) => now[change.field] !== change.value)
  plan.unchanged += fields.length - changed.length
  const [asking] = changed
  if (asking === undefined) return
  const after = { ...now, ...Object.fromEntries(changed.map(({ change }) => [change.field, change.value])) }
  plan.writes.push({ write: { ...figure, before, after }, place: asking.place })
}

/** Changes by key; the second of one key is a fault. */
function withoutRepeats<Change>(plan: Plan, changes: readonly Placed<Change>[], keyOf: (change: Change) => string): Placed<Change>[] {
  const seen = new Set<string>()
  return changes.filter(({ change, place }) => {
    const key = keyOf(change)
    if (!seen.has(key)) return seen.add(key)
    plan.faults.push({ place, code: 'twice', found: null, expected: null })
    return false
  })
}

function planVolumes(plan: Plan, changes: readonly Placed<VolumeChange>[], stored: StoredFigures): void {
  const rowOf = ({ category, month, measure, vintage }: VolumeChange): string => [category, month, measure, vintage ?? ''].join(' ')
  const rows = new Map<string, VolumeFields>()
  for (const placed of withoutRepeats(plan, changes, (change) => `${rowOf(change)} ${change.field}`)) {
    const row = rowOf(placed.change)
    const others = rows.get(row)
    rows.set(row, others === undefined ? [placed] : [...others, placed])
  }
  for (const fields of rows.values()) planVolume(plan, fields, stored)
}

function only<Kind extends ImportChange['kind']>(changes: readonly PlacedChange[], kinds: readonly Kind[]): Placed<ChangeOf<Kind>>[] {
  return changes.filter(({ change }) => kinds.some((kind) => kind === change.kind)) as unknown as Placed<ChangeOf<Kind>>[]
}

/**
 * What the changes of a reading do to the figures that are stored. Months replace stored intervals that lie wholly inside them:
 * with January–July stored, January … August one by one take its place; August alone stands beside it; June–August alone is a fault.
 */
export function planImport(changes: readonly PlacedChange[], stored: StoredFigures): ImportPlan {
  const plan = new Plan()
  planAmounts(plan, only(changes, ['actual', 'budget']), stored)
  const forecasts = withoutRepeats(plan, only(changes, ['forecast']), ({ statement, line, vintage }) => [statement, line, vintage].join(' '))
  for (const placed of forecasts) planForecast(plan, placed, stored)
  const values = withoutRepeats(plan, only(changes, ['indicatorValue']), ({ indicator, period, breakdown }) => [indicator, monthsText(period), breakdown].join(' '))
  for (const placed of values) planIndicatorValue(plan, placed, stored)
  planVolumes(plan, only(changes, ['placementVolume']), stored)
  const comparisonOf = ({ indicator, nationalCode, municipality, year }: ChangeOf<'comparisonValue'>): string => [indicator, nationalCode, municipality, year].join(' ')
  for (const placed of withoutRepeats(plan, only(changes, ['comparisonValue']), comparisonOf)) planComparison(plan, placed, stored)
  const { writes, unchanged, faults } = plan
  return { writes, unchanged, faults }
}
