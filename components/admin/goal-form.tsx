'use client'

import type { FormEvent } from 'react'
import { placeChosen } from '@/components/items/place-choice'
import { Select, TextArea, TextField } from '@/components/ui/field'
import type { Goal } from '@/lib/domain/goal'
import { suggestedKey } from '@/lib/domain/register-entry'
import { adminPlanText } from '@/lib/text/admin-plan'
import { adminRegisterText } from '@/lib/text/admin-register'
import { formReader, placeOptions, type Choice } from './form-reading'
import { FormEnd } from './form-end'
import { useAdminCommand } from './use-admin-command'

const text = adminPlanText.form
const shared = adminRegisterText.form

interface GoalFormProps {
  readonly committee: string
  readonly year: number
  /** Null: a new goal. */
  readonly goal: (Goal & { readonly version: number }) | null
  readonly others: readonly Choice[]
  readonly back: string
}

/** One goal: its words, its level and its place in the tree. */
export function GoalForm({ committee, year, goal, others, back }: GoalFormProps) {
  const { submit, busy, problem, faults, question } = useAdminCommand('save-goal', back)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { read } = formReader(event.currentTarget)
    const name = read('name')
    const key = goal?.key ?? (read('key') || suggestedKey(name).slice(0, 40).replace(/-$/, ''))
    const place = { parent: read('parent') || null, ...placeChosen(read('after')) }
    const words = { level: read('level'), name, note: read('note') || null }
    void submit({ committee, year, key, version: goal?.version ?? 0, ...words, ...place, confirmed: question !== null })
  }
  return (
    <form noValidate onSubmit={send} className="space-y-5">
      <TextArea field={{ id: 'goal-name', label: text.goal, error: faults.name }} name="name" rows={3} defaultValue={goal?.name} maxLength={600} />
      {goal === null ? (
        <TextField field={{ id: 'goal-key', label: shared.key, hint: shared.keyHint, error: faults.key, optional: true }} name="key" maxLength={80} autoComplete="off" />
      ) : null}
      <Select field={{ id: 'goal-level', label: text.level }} name="level" defaultValue={goal?.level ?? 'committeeGoal'} options={text.levels} />
      <Select
        field={{ id: 'goal-parent', label: text.parent, error: faults.parent }}
        name="parent"
        defaultValue={goal?.parentKey ?? ''}
        options={[{ value: '', label: text.topmost }, ...others]}
      />
      <Select field={{ id: 'goal-after', label: shared.after, error: faults.after }} name="after" options={placeOptions(others, goal === null)} />
      <TextField
        field={{ id: 'goal-note', label: text.note, hint: text.noteHint, optional: true }}
        name="note"
        defaultValue={goal?.note ?? undefined}
        maxLength={600}
        autoComplete="off"
      />
      <FormEnd busy={busy} problem={problem} question={question} />
    </form>
  )
}
