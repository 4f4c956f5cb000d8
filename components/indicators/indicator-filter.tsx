'use client'

import { Select } from '@/components/ui/field'
import type { OrgUnit } from '@/lib/domain/municipality'
import { indicatorPageText } from '@/lib/text/indicator-page'

const text = indicatorPageText.filter

/** Which indicators are shown. `unit`: '' all, 'own', 'none' of no unit, else a unit's key after 'unit:'. */
export interface IndicatorChoice {
  readonly unit: string
  /** Those that lacked a value when this was chosen: a row stays where it is while it is filled in. Null: all. */
  readonly lacking: readonly string[] | null
}

/** Whether an indicator of a unit is among those chosen. */
export function isOfUnit(choice: string, orgUnitKey: string | null, ownUnits: readonly string[]): boolean {
  if (choice === 'own') return orgUnitKey !== null && ownUnits.includes(orgUnitKey)
  if (choice === 'none') return orgUnitKey === null
  return choice === '' || choice === `unit:${orgUnitKey}`
}

interface IndicatorFilterProps {
  readonly choice: IndicatorChoice
  readonly units: readonly OrgUnit[]
  readonly hasOwnUnits: boolean
  /** Keys of the indicators that lack a value now. */
  readonly lacking: readonly string[]
  readonly shown: number
  readonly all: number
  readonly onChoose: (choice: IndicatorChoice) => void
}

/** Unit, and only what is missing. */
export function IndicatorFilter({ choice, units, hasOwnUnits, lacking, shown, all, onChoose }: IndicatorFilterProps) {
  const options = [
    { value: '', label: text.everyUnit },
    ...(hasOwnUnits ? [{ value: 'own', label: text.ownUnits }] : []),
    ...units.map(({ key, name }) => ({ value: `unit:${key}`, label: name })),
    { value: 'none', label: text.noUnit },
  ]
  return (
    <div className="no-print my-6 flex flex-wrap items-end gap-x-6 gap-y-3">
      <Select
        field={{ id: 'indicator-unit', label: text.unit }}
        options={options}
        value={choice.unit}
        onChange={(event) => onChoose({ ...choice, unit: event.currentTarget.value })}
      />
      <Select
        field={{ id: 'indicator-show', label: text.show }}
        options={[
          { value: 'all', label: text.all },
          { value: 'lacking', label: text.lacking(lacking.length) },
        ]}
        value={choice.lacking === null ? 'all' : 'lacking'}
        onChange={(event) => onChoose({ ...choice, lacking: event.currentTarget.value === 'lacking' ? lacking : null })}
      />
      <p role="status" className="min-h-11 content-center text-small text-muted">
        {text.shown(shown, all)}
      </p>
    </div>
  )
}
