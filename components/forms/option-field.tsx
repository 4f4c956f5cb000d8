import { Select, TextArea, TextField } from '@/components/ui/field'
import { fieldValue, withGroupField, type FormOption } from '@/lib/domain/form-option'
import { formOptionText as text } from '@/lib/text/form-option'
import { factOptions, withPresent } from './fact-options'
import { fieldId, type OptionContext } from './option-context'
import { PickList } from './pick-list'
import { RowTable } from './row-table'

interface OptionFieldProps<Option extends FormOption = FormOption> {
  readonly option: Option
  /** Of the thing that the option is of: `sections[3].blocks[1]`; empty for the whole form. */
  readonly path: string
  readonly value: unknown
  readonly context: OptionContext
  readonly onChange: (value: unknown) => void
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const linesOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

function FlagField({ option, value, onChange, field }: OptionFieldProps<Extract<FormOption, { kind: 'flag' }>> & { readonly field: { readonly id: string; readonly label: string } }) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input id={field.id} type="checkbox" className="size-5 accent-accent" checked={value === option.on} onChange={(event) => onChange(event.target.checked ? option.on : option.off)} />
      {field.label}
    </label>
  )
}

function GroupField({ option, path, value, context, onChange, label }: OptionFieldProps<Extract<FormOption, { kind: 'group' }>> & { readonly label: { label: string; hint?: string } }) {
  const group = typeof value === 'object' ? value : null
  return (
    <fieldset className="max-w-field border-s-2 border-line ps-4">
      <legend className="font-strong">{label.label}</legend>
      {label.hint === undefined ? null : <p className="text-small text-muted">{label.hint}</p>}
      <div className="mt-2 space-y-4">
        {option.options.map((inner) => (
          <OptionField
            key={inner.field}
            option={inner}
            path={path}
            value={fieldValue(group, inner.field)}
            context={context}
            onChange={(changed) => onChange(withGroupField(option, group, inner.field, changed))}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** One option of a form, whatever it is filled with: its description says which control it gets. */
export function OptionField({ option, path: above, value, context, onChange }: OptionFieldProps) {
  const path = above === '' ? option.field : `${above}.${option.field}`
  const label = text.field(option.field)
  const field = { id: fieldId(path), ...label, error: context.faults.get(path) }
  switch (option.kind) {
    case 'text':
      return <TextField field={field} value={textOf(value)} autoComplete="off" onChange={(event) => onChange(event.target.value === '' ? option.empty : event.target.value)} />
    case 'words':
      return <TextArea field={field} rows={2} value={textOf(value)} onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)} />
    case 'lines':
      return (
        <TextArea
          field={field}
          rows={Math.max(2, linesOf(value).length)}
          value={linesOf(value).join('\n')}
          onChange={(event) => onChange(event.target.value === '' ? [] : event.target.value.split('\n'))}
        />
      )
    case 'flag':
      return <FlagField option={option} path={path} value={value} context={context} onChange={onChange} field={field} />
    case 'choice': {
      const none = option.empty === null ? [{ value: '', label: text.nobody }] : []
      const options = [...none, ...option.values.map((each) => ({ value: each, label: text.choice(each) }))]
      return <Select field={field} value={textOf(value)} options={options} onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)} />
    }
    case 'fact': {
      const known = factOptions(context.ground[option.of])
      if (known.length === 0) return <TextField field={field} value={textOf(value)} onChange={(event) => onChange(event.target.value)} />
      const options = withPresent(option.empty === null ? [{ value: '', label: text.noFact }, ...known] : known, textOf(value))
      const chosen = (key: string) => onChange(key === '' && option.empty === null ? null : key)
      return <Select field={field} value={textOf(value)} options={options} onChange={(event) => chosen(event.target.value)} />
    }
    case 'month':
      return <Select field={field} value={String(value ?? 12)} options={text.months} onChange={(event) => onChange(Number(event.target.value))} />
    case 'picks':
      if (context.block === null) return null
      return <PickList field={field} of={option.of} keys={linesOf(value)} block={context.block} ground={context.ground} onChange={onChange} />
    case 'rows':
      return <RowTable option={option} path={path} rows={Array.isArray(value) ? (value as readonly object[]) : []} context={context} onChange={onChange} />
    case 'group':
      return <GroupField option={option} path={path} value={value} context={context} onChange={onChange} label={label} />
  }
}
