'use client'

import { useState, type FormEvent } from 'react'
import { useCommand } from '@/components/save/use-command'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Problem } from '@/components/ui/problem'
import type { CommandError } from '@/lib/domain/command-answer'
import { PASSWORD_LENGTH } from '@/lib/schemas/user'
import { adminText } from '@/lib/text/admin'
import { RoleRows, type CommitteeChoice, type RoleRow } from './role-rows'

interface UserFormProps {
  /** Null: a new user. */
  readonly user: {
    readonly id: string
    readonly version: number
    readonly name: string
    readonly email: string
    readonly active: boolean
    readonly hasPassword: boolean
    readonly memberships: readonly RoleRow[]
  } | null
  readonly committees: readonly CommitteeChoice[]
}

const text = adminText.user

function refusal({ code }: CommandError): string | null {
  if (code === 'ALREADY_THERE') return text.taken
  return code === 'STALE_VERSION' ? text.stale : null
}

interface Faults {
  readonly name?: string
  readonly email?: string
  readonly password?: string
  readonly roles?: string
}

function faultsOf(fields: { readonly name: string; readonly email: string; readonly password: string }, roles: readonly RoleRow[]): Faults {
  const isShort = fields.password !== '' && fields.password.length < PASSWORD_LENGTH.min
  return {
    name: fields.name === '' ? text.nameMissing : undefined,
    email: /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(fields.email) ? undefined : text.emailWrong,
    password: isShort ? text.passwordShort(PASSWORD_LENGTH.min) : undefined,
    roles: roles.some(({ role, orgUnit }) => role === 'unitHead' && orgUnit === null) ? text.unitMissing : undefined,
  }
}

/** One user: name, address, roles, a new password, and whether the person may log in. */
export function UserForm({ user, committees }: UserFormProps) {
  const { send, busy, problem, result } = useCommand<{ readonly id: string; readonly version: number }>('save-user', refusal)
  const [roles, setRoles] = useState<readonly RoleRow[]>(user?.memberships ?? [])
  const [faults, setFaults] = useState<Faults>({})
  const id = user?.id ?? result?.id ?? null
  const version = result?.version ?? user?.version ?? 0

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const read = (name: string) => String(data.get(name) ?? '')
    const fields = { name: read('name').trim(), email: read('email').trim(), password: read('password') }
    const found = faultsOf(fields, roles)
    setFaults(found)
    const wrong = (['name', 'email', 'password'] as const).find((name) => found[name] !== undefined)
    if (wrong !== undefined) form.querySelector<HTMLInputElement>(`input[name=${wrong}]`)?.focus()
    if (Object.values(found).some((fault) => fault !== undefined)) return
    await send({ id, version, ...fields, password: fields.password || null, active: data.get('active') === 'on', memberships: roles })
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="space-y-5">
      <TextField field={{ id: 'user-name', label: text.name, error: faults.name }} name="name" defaultValue={user?.name} maxLength={600} autoComplete="off" />
      <TextField field={{ id: 'user-email', label: text.email, error: faults.email }} name="email" type="email" defaultValue={user?.email} maxLength={254} autoComplete="off" />
      <label className="flex min-h-6 items-center gap-3">
        <input type="checkbox" name="active" className="size-5" defaultChecked={user?.active ?? true} />
        {text.active}
      </label>
      <RoleRows rows={roles} committees={committees} fault={faults.roles} onChange={setRoles} />
      <TextField
        field={{ id: 'user-password', label: text.password, hint: text.passwordHint(PASSWORD_LENGTH.min, user?.hasPassword ?? false), error: faults.password, optional: true }}
        name="password"
        type="password"
        maxLength={PASSWORD_LENGTH.max}
        autoComplete="new-password"
      />
      <Button kind="main" type="submit" disabled={busy}>
        {busy ? text.saving : text.save}
      </Button>
      <p role="status">{result !== null && !busy && problem === null ? text.saved : ''}</p>
      <Problem text={problem} />
    </form>
  )
}
