'use client'

import { signIn } from 'next-auth/react'
import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary, type FieldFault } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { fieldText } from '@/lib/text/field'
import { loginFaultText, loginText } from '@/lib/text/login'
import { DemoPeople } from './demo-people'

interface LoginFormProps {
  /** Address to go to when the person is in. */
  readonly after: string
  /** Code of a login that was refused before this page was shown. */
  readonly refused: string | null
  readonly hasProvider: boolean
  /** Password of the demo's people; null where there is no demo. */
  readonly demoPassword: string | null
}

function blankFaults(email: string, password: string): readonly FieldFault[] {
  return [
    ...(email.trim() === '' ? [{ fieldId: 'email', text: loginText.missingEmail }] : []),
    ...(password === '' ? [{ fieldId: 'password', text: loginText.missingPassword }] : []),
  ]
}

function useLogin({ after, refused }: LoginFormProps) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [faults, setFaults] = useState<readonly FieldFault[]>(refused === null ? [] : [{ fieldId: null, text: loginFaultText(refused) }])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const blank = blankFaults(email, password)
    setFaults(blank)
    if (blank.length > 0) return
    setBusy(true)
    const answer = await signIn('credentials', { redirect: false, email, password }).catch(() => undefined)
    if (answer?.ok && !answer.error) return window.location.assign(after)
    setBusy(false)
    setFaults([{ fieldId: 'email', text: loginFaultText(answer?.error ?? 'unreachable') }])
  }
  return { email, setEmail, password, setPassword, isBusy, faults, setFaults, submit }
}

/** E-mail and password, or the municipality's own login. What was typed stays after a refusal. */
export function LoginForm(props: LoginFormProps) {
  const { email, setEmail, password, setPassword, isBusy, faults, setFaults, submit } = useLogin(props)
  const [isShown, setShown] = useState(false)
  const faultOf = (fieldId: string) => faults.find((fault) => fault.fieldId === fieldId)?.text
  return (
    <>
      <h1 className="mb-8">{loginText.title}</h1>
      <ErrorSummary title={fieldText.summary(faults.length)} faults={faults} />
      <noscript>
        <Notice tone="fault">{loginText.noScript}</Notice>
      </noscript>
      {props.hasProvider ? (
        <Button kind="main" className="mb-8" onClick={() => void signIn('oidc', { callbackUrl: props.after })}>
          {loginText.provider}
        </Button>
      ) : null}
      <form noValidate method="post" onSubmit={(event) => void submit(event)} className="space-y-5">
        <TextField
          field={{ id: 'email', label: loginText.email, error: faultOf('email') }}
          type="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextField
          field={{ id: 'password', label: loginText.password, error: faultOf('password') }}
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <label className="flex min-h-6 w-fit items-center gap-2">
          <input type="checkbox" className="size-6 accent-accent" checked={isShown} onChange={(event) => setShown(event.target.checked)} />
          {loginText.showPassword}
        </label>
        <Button kind={props.hasProvider ? 'plain' : 'main'} type="submit" aria-disabled={isBusy}>
          {isBusy ? loginText.submitting : loginText.submit}
        </Button>
      </form>
      {props.demoPassword === null ? null : (
        <DemoPeople
          password={props.demoPassword}
          onChoose={(chosen) => {
            setEmail(chosen)
            setPassword(props.demoPassword ?? '')
            setFaults([])
          }}
        />
      )}
    </>
  )
}
