'use client'

import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { Problem } from '@/components/ui/problem'
import { findingText } from '@/lib/text/finding'
import { useAcceptance } from './use-acceptance'

interface AcceptFormProps {
  readonly address: { readonly committee: string; readonly report: string }
  /** Ids of what is accepted, all with the same reason. */
  readonly findings: readonly string[]
  /** What is accepted, for those who do not see where the form stands. */
  readonly label: string
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Asks for the reason and accepts. The focus lands in the field; Escape closes. */
export function AcceptForm({ address, findings, label, onDone, onClose }: AcceptFormProps) {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const { send, busy, problem } = useAcceptance(findings.length > 1 ? 'accept-findings' : 'accept-finding', address, onDone)
  const [isEmpty, setEmpty] = useState(false)
  const field = { id: `${id}-reason`, label: findingText.reason, hint: findingText.reasonHint, error: isEmpty ? findingText.reasonMissing : undefined }

  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])

  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    const reason = String(new FormData(submitted.currentTarget).get('reason') ?? '').trim()
    setEmpty(reason === '')
    if (reason === '') form.current?.querySelector('textarea')?.focus()
    else void send(findings.length > 1 ? { findings, reason } : { finding: findings[0], reason })
  }

  return (
    <form
      ref={form}
      noValidate
      aria-label={label}
      className="mt-3 space-y-4"
      onSubmit={submit}
      onKeyDown={({ key }) => {
        if (key === 'Escape' && !busy) onClose()
      }}
    >
      <TextArea field={field} name="reason" rows={2} required maxLength={8000} />
      <Problem text={problem} />
      <div className="flex flex-wrap gap-3">
        <Button onClick={onClose} disabled={busy}>
          {findingText.cancel}
        </Button>
        <Button kind="main" type="submit" disabled={busy}>
          {busy ? findingText.working : findingText.save}
        </Button>
      </div>
    </form>
  )
}
