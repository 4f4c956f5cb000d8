import type { Claim } from '../figures/claim'
import type { Lexicon } from '../language/lexicon'
import type { Quantity } from '../language/quantity'
import { UNITS_OF, writtenNumber, type FigureStyle, type PrintedFigure, type WrittenUnit } from '../linked-figure'
import type { PrintedInline } from '../rich-text'
import { insteadOf } from './line-edit'
import type { PassageEdit } from './repair'

/** A number in digits at the beginning of what is written, with its sign: '−9,5' of '−9,5 mnkr'. */
const DIGITS = /^[-+\u2013\u2212]?\d[\d\s]*(?<!\s)(?:[.,](?<decimals>\d+))?/u

/** Öre of one of each unit of money. */
const UNIT_OF_ORE: ReadonlyMap<number, WrittenUnit> = new Map([
  [100_000_000, 'mnkr'],
  [100_000, 'tkr'],
  [100, 'kr'],
])

/** The number's own digits and unit. */
interface Written {
  readonly digits: string
  readonly decimals: number
  readonly unit: WrittenUnit
}

/** Undefined: of money in words ('miljarder') that no figure is written in. */
function unitOf({ unit, halfStep }: Quantity, decimals: number): WrittenUnit | undefined {
  if (unit === 'ore') return UNIT_OF_ORE.get(Math.round(2 * halfStep * 10 ** decimals))
  return unit === 'percent' ? 'percent' : 'number'
}

/** Null: the number is said in words. */
function writtenOf({ quantity }: Claim): Written | null {
  const match = DIGITS.exec(quantity.asWritten)
  if (match === null) return null
  const decimals = match.groups?.decimals?.length ?? 0
  const unit = unitOf(quantity, decimals)
  return unit === undefined ? null : { digits: match[0], decimals, unit }
}

/** Whether another number can stand there: one alone, meant as it is or about so. 'Minst 5' of 7 is true, and not mended by 'minst 7'. */
function isPlain({ quantity: { to, exactness } }: Claim): boolean {
  return to === null && (exactness === 'exact' || exactness === 'about')
}

/** The unit in which the figure has the digits that are written: 9,5 of −9 490 tkr is mnkr. */
function rightUnit({ figure, quantity }: Claim, { unit, decimals }: Written): WrittenUnit | undefined {
  const number = Math.abs(writtenNumber(quantity.value, { unit, decimals }))
  return UNITS_OF[figure.unit].find((each) => Math.abs(writtenNumber(figure.value, { unit: each, decimals })) === number)
}

function styleOf({ quantity }: Claim, { digits, decimals }: Written, unit: WrittenUnit, unitShown: boolean): FigureStyle {
  const sign = quantity.signed ? (digits.startsWith('+') ? 'always' : 'minus') : 'none'
  return { show: 'number', unit, decimals, sign, unitShown, turned: false, capital: false, ofRounded: false }
}

/** A figure that can stand for a typed number, and the stretch of the passage that it replaces. */
export interface LinkedNumber {
  readonly start: number
  readonly end: number
  readonly attrs: PrintedFigure
}

/**
 * The figure itself instead of a typed number, as precise as it was typed and in its unit; of the wrong unit, number and unit together.
 * '4,6 mnkr' beside −3 200 tkr → the figure, which reads 3,2, before ' mnkr'. Null where the number is no single one in digits.
 */
export function linkedNumber(claim: Claim): LinkedNumber | null {
  const written = writtenOf(claim)
  if (written === null || !isPlain(claim)) return null
  const isOtherUnit = claim.agreement === 'thousandfold'
  const unit = isOtherUnit ? rightUnit(claim, written) : written.unit
  if (unit === undefined) return null
  const { figure, quantity } = claim
  const attrs = { figure: figure.key, style: styleOf(claim, written, unit, isOtherUnit), seen: figure.value, value: figure.value }
  return { start: quantity.start, end: quantity.start + (isOtherUnit ? quantity.asWritten : written.digits).length, attrs }
}

/** A typed number replaced by its figure, see linkedNumber; its unit's own word stays. */
export function numberRepair(claim: Claim, { printFigure }: Pick<Lexicon, 'printFigure'>): { readonly edit: PassageEdit; readonly from: string; readonly to: string } | null {
  const linked = linkedNumber(claim)
  if (linked === null) return null
  const { passage, quantity } = claim
  const { start, end, attrs } = linked
  const put = (stood: PrintedInline) => insteadOf(stood, { type: 'figure', attrs })
  return { edit: { passage, start, end, put }, from: quantity.asWritten, to: printFigure(attrs) + quantity.asWritten.slice(end - start) }
}
