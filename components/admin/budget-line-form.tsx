'use client'

import type { FormEvent } from 'react'
import { placeChosen } from '@/components/items/place-choice'
import { Select, TextField } from '@/components/ui/field'
import type { RegisterLine } from '@/lib/domain/register-line'
import { suggestedKey } from '@/lib/domain/register-entry'
import { adminRegisterText } from '@/lib/text/admin-register'
import { formReader, placeOptions, type Choice } from './form-reading'
import { FormEnd } from './form-end'
import { AliasesField } from './kept-fields'
import { useAdminCommand } from './use-admin-command'

const text = adminRegisterText.form

interface BudgetLineFormProps {
  readonly place: { readonly committee: string; readonly year: number; readonly statement: string }
  /** Null: a new line. */
  readonly line: Omit<RegisterLine, 'id' | 'order'> | null
  readonly others: readonly Choice[]
  readonly businessAreas: readonly Choice[]
  readonly serviceAreas: readonly Choice[]
  readonly back: string
}

/** One line of a statement: its words, what it is, its place, what it is about, and the spellings by which files name it. */
export function BudgetLineForm({ place, line, others, businessAreas, serviceAreas, back }: BudgetLineFormProps) {
  const { submit, busy, problem, faults } = useAdminCommand('save-budget-line', back)
  const none = { value: '', label: text.noParent }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { data, read, lines } = formReader(event.currentTarget)
    const label = read('label')
    const points = { parent: read('parent') || null, businessArea: read('businessArea') || null, serviceArea: read('serviceArea') || null }
    const key = line?.key ?? (read('key') || suggestedKey(label))
    const rest = { kind: read('kind'), counted: data.get('counted') === 'on', aliases: lines('aliases'), ...placeChosen(read('after')) }
    void submit({ ...place, key, version: line?.version ?? 0, label, ...points, ...rest })
  }
  return (
    <form noValidate onSubmit={send} className="space-y-5">
      <TextField field={{ id: 'line-label', label: text.name, error: faults.label }} name="label" defaultValue={line?.label} maxLength={600} autoComplete="off" />
      {line === null ? (
        <TextField field={{ id: 'line-key', label: text.key, hint: text.keyHint, error: faults.key, optional: true }} name="key" maxLength={80} autoComplete="off" />
      ) : null}
      <Select field={{ id: 'line-kind', label: text.lineKind }} name="kind" defaultValue={line?.kind ?? 'item'} options={text.lineKinds} />
      <Select field={{ id: 'line-parent', label: text.lineParent, error: faults.parent }} name="parent" defaultValue={line?.parentKey ?? ''} options={[none, ...others]} />
      <Select field={{ id: 'line-after', label: text.after, error: faults.after }} name="after" options={placeOptions(others, line === null)} />
      <Select
        field={{ id: 'line-area', label: text.parent('serviceArea'), error: faults.businessArea }}
        name="businessArea"
        defaultValue={line?.businessAreaKey ?? ''}
        options={[none, ...businessAreas]}
      />
      <Select
        field={{ id: 'line-service', label: text.parent('placementCategory'), error: faults.serviceArea }}
        name="serviceArea"
        defaultValue={line?.serviceAreaKey ?? ''}
        options={[none, ...serviceAreas]}
      />
      <label className="flex min-h-6 items-center gap-3">
        <input type="checkbox" name="counted" className="size-5" defaultChecked={line?.counted ?? true} />
        {text.counted}
      </label>
      <AliasesField id="line" aliases={line?.aliases} fault={faults.aliases} />
      <FormEnd busy={busy} problem={problem} />
    </form>
  )
}
