'use client'

import { useState } from 'react'
import { readNumber, writeNumber } from '@/components/grid/number-cell'
import { useUnloadGuard } from '@/components/save/use-unload-guard'
import { Select, TextField } from '@/components/ui/field'
import type { IndicatorEntry } from '@/lib/domain/goal-sheet'
import type { Indicator, IndicatorValue, MissingReason } from '@/lib/domain/indicator'
import type { Period } from '@/lib/domain/period'
import { formatPeriod } from '@/lib/text/format'
import { goalText } from '@/lib/text/goal'

const MISSING: readonly MissingReason[] = ['notMeasuredYet', 'tooFewAnswers', 'notApplicable', 'suppressed', 'none']
const LARGEST = 10_000_000_000
const DECIMALS = 6

interface ValueEditorProps {
  readonly id: string
  readonly indicator: Indicator
  readonly period: Period
  readonly value: IndicatorValue | null
  /** The last value, to stand beside the field. */
  readonly lastTime: string
  /** What a half-typed number would mean; null when it means nothing. */
  readonly onPreview: (entry: IndicatorEntry | null) => void
  readonly onSave: (entry: IndicatorEntry) => void
}

/** The value of the period: a number, a step of a scale, or the reason why there is none, which takes its place. Blank is not 0. */
export function ValueEditor(props: ValueEditorProps) {
  const { id, indicator, value, onSave } = props
  const hasValue = value !== null && value.value !== null
  return (
    <div className="space-y-4">
      {indicator.scale.length > 0 ? <StepChoice {...props} /> : <NumberField {...props} />}
      <Select
        field={{ id: `${id}-missing`, label: goalText.whyMissing }}
        value={value?.missing ?? ''}
        onChange={(event) => onSave({ value: null, missing: (event.currentTarget.value || null) as MissingReason | null })}
        options={[
          { value: '', label: hasValue ? goalText.hasValue : goalText.noStep },
          ...MISSING.map((reason) => ({ value: reason, label: goalText.missing(reason) })),
        ]}
      />
    </div>
  )
}

/**
 * What is typed stays as typed. Like a cell it is saved when the field is left or with Enter, so that a half-typed number never is;
 * a text that is no number is explained then, and not saved.
 */
function NumberField({ id, indicator, period, value, lastTime, onPreview, onSave }: ValueEditorProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const percent = indicator.measurementUnit === 'percent'
  const read = (text: string) => readNumber(text, { min: null, max: LARGEST, decimals: DECIMALS, percent })
  const parsed = typed === null ? null : read(typed)
  const problem = parsed?.ok === false ? parsed.problem : null
  useUnloadGuard(typed !== null)

  const type = (text: string) => {
    setTyped(text)
    setLeft(false)
    const now = read(text)
    onPreview(now.ok && now.value !== null ? { value: now.value, missing: null } : null)
  }
  const leave = () => {
    setLeft(true)
    if (!parsed?.ok) return
    setTyped(null)
    onSave({ value: parsed.value, missing: null })
  }
  const label = percent ? goalText.percentValue : goalText.valueFor
  return (
    <TextField
      field={{ id: `${id}-value`, label: label(formatPeriod(period)), hint: lastTime, error: left && problem ? problem : undefined }}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? writeNumber(value?.value ?? null)}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
      }}
      onBlur={leave}
    />
  )
}

function StepChoice({ id, indicator, period, value, lastTime, onSave }: ValueEditorProps) {
  return (
    <fieldset aria-describedby={`${id}-last`}>
      <legend className="font-strong">{goalText.valueFor(formatPeriod(period))}</legend>
      <p id={`${id}-last`} className="text-small text-muted">
        {lastTime}
      </p>
      <div className="mt-1 flex flex-wrap gap-x-5">
        {indicator.scale.map((step) => (
          <label key={step.value} className="flex min-h-9 cursor-pointer items-center gap-2">
            <input
              type="radio"
              name={`${id}-step`}
              className="size-5 accent-accent"
              checked={value?.value === step.value}
              onChange={() => onSave({ value: step.value, missing: null })}
            />
            {step.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
