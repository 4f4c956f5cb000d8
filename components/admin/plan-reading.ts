import type { RatingRule } from '@/lib/domain/assessment'
import type { IndicatorTarget } from '@/lib/domain/indicator'
import { parseSvNumber } from '@/lib/text/parse-number'

/** A target as it is edited: numbers as they are typed. */
export interface TargetRow extends Pick<IndicatorTarget, 'operator' | 'periodMethod'> {
  readonly fromMonth: string
  readonly fullYear: string
  readonly periods: string
  readonly note: string
}

/** A number as it is typed: 1234.5 → '1234,5'; null → ''. */
export function typed(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',')
}

/** A stored target as it is edited. */
export function targetRow({ fromMonth, operator, fullYear, periodMethod, periodTargets, note }: IndicatorTarget): TargetRow {
  const periods = periodTargets.map(({ to, value }) => `${to} ${typed(value)}`).join('\n')
  return { fromMonth: String(fromMonth), operator, fullYear: typed(fullYear), periodMethod, periods, note: note ?? '' }
}

/** A typed number; null when empty. What is no number is sent as it is: the command refuses it with its field. */
function readNumber(text: string): number | string | null {
  if (text.trim() === '') return null
  const parsed = parseSvNumber(text)
  return parsed.ok ? parsed.value : text
}

/** Lines of a number and the rest: '8 1700' → [8, '1700']. */
function numbered(text: string): readonly (readonly [number | string | null, string])[] {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  return lines.map((line) => {
    const [first = '', ...rest] = line.split(/\s+/)
    return [readNumber(first), rest.join(' ')] as const
  })
}

/** Steps of a scale, one a line: '2 Ja' → {value: 2, label: 'Ja'}. */
export function readScale(text: string): readonly object[] {
  return numbered(text).map(([value, label]) => ({ value, label }))
}

/** The target as the command takes it. */
export function readTarget({ fromMonth, operator, fullYear, periodMethod, periods, note }: TargetRow): object {
  const periodTargets = numbered(periods).map(([to, value]) => ({ to, value: readNumber(value) }))
  return { fromMonth: Number(fromMonth), operator, fullYear: readNumber(fullYear), periodMethod, periodTargets, note: note.trim() || null }
}

/** The rule chosen: the plan's (null), the one that stands, a tolerance in percent, by sign, or by hand. */
export function readRule(chosen: string, kept: RatingRule | null, tolerance: string): object | null {
  if (chosen === 'keep') return kept
  const share = readNumber(tolerance)
  if (chosen === 'tolerance') return { kind: 'relativeTolerance', tolerance: typeof share === 'number' ? share / 100 : share, atLimit: 'partlyMet' }
  return chosen === 'sign' || chosen === 'manual' ? { kind: chosen } : null
}
