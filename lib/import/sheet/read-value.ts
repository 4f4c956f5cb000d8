import type { ImportFaultCode, PlacementField } from '@/lib/domain/import-reading'
import type { ImportIndicator } from '@/lib/domain/import-registers'
import type { MissingReason } from '@/lib/domain/indicator'
import { ore, type Ore } from '@/lib/domain/money'
import { roundHalfAwayFromZero } from '@/lib/domain/number'
import type { SheetTable } from '@/lib/schemas/sheet-mapping'
import type { SheetCell } from '@/lib/schemas/sheet-raw'
import { SHEET_WORDS } from '@/lib/text/lexicon/sheet'
import { parseSvNumber } from '@/lib/text/parse-number'
import { cellText, plainText } from './plain-text'

/** A cell read as what its column says, or what is wrong with it. `expected` null: the code says all. */
export type CellReading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: ImportFaultCode; readonly expected: string | null }

const ORE_PER: Readonly<Record<SheetTable['moneyUnit'], number>> = { kr: 100, tkr: 100_000, mnkr: 100_000_000 }
/** The largest amount that is stored, öre. */
const MOST_ORE = 1e13

function fault(code: ImportFaultCode, expected: string | null = null): Extract<CellReading<never>, { ok: false }> {
  return { ok: false, code, expected }
}

/** The number in a cell; `isPercent` when it is shown as one. Texts are read as Swedes write numbers: 1 234,5 but not 1.234. */
function numberIn(cell: SheetCell): CellReading<{ readonly value: number; readonly isPercent: boolean }> {
  if (typeof cell === 'number') return { ok: true, value: { value: cell, isPercent: false } }
  if (typeof cell === 'string') {
    const parsed = parseSvNumber(cell, { percent: true })
    return parsed.ok ? { ok: true, value: { value: parsed.value, isPercent: /%\s*$/.test(cell) } } : fault('notANumber')
  }
  if (cell === null || typeof cell === 'boolean') return fault('notANumber')
  if ('percent' in cell) return { ok: true, value: { value: cell.percent, isPercent: true } }
  return fault('date' in cell ? 'notANumber' : 'computedCell')
}

/** An amount in öre with Tertial's sign. 5 076,6 in tkr of a sheet with positive costs is −507 660 000 öre. */
export function readAmount(cell: SheetCell, { moneyUnit, costSign }: Pick<SheetTable, 'moneyUnit' | 'costSign'>): CellReading<Ore> {
  const read = numberIn(cell)
  if (!read.ok) return read
  if (read.value.isPercent) return fault('notInUnit', moneyUnit)
  const value = roundHalfAwayFromZero(Number((read.value.value * ORE_PER[moneyUnit]).toPrecision(15)), 0) * (costSign === 'positive' ? -1 : 1)
  return Math.abs(value) > MOST_ORE ? fault('notInUnit', moneyUnit) : { ok: true, value: ore(value) }
}

/** What a cell of an indicator tells: a number or a reason why there is none. */
export type IndicatorReading = { readonly value: number; readonly missing: null } | { readonly value: null; readonly missing: MissingReason }

/** '-', '---', 'Inga' and 'ej mätt' are four reasons; none of them is 0, and none a blank. */
function missingIn(text: string): MissingReason | null {
  const found = (Object.entries(SHEET_WORDS.missing) as [MissingReason, readonly string[]][]).find(([, words]) => words.includes(text))
  return found?.[0] ?? null
}

/** A value in the indicator's own unit with at most six decimals; a step of a scale may be named (Ja, Delvis), also as true or false. */
export function readIndicatorValue(cell: SheetCell, { unit, scale }: Pick<ImportIndicator, 'unit' | 'scale'>): CellReading<IndicatorReading> {
  const text = plainText(cellText(cell))
  const step = scale.find(({ label }) => plainText(label) === text)
  if (step !== undefined) return { ok: true, value: { value: step.value, missing: null } }
  const missing = missingIn(text)
  if (missing !== null) return { ok: true, value: { value: null, missing } }
  const read = numberIn(cell)
  if (!read.ok) return scale.length > 0 && read.code === 'notANumber' ? fault('notANumber', scale.map(({ label }) => label).join(', ')) : read
  const { value, isPercent } = read.value
  if (isPercent && unit !== 'percent') return fault('notInUnit', SHEET_WORDS.measurementUnits[unit])
  const steps = scale.map(({ label }) => label).join(', ')
  if (unit === 'yesNo' && scale.length > 0 && !scale.some((each) => each.value === value)) return fault('notInUnit', steps)
  return Math.abs(value) >= 1e11 ? fault('notInUnit', SHEET_WORDS.measurementUnits[unit]) : { ok: true, value: { value: roundHalfAwayFromZero(value, 6), missing: null } }
}

const SHARES: readonly PlacementField[] = ['purchasedShare', 'contractedShare']

/** A number of a placement month: öre for the price (given in kronor), else placements, days or percent with at most four decimals. */
export function readPlacementValue(cell: SheetCell, field: PlacementField): CellReading<number> {
  const read = numberIn(cell)
  if (!read.ok) return read
  const { value, isPercent } = read.value
  const isShare = SHARES.includes(field)
  const most = isShare ? 100 : field === 'pricePerDay' ? 1e7 : 100_000
  if ((isPercent && !isShare) || value < 0 || value > most) return fault('notInUnit', `0–${most}${isShare ? ' %' : ''}`)
  return { ok: true, value: field === 'pricePerDay' ? roundHalfAwayFromZero(value * 100, 0) : roundHalfAwayFromZero(value, 4) }
}

/** A whole number of answers. */
export function readAnswers(cell: SheetCell): CellReading<number> {
  const read = numberIn(cell)
  if (!read.ok) return read
  const { value, isPercent } = read.value
  return isPercent || !Number.isInteger(value) || value < 0 || value > 1e7 ? fault('notInUnit', null) : { ok: true, value }
}
