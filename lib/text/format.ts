import type { Ore } from '@/lib/domain/money'
import { roundHalfAwayFromZero } from '@/lib/domain/number'
import type { Period } from '@/lib/domain/period'

/** Hard space: between thousands and before a unit, so that a figure never breaks over two lines. */
export const HARD_SPACE = '\u00a0'
/** True minus, U+2212: as wide as a plus and a figure. */
export const MINUS = '\u2212'

const MONTHS = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december']
const ORE_PER = { tkr: 100_000, mnkr: 100_000_000, kr: 100 } as const

interface NumberFormat {
  readonly decimals?: number
  /** A plus before positive values. */
  readonly sign?: boolean
}

/** Takes away what binary arithmetic has added: 1.005 × 100 is 100.49999999999999 and means 100.5. */
function asMeant(value: number): number {
  return Number(value.toPrecision(15))
}

/** 1234567 → 1 234 567 with hard spaces. */
function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, HARD_SPACE)
}

/** Swedish figures: hard space between thousands, decimal comma, true minus. Never −0. */
function swedish(rounded: number, decimals: number, sign: boolean): string {
  const [whole = '0', fraction] = Math.abs(rounded).toFixed(decimals).split('.')
  const before = rounded < 0 ? MINUS : sign && rounded > 0 ? '+' : ''
  return before + groupThousands(whole) + (fraction === undefined ? '' : `,${fraction}`)
}

/**
 * A number with fixed decimals, rounded half away from zero (domain rule 3).
 * formatNumber(106.25, { decimals: 1 }) = '106,3'; formatNumber(62.5) = '63'; formatNumber(1.005, { decimals: 2 }) = '1,01'.
 */
export function formatNumber(value: number, { decimals = 0, sign = false }: NumberFormat = {}): string {
  return swedish(roundHalfAwayFromZero(asMeant(value), decimals), decimals, sign)
}

/** A number with the decimals it has and no others, for a field to be edited: formatExact(1234.5) = '1 234,5'. */
export function formatExact(value: number): string {
  const meant = asMeant(value)
  const digits = String(Math.abs(meant))
  const decimals = digits.includes('e') ? 0 : (digits.split('.')[1]?.length ?? 0)
  return swedish(meant, decimals, false)
}

const SPACE_BEFORE_UNIT = /(?<=\d) (?=(?:%|mnkr|mkr|tkr|kr)(?!\p{Letter}))/gu

/** Keeps a number and its unit on one line in written text: '75 %' gets a hard space. */
export function bindUnits(text: string): string {
  return text.replace(SPACE_BEFORE_UNIT, HARD_SPACE)
}

/** The size of a file: formatBytes(123_456) = '123 kB'; formatBytes(1_250_000) = '1,3 MB'; never less than 1 kB. */
export function formatBytes(bytes: number): string {
  const [size, unit, decimals] = bytes < 999_500 ? [Math.max(bytes / 1_000, 1), 'kB', 0] : [bytes / 1_000_000, 'MB', 1]
  return `${formatNumber(size, { decimals })}${HARD_SPACE}${unit}`
}

/** 18.4 → '18,4 %' with a hard space. */
export function formatPercent(value: number, format: NumberFormat = {}): string {
  return `${formatNumber(value, format)}${HARD_SPACE}%`
}

/** Öre in a unit, without the unit's name: formatMoney(ore(-507_600_000), 'tkr') = '−5 076'. */
export function formatMoney(amount: Ore, unit: keyof typeof ORE_PER, format: NumberFormat = {}): string {
  return formatNumber(amount / ORE_PER[unit], format)
}

/** With the unit's name: '−9,5 mnkr'. */
export function formatMoneyUnit(amount: Ore, unit: keyof typeof ORE_PER, format: NumberFormat = {}): string {
  return `${formatMoney(amount, unit, format)}${HARD_SPACE}${unit}`
}

/** Name of a month 1–12: 'augusti'. */
export function monthName(month: number): string {
  const name = MONTHS[month - 1]
  if (name === undefined) throw new RangeError(`Not a month: ${month}`)
  return name
}

/** '2020-08' → 'augusti 2020'. */
export function formatMonth(month: string): string {
  return `${monthName(Number(month.slice(5, 7)))} ${month.slice(0, 4)}`
}

/** { year: 2020, from: 1, to: 8 } → 'januari–augusti 2020'; one month → 'augusti 2020'. */
export function formatPeriod(period: Period): string {
  const to = monthName(period.to)
  return `${period.from === period.to ? to : `${monthName(period.from)}–${to}`} ${period.year}`
}

const dateParts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Stockholm', year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** A moment as Swedish clocks and calendars show it. */
function swedishMoment(iso: string): Record<string, string> {
  return Object.fromEntries(dateParts.formatToParts(new Date(iso)).map((part) => [part.type, part.value]))
}

/** '2020-08-31' → '31 augusti 2020'. A moment with a time of day is read in Swedish time. */
export function formatDate(iso: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return `${Number(iso.slice(8))} ${formatMonth(iso)}`
  const { day, month, year } = swedishMoment(iso)
  return `${Number(day)} ${monthName(Number(month))} ${year}`
}

/** '2020-09-08T12:32:00Z' → '14:32' (Swedish time). */
export function formatTime(iso: string): string {
  const { hour, minute } = swedishMoment(iso)
  return `${hour}:${minute}`
}

/** '2020-09-08T12:32:00Z' → '8 september 2020 kl. 14:32'. */
export function formatDateTime(iso: string): string {
  return `${formatDate(iso)} kl.${HARD_SPACE}${formatTime(iso)}`
}
