'use client'

import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { newIdempotencyKey, postCommand } from '@/components/save/command-client'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Problem } from '@/components/ui/problem'
import { errorText } from '@/lib/text/error'
import { findingText } from '@/lib/text/finding'
import { formEditorText as text } from '@/lib/text/form-editor'
import { formAddress } from './form-address'

interface BeginFormProps {
  readonly form: string
  readonly formVersion: number
  /** Whether the form has a draft already. */
  readonly hasDraft: boolean
  readonly isReleased: boolean
}

interface NewDraft {
  readonly form: string
  readonly formVersion: number
}

/** Begins a draft with a command, and opens it. */
function useNewDraft() {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const begin = async (command: 'copy-form' | 'start-form-version', input: object, taken: string) => {
    setBusy(true)
    setProblem(null)
    const reply = await postCommand<NewDraft>(command, input, newIdempotencyKey())
    setBusy(false)
    if (reply.kind === 'done') router.push(formAddress(reply.result.form, reply.result.formVersion, 'andra'))
    else setProblem(reply.kind === 'refused' ? (reply.error.code === 'ALREADY_THERE' ? taken : errorText(reply.error)) : findingText[reply.kind])
  }
  return { begin, busy, problem }
}

/** What can be begun from a version of a form: its next version, or a form of its own. */
export function BeginForm({ form, formVersion, hasDraft, isReleased }: BeginFormProps) {
  const { begin, busy, problem } = useNewDraft()
  const [missing, setMissing] = useState(false)
  const copy = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    setMissing(name === '')
    if (name !== '') void begin('copy-form', { form, formVersion, name }, text.copyNameTaken)
  }
  return (
    <div className="mb-10 space-y-8">
      {isReleased ? (
        <div className="space-y-3">
          <p className="max-w-measure">{text.newVersionLead}</p>
          {hasDraft ? (
            <p className="max-w-measure text-muted">{text.draftThere}</p>
          ) : (
            <Button disabled={busy} onClick={() => void begin('start-form-version', { form, formVersion }, text.draftThere)}>
              {text.newVersion}
            </Button>
          )}
        </div>
      ) : null}
      <form noValidate onSubmit={copy} className="space-y-3">
        <h2 className="text-h3">{text.copyTitle}</h2>
        <p className="max-w-measure text-muted">{text.copyLead}</p>
        <TextField field={{ id: 'copy-name', label: text.copyName, error: missing ? text.copyNameMissing : undefined }} name="name" maxLength={600} autoComplete="off" />
        <Button type="submit" disabled={busy}>
          {text.copy}
        </Button>
      </form>
      <Problem text={problem} />
    </div>
  )
}
