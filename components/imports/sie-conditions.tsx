import { Button } from '@/components/ui/button'
import type { SieCondition } from '@/lib/domain/sie-rule'
import type { SieRaw } from '@/lib/schemas/sie-raw'
import { sieText } from '@/lib/text/import-sie'

export const CONTROL = 'min-h-9 rounded-control border border-rule bg-raised px-2 text-base text-ink'
const MATCHES = ['exact', 'prefix', 'range'] as const

interface SieConditionsProps {
  readonly number: number
  readonly conditions: readonly SieCondition[]
  readonly dimensions: SieRaw['dimensions']
  readonly onChange: (conditions: readonly SieCondition[]) => void
}

interface OneProps {
  readonly number: number
  readonly condition: SieCondition
  readonly dimensions: SieRaw['dimensions']
  readonly onChange: (condition: SieCondition) => void
}

/** Dimensions to choose from; one that this file lacks stays as it is. */
function known(dimensions: SieRaw['dimensions'], chosen: string): readonly { readonly number: string; readonly name: string | null }[] {
  return dimensions.some(({ number }) => number === chosen) ? dimensions : [...dimensions, { number: chosen, name: null }]
}

function OneCondition({ number, condition, dimensions, onChange }: OneProps) {
  const label = (text: string) => sieText.ofRule(text, number)
  const list = `sie-objects-${condition.dimension}`
  return (
    <>
      <select
        className={CONTROL}
        aria-label={label(sieText.dimension)}
        value={condition.dimension}
        onChange={({ target }) => onChange({ ...condition, dimension: target.value })}
      >
        {known(dimensions, condition.dimension).map((dimension) => (
          <option key={dimension.number} value={dimension.number}>
            {sieText.dimensionName(dimension.number, dimension.name)}
          </option>
        ))}
      </select>
      <select
        className={CONTROL}
        aria-label={label(sieText.match)}
        value={condition.match}
        onChange={({ target }) => onChange({ ...condition, match: MATCHES.find((match) => match === target.value) ?? 'exact' })}
      >
        {MATCHES.map((match) => (
          <option key={match} value={match}>
            {sieText.matches[match]}
          </option>
        ))}
      </select>
      <input
        className={`${CONTROL} w-24`}
        aria-label={label(sieText.code)}
        list={list}
        maxLength={80}
        value={condition.from}
        onChange={({ target }) => onChange({ ...condition, from: target.value })}
      />
      {condition.match === 'range' ? (
        <input
          className={`${CONTROL} w-24`}
          aria-label={label(sieText.codeTo)}
          list={list}
          maxLength={80}
          value={condition.to}
          onChange={({ target }) => onChange({ ...condition, to: target.value })}
        />
      ) : null}
    </>
  )
}

/** Which objects a rule is about: none, or one condition a row, all of which hold. */
export function SieConditions({ number, conditions, dimensions, onChange }: SieConditionsProps) {
  const [first] = dimensions
  return (
    <div className="grid gap-2">
      {conditions.map((condition, index) => (
        <div key={index} className="flex flex-wrap items-center gap-2">
          <OneCondition
            number={number}
            condition={condition}
            dimensions={dimensions}
            onChange={(changed) => onChange(conditions.map((each, at) => (at === index ? changed : each)))}
          />
          <Button kind="quiet" aria-label={sieText.removeCondition(number)} onClick={() => onChange(conditions.filter((_, at) => at !== index))}>
            {sieText.remove}
          </Button>
        </div>
      ))}
      {first !== undefined && conditions.length < 10 ? (
        <div>
          <Button
            kind="quiet"
            aria-label={sieText.ofRule(sieText.addCondition, number)}
            onClick={() => onChange([...conditions, { dimension: first.number, match: 'exact', from: '', to: '' }])}
          >
            {sieText.addCondition}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
