'use client'

import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { TextArea, TextField } from '@/components/ui/field'
import { Problem } from '@/components/ui/problem'
import type { ReportEvent } from '@/lib/domain/report-status'
import { correctionText } from '@/lib/text/correction'
import { workflowText } from '@/lib/text/report-workflow'
import { MakingProgress } from './making-progress'
import { useStep } from './use-step'

interface StepFormProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly version: number
  readonly event: ReportEvent
  readonly onClose: () => void
  /** What else the person should know before taking the step. */
  readonly children: ReactNode
}

interface StepField {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly missing: string
  /** Characters that it needs at least; left out: one. */
  readonly least?: number
  readonly kind: 'text' | 'date' | 'long'
}

const FIELDS: Readonly<Partial<Record<ReportEvent, readonly StepField[]>>> = {
  return: [{ name: 'reason', label: workflowText.reason, hint: workflowText.reasonHint, missing: workflowText.reasonMissing, kind: 'long' }],
  correct: [
    { name: 'reason', label: correctionText.wrong, hint: correctionText.wrongHint, missing: correctionText.wrongMissing, least: 10, kind: 'long' },
  ],
  adopt: [
    { name: 'meetingOn', label: workflowText.meetingOn, missing: workflowText.meetingMissing, kind: 'date' },
    { name: 'minutesItem', label: workflowText.minutesItem, hint: workflowText.minutesHint, missing: workflowText.minutesMissing, kind: 'text' },
  ],
}

/** Says what a step means, asks for what it needs, and takes it. The focus lands on the form, and nothing happens by one key alone. */
export function StepForm({ address, version, event, onClose, children }: StepFormProps) {
  const id = useId()
  const fields = FIELDS[event] ?? []
  const { take, busy, problem, forget } = useStep(address, version)
  const [empty, setEmpty] = useState<readonly string[]>([])

  const submit = async (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    const form = new FormData(submitted.currentTarget)
    const values = Object.fromEntries(fields.map(({ name }) => [name, String(form.get(name) ?? '').trim()]))
    const missing = fields.filter(({ name, least = 1 }) => (values[name] ?? '').length < least).map(({ name }) => name)
    setEmpty(missing)
    if (missing.length > 0) {
      document.getElementById(`${id}-${missing[0]}`)?.focus()
      return
    }
    await take(event, values)
  }

  return (
    <form
      noValidate
      tabIndex={-1}
      ref={(form) => {
        if (form && !form.contains(document.activeElement)) form.focus()
      }}
      aria-label={workflowText.verb(event)}
      className="mt-4 max-w-measure space-y-4 focus:outline-none"
      onSubmit={(submitted) => void submit(submitted)}
    >
      <p>{workflowText.means(event)}</p>
      {children}
      {fields.map(({ name, label, hint, missing, kind }) => {
        const field = { id: `${id}-${name}`, label, hint, error: empty.includes(name) ? missing : undefined }
        if (kind === 'long') return <TextArea key={name} field={field} name={name} />
        return <TextField key={name} field={field} name={name} type={kind} />
      })}
      {busy && event === 'publish' ? <MakingProgress {...address} /> : null}
      <Problem text={problem} />
      <div className="flex flex-wrap gap-3">
        <Button
          onClick={() => {
            forget()
            onClose()
          }}
        >
          {workflowText.cancel}
        </Button>
        <Button kind="main" type="submit" disabled={busy}>
          {busy ? workflowText.working : workflowText.confirm(event)}
        </Button>
      </div>
    </form>
  )
}
