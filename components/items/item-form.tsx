'use client'

import { useRouter } from 'next/navigation'
import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { newIdempotencyKey, postCommand, type CommandReply } from '@/components/save/command-client'
import { Button } from '@/components/ui/button'
import { Select, TextArea, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { errorText } from '@/lib/text/error'
import { itemText } from '@/lib/text/item'
import { useKeptForm, valuesOf } from './use-kept-form'

/** One field of the form. Values are text; empty is nothing. */
export interface ItemField {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly kind: 'text' | 'long' | 'number' | 'choice'
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly initial: string
  readonly isRequired?: boolean
  /** What is wrong with a value; null: nothing. */
  readonly problem?: (value: string) => string | null
}

export type ItemValues = Readonly<Record<string, string>>

interface ItemFormProps {
  readonly command: string
  /** Key of the thing that it changes; `new` adds one. What is typed is kept under it. */
  readonly about: string
  readonly fields: readonly ItemField[]
  /** The command's input for what is filled in. */
  readonly toInput: (values: ItemValues) => object
  readonly submitLabel: string
  /** Controls with names of their own, which are sent with the rest. */
  readonly children?: ReactNode
  readonly onDone?: () => void
}

function problemOf({ isRequired, problem, label }: ItemField, value: string): string | null {
  if (value === '') return isRequired ? itemText.required(label) : null
  return problem?.(value) ?? null
}

function failureText(reply: CommandReply<unknown>): string | null {
  switch (reply.kind) {
    case 'done':
      return null
    case 'refused':
      return errorText(reply.error)
    default:
      return itemText.unsent[reply.kind]
  }
}

/** A form that sends one command and shows the page as it then stands. What was typed stays when something is wrong. */
export function ItemForm({ command, about, fields, toInput, submitLabel, children, onDone }: ItemFormProps) {
  const id = useId()
  const router = useRouter()
  const key = useRef<string | null>(null)
  const element = useRef<HTMLFormElement>(null)
  const kept = useKeptForm(element, `${command}:${about}`)
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const values = valuesOf(form)
    const found = fields.flatMap((field) => {
      const problem = problemOf(field, values[field.name] ?? '')
      return problem === null ? [] : [[field.name, problem] as const]
    })
    setProblems(Object.fromEntries(found))
    if (found[0] !== undefined) return document.getElementById(`${id}-${found[0][0]}`)?.focus()
    key.current ??= newIdempotencyKey()
    setBusy(true)
    const reply = await postCommand(command, toInput(values), key.current)
    setBusy(false)
    if (reply.kind === 'done' || reply.kind === 'refused') key.current = null
    setFailure(failureText(reply))
    if (reply.kind !== 'done') return
    form.reset()
    kept.forget()
    onDone?.()
    router.refresh()
  }

  const throwAway = () => {
    element.current?.reset()
    kept.forget()
  }

  return (
    <form ref={element} noValidate className="max-w-measure space-y-4" onInput={kept.keep} onSubmit={(event) => void submit(event)}>
      {kept.hasEarlier ? (
        <Notice tone="information" live="polite">
          {itemText.earlier}
        </Notice>
      ) : null}
      {fields.map((field) => (
        <FieldControl key={field.name} id={`${id}-${field.name}`} field={field} problem={problems[field.name]} />
      ))}
      {children}
      {failure ? (
        <Notice tone="fault" live="assertive">
          {failure}
        </Notice>
      ) : null}
      <Buttons label={busy ? itemText.working : submitLabel} busy={busy} onThrowAway={kept.hasEarlier ? throwAway : null} />
    </form>
  )
}

function Buttons({ label, busy, onThrowAway }: { readonly label: string; readonly busy: boolean; readonly onThrowAway: (() => void) | null }) {
  return (
    <div className="flex flex-wrap gap-3">
      <Button type="submit" disabled={busy}>
        {label}
      </Button>
      {onThrowAway === null ? null : <Button onClick={onThrowAway}>{itemText.throwAway}</Button>}
    </div>
  )
}

function FieldControl({ id, field, problem }: { readonly id: string; readonly field: ItemField; readonly problem: string | undefined }) {
  const { name, label, hint, kind, options = [], initial, isRequired = false } = field
  const texts = { id, label, hint, error: problem, optional: !isRequired && kind !== 'choice' }
  switch (kind) {
    case 'long':
      return <TextArea field={texts} name={name} rows={3} defaultValue={initial} required={isRequired} />
    case 'choice':
      return <Select field={texts} name={name} defaultValue={initial} options={options} />
    case 'number':
    case 'text':
      return <TextField field={texts} name={name} defaultValue={initial} required={isRequired} inputMode={kind === 'number' ? 'decimal' : undefined} autoComplete="off" />
  }
}
