import { figureText } from '@/components/goals/indicator-figure'
import type { CellFormat, CellValue } from '@/components/grid/grid-model'
import { numberFormat } from '@/components/grid/number-cell'
import type { Indicator, MissingReason } from '@/lib/domain/indicator'
import { goalText } from '@/lib/text/goal'
import { indicatorPageText as text } from '@/lib/text/indicator-page'

export const MISSING: readonly MissingReason[] = ['notMeasuredYet', 'tooFewAnswers', 'notApplicable', 'suppressed', 'none']
const LARGEST = 10_000_000_000
const DECIMALS = 6

const plain = (words: string) => words.trim().toLocaleLowerCase('sv')

/** The reason that the words say, in any case; null: none of them. */
function reasonOf(words: string): MissingReason | null {
  return MISSING.find((reason) => plain(goalText.missing(reason)) === plain(words)) ?? null
}

const isReason = (value: CellValue): value is MissingReason => MISSING.some((reason) => reason === value)

/** A step of a scale, written as its label or its number. */
function stepFormat(indicator: Indicator): CellFormat {
  const labelOf = (value: CellValue) => (typeof value === 'number' ? figureText(indicator, value) : '')
  return {
    format: labelOf,
    edit: labelOf,
    parse: (typed) => {
      if (typed.trim() === '') return { ok: true, value: null }
      const step = indicator.scale.find(({ label, value }) => plain(label) === plain(typed) || String(value) === typed.trim())
      return step === undefined ? { ok: false, problem: text.steps(indicator.scale.map(({ label }) => label)) } : { ok: true, value: step.value }
    },
  }
}

/** How the values of an indicator are read and written: in its own unit, or as the steps of its scale. */
export function valueFormat(indicator: Indicator): CellFormat {
  if (indicator.scale.length > 0) return stepFormat(indicator)
  return numberFormat({
    unit: 1,
    show: (value) => figureText(indicator, value),
    cell: { min: null, max: LARGEST, decimals: DECIMALS, percent: indicator.measurementUnit === 'percent' },
  })
}

/** A month holds its value or, in words, why there is none. */
export function monthFormat(indicator: Indicator): CellFormat {
  const numbers = valueFormat(indicator)
  return {
    format: (value) => (isReason(value) ? goalText.missing(value) : numbers.format(value)),
    edit: (value) => (isReason(value) ? goalText.missing(value) : numbers.edit(value)),
    parse: (typed) => {
      const reason = reasonOf(typed)
      return reason === null ? (numbers.parse?.(typed) ?? { ok: true, value: null }) : { ok: true, value: reason }
    },
  }
}

/** Why there is no value, in words. */
export const REASON_FORMAT: CellFormat = {
  align: 'start',
  format: (value) => (isReason(value) ? goalText.missing(value) : ''),
  edit: (value) => (isReason(value) ? goalText.missing(value) : ''),
  parse: (typed) => {
    if (typed.trim() === '') return { ok: true, value: null }
    const reason = reasonOf(typed)
    return reason === null ? { ok: false, problem: text.reasons(MISSING.map((each) => goalText.missing(each))) } : { ok: true, value: reason }
  },
}

const words = (value: CellValue) => String(value ?? '')

/** What is computed and read only: figures from the right, words from the left. */
export const READ_FIGURE: CellFormat = { format: words, edit: words, parse: null }
export const READ_WORDS: CellFormat = { ...READ_FIGURE, align: 'start' }
