import { Button } from '@/components/ui/button'
import { Field, fieldControl } from '@/components/ui/field'
import type { FormBlock } from '@/lib/domain/form'
import { pickable, type FormGround } from '@/lib/domain/form-ground'
import { formOptionText as text } from '@/lib/text/form-option'

interface PickListProps {
  readonly field: Parameters<typeof Field>[0]['field']
  readonly of: Parameters<typeof pickable>[1]
  readonly keys: readonly string[]
  readonly block: FormBlock
  readonly ground: FormGround
  readonly onChange: (keys: readonly string[]) => void
}

/** What a block is about, picked by name one after the other. */
export function PickList({ field, of, keys, block, ground, onChange }: PickListProps) {
  const facts = pickable(block, of, ground)
  const nameOf = (key: string) => facts.find((fact) => fact.key === key)?.name ?? text.unknown(key)
  const left = facts.filter(({ key }) => !keys.includes(key))
  if (facts.length === 0 && keys.length === 0) return null
  return (
    <div>
      <Field field={field}>
        <select
          className="min-h-11 w-full rounded-control border border-rule bg-raised px-3 text-base text-ink"
          {...fieldControl(field)}
          value=""
          onChange={(event) => onChange([...keys, event.target.value])}
        >
          <option value="">{text.pick}</option>
          {left.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <ul className="mt-1">
        {keys.map((key) => (
          <li key={key} className="flex items-baseline justify-between gap-3 border-t border-line py-1">
            <span className="min-w-0 break-words">{nameOf(key)}</span>
            <Button kind="quiet" aria-label={text.ofRow(text.remove, nameOf(key))} onClick={() => onChange(keys.filter((each) => each !== key))}>
              {text.remove}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
