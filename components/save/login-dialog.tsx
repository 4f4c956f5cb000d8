'use client'

import { signIn } from 'next-auth/react'
import { useId, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/field'
import { saveQueueText } from '@/lib/text/save-queue'

const text = saveQueueText.login

type Failure = 'wrong' | 'noContact'

async function logIn(form: FormData): Promise<Failure | null> {
  const credentials = { email: String(form.get('email')), password: String(form.get('password')) }
  try {
    const answer = await signIn('credentials', { redirect: false, ...credentials })
    return answer?.ok && !answer.error ? null : 'wrong'
  } catch {
    return 'noContact'
  }
}

/** Logs in again without leaving the page, so that what was typed stays where it is. */
export function LoginDialog({ open, onLoggedIn, onClose }: { open: boolean; onLoggedIn: () => void; onClose: () => void }) {
  const id = useId()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBusy(true)
    const failed = await logIn(new FormData(event.currentTarget))
    setBusy(false)
    setFailure(failed)
    if (!failed) onLoggedIn()
  }

  return (
    <Dialog
      open={open}
      title={text.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.later}</Button>
          <Button kind="main" type="submit" form={`${id}-form`} disabled={busy}>
            {text.submit}
          </Button>
        </>
      }
    >
      <p>{text.kept}</p>
      <form id={`${id}-form`} className="mt-4 space-y-4" onSubmit={(event) => void submit(event)}>
        <TextField field={{ id: `${id}-email`, label: text.email }} name="email" type="email" autoComplete="username" required />
        <TextField
          field={{ id: `${id}-password`, label: text.password, error: failure ? text[failure] : undefined }}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
      </form>
    </Dialog>
  )
}
