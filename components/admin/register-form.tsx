'use client'

import type { FormEvent } from 'react'
import { placeChosen } from '@/components/items/place-choice'
import { Select, TextField } from '@/components/ui/field'
import { suggestedKey, type RegisterKind, type YearLabel } from '@/lib/domain/register-entry'
import { adminRegisterText } from '@/lib/text/admin-register'
import { formReader, placeOptions, type Choice } from './form-reading'
import { FormEnd } from './form-end'
import { AliasesField, LastYearField } from './kept-fields'
import { useAdminCommand } from './use-admin-command'

const text = adminRegisterText.form

interface RegisterFormProps {
  readonly committee: string
  readonly kind: RegisterKind
  /** Null: a new entry. */
  readonly entry: {
    readonly key: string
    readonly version: number
    readonly name: string
    readonly labels: readonly YearLabel[]
    readonly aliases: readonly string[]
    readonly parentKey: string | null
    readonly lastYear: number | null
  } | null
  /** What it can stand below; empty: nothing. */
  readonly parents: readonly Choice[]
  /** The others of the register, in order. */
  readonly others: readonly Choice[]
  /** Years that a new name can hold from. */
  readonly years: readonly number[]
  readonly back: string
}

/** One entry of a register: its name and from when, its other spellings, its place and its last year. */
export function RegisterForm({ committee, kind, entry, parents, others, years, back }: RegisterFormProps) {
  const { submit, busy, problem, faults } = useAdminCommand('save-register-entry', back)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { read, whole, lines } = formReader(event.currentTarget)
    const name = read('name')
    const key = entry?.key ?? (read('key') || suggestedKey(name))
    const place = { parent: read('parent') || null, ...placeChosen(read('after')) }
    const categoryKind = read('categoryKind') || 'price'
    const held = { fromYear: whole('fromYear'), lastYear: whole('lastYear'), aliases: lines('aliases') }
    void submit({ committee, kind, key, version: entry?.version ?? 0, name, ...held, ...place, categoryKind })
  }
  const parentOptions = [...(kind === 'serviceArea' ? [] : [{ value: '', label: text.noParent }]), ...parents]
  return (
    <form noValidate onSubmit={send} className="space-y-5">
      <TextField field={{ id: 'entry-name', label: text.name, error: faults.name }} name="name" defaultValue={entry?.name} maxLength={600} autoComplete="off" />
      {entry === null ? (
        <TextField field={{ id: 'entry-key', label: text.key, hint: text.keyHint, error: faults.key, optional: true }} name="key" maxLength={80} autoComplete="off" />
      ) : (
        <>
          <Select
            field={{ id: 'entry-from', label: text.from, error: faults.fromYear }}
            name="fromYear"
            options={[{ value: '', label: text.always }, ...years.map((year) => ({ value: String(year), label: text.fromYear(year) }))]}
          />
          {entry.labels.length < 2 ? null : (
            <p className="max-w-measure text-muted">
              {text.earlier}: {entry.labels.slice(0, -1).map(({ label, fromYear }) => text.earlierLine(label, fromYear)).join('; ')}
            </p>
          )}
        </>
      )}
      {kind === 'businessArea' ? null : (
        <Select field={{ id: 'entry-parent', label: text.parent(kind), error: faults.parent }} name="parent" defaultValue={entry?.parentKey ?? ''} options={parentOptions} />
      )}
      {kind === 'placementCategory' && entry === null ? (
        <Select field={{ id: 'entry-kind', label: text.categoryKind }} name="categoryKind" options={text.categoryKinds} />
      ) : null}
      <Select field={{ id: 'entry-after', label: text.after, error: faults.after }} name="after" options={placeOptions(others, entry === null)} />
      <AliasesField id="entry" aliases={entry?.aliases} fault={faults.aliases} />
      <LastYearField id="entry" lastYear={entry?.lastYear} fault={faults.lastYear} />
      <FormEnd busy={busy} problem={problem} />
    </form>
  )
}
