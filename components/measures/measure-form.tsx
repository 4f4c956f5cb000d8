'use client'

import { newItemKey, orNull, placeField, placeOf, unitField } from '@/components/items/item-field'
import { ItemForm, type ItemValues } from '@/components/items/item-form'
import type { CorrectiveMeasure } from '@/lib/domain/corrective-measure'
import type { FollowUpKeeping } from '@/lib/domain/follow-up-item'
import type { Indicator } from '@/lib/domain/indicator'
import { oreFromTkr, ORE_PER_KRONA, type Ore } from '@/lib/domain/money'
import { formatExact } from '@/lib/text/format'
import { itemText } from '@/lib/text/item'
import { measureText } from '@/lib/text/measure'
import { numberFaultText, parseSvNumber } from '@/lib/text/parse-number'

const ORE_PER_TKR = 1000 * ORE_PER_KRONA
const HUNG_ON = 'indicator.'

interface MeasureFormProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly keeping: FollowUpKeeping
  /** Null adds a new one. */
  readonly measure: CorrectiveMeasure | null
  readonly all: readonly CorrectiveMeasure[]
  readonly indicators: readonly Indicator[]
}

function effectProblem(value: string): string | null {
  const parsed = parseSvNumber(value)
  return parsed.ok ? null : numberFaultText(parsed.fault, value)
}

function effectOf(value: string | undefined): Ore | null {
  const parsed = parseSvNumber(value ?? '')
  return parsed.ok ? oreFromTkr(parsed.value) : null
}

/** The indicators that are ticked: those that hung there keep their order, new ones come last. */
function ticked(values: ItemValues, before: readonly string[]): readonly string[] {
  const now = Object.keys(values).flatMap((name) => (name.startsWith(HUNG_ON) ? [name.slice(HUNG_ON.length)] : []))
  return [...before.filter((key) => now.includes(key)), ...now.filter((key) => !before.includes(key))]
}

/** A corrective measure's words, place in the tree, effect, indicators and unit. */
export function MeasureForm({ address, keeping, measure, all, indicators }: MeasureFormProps) {
  const others = all.filter((each) => each !== measure).map(({ key, text }) => ({ key, label: text }))
  const hung = measure?.indicatorKeys ?? []
  const effect = measure?.effect ?? null
  return (
    <ItemForm
      command="save-corrective-measure"
      about={measure?.key ?? 'new'}
      submitLabel={measure === null ? measureText.add : itemText.save}
      fields={[
        { name: 'text', label: measureText.text, kind: 'long', initial: measure?.text ?? '', isRequired: true },
        {
          name: 'parent',
          label: measureText.parent,
          kind: 'choice',
          initial: measure?.parentKey ?? '',
          options: [{ value: '', label: measureText.noParent }, ...others.map(({ key, label }) => ({ value: key, label }))],
        },
        {
          name: 'effect',
          label: measureText.effect,
          hint: measureText.effectHint,
          kind: 'number',
          initial: effect === null ? '' : formatExact(effect / ORE_PER_TKR),
          problem: effectProblem,
        },
        unitField(keeping, measure?.orgUnitKey ?? null),
        placeField(others),
      ]}
      toInput={(values) => ({
        ...address,
        key: measure?.key ?? newItemKey('measure'),
        version: measure === null ? 0 : keeping.versions[`correctiveMeasure:${measure.key}`],
        text: values.text,
        parent: orNull(values.parent),
        effect: effectOf(values.effect),
        indicators: ticked(values, hung),
        orgUnit: orNull(values.orgUnit),
        ...placeOf(values),
      })}
    >
      <fieldset>
        <legend className="font-strong">{measureText.indicators}</legend>
        <div className="mt-1 max-h-72 overflow-y-auto border border-line px-3 py-1">
          {indicators.map(({ key, name }) => (
            <label key={key} className="flex min-h-9 cursor-pointer items-center gap-2">
              <input type="checkbox" name={`${HUNG_ON}${key}`} className="size-5 shrink-0 accent-accent" defaultChecked={hung.includes(key)} />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
    </ItemForm>
  )
}
