'use client'

import { useState, type FormEvent } from 'react'
import { useCommand } from '@/components/save/use-command'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Problem } from '@/components/ui/problem'
import type { WhoWhen } from '@/lib/domain/command-answer'
import { monthsOf, wholeYear } from '@/lib/domain/period'
import { monthName } from '@/lib/text/format'
import { periodText } from '@/lib/text/period'

interface LockBoardProps {
  readonly committee: string
  readonly year: number
  readonly locks: readonly { readonly month: number; readonly reason: string; readonly by: WhoWhen }[]
  readonly mayKeep: boolean
}

type Verb = 'lock' | 'unlock'

const text = periodText.locks

/** What the board's buttons do with the chosen months, and what came of it. */
function useLocks({ committee, year, locks }: LockBoardProps) {
  const senders = {
    lock: useCommand<{ readonly months: readonly number[] }>('lock-period'),
    unlock: useCommand<{ readonly months: readonly number[] }>('unlock-period'),
  }
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [fault, setFault] = useState<{ readonly chosen?: string; readonly reason?: string }>({})
  const [last, setLast] = useState<Verb>('lock')
  const isLocked = (month: number) => locks.some((lock) => lock.month === month)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const verb: Verb = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'unlock' ? 'unlock' : 'lock'
    const reason = String(new FormData(form).get('reason') ?? '').trim()
    const months = [...chosen].filter((month) => isLocked(month) === (verb === 'unlock'))
    const none = chosen.size === 0 ? text.noneChosen : verb === 'lock' ? text.noneToLock : text.noneToOpen
    setFault({ chosen: months.length === 0 ? none : undefined, reason: reason === '' ? text.reasonMissing : undefined })
    setLast(verb)
    if (reason === '') form.querySelector<HTMLInputElement>('input[name=reason]')?.focus()
    if (months.length === 0 || reason === '') return
    if (!(await senders[verb].send({ committee, year, months, reason }))) return
    setChosen(new Set())
    form.reset()
  }
  const toggle = (month: number) => {
    const next = new Set(chosen)
    if (!next.delete(month)) next.add(month)
    setChosen(next)
  }
  const { problem, result } = senders[last]
  const busy = senders.lock.busy || senders.unlock.busy
  const done = problem === null && result !== null && !busy ? text.done(result.months, last) : ''
  return { chosen, toggle, submit, busy, problem, reasonFault: fault.reason, message: fault.chosen ?? done }
}

/** The months of a year: which are locked and why; chosen ones are locked or opened together, with one reason. */
export function LockBoard(props: LockBoardProps) {
  const { year, locks, mayKeep } = props
  const { chosen, toggle, submit, busy, problem, reasonFault, message } = useLocks(props)
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="space-y-4">
      <ul className="max-w-measure">
        {monthsOf(wholeYear(year)).map((month) => {
          const lock = locks.find((each) => each.month === month) ?? null
          return <MonthLine key={month} month={month} lock={lock} chosen={chosen.has(month)} onToggle={mayKeep ? () => toggle(month) : null} />
        })}
      </ul>
      {mayKeep ? (
        <>
          <TextField field={{ id: 'lock-reason', label: text.reason, hint: text.reasonHint, error: reasonFault }} name="reason" maxLength={8000} />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" value="lock" disabled={busy}>
              {text.lock}
            </Button>
            <Button type="submit" value="unlock" disabled={busy}>
              {text.unlock}
            </Button>
          </div>
          <p role="status">{message}</p>
          <Problem text={problem} />
        </>
      ) : null}
    </form>
  )
}

interface MonthLineProps {
  readonly month: number
  readonly lock: LockBoardProps['locks'][number] | null
  readonly chosen: boolean
  /** Null for those who may only read. */
  readonly onToggle: (() => void) | null
}

function MonthLine({ month, lock, chosen, onToggle }: MonthLineProps) {
  const state = lock === null ? text.open : text.locked(lock.reason, lock.by)
  const name = monthName(month)
  return (
    <li className="grid grid-cols-[9rem_1fr] items-center gap-x-4 border-b border-line py-2">
      {onToggle === null ? (
        <span>{name}</span>
      ) : (
        <label className="flex min-h-6 items-center gap-3">
          <input type="checkbox" className="size-5" checked={chosen} onChange={onToggle} />
          {name}
        </label>
      )}
      <span className={lock === null ? 'text-muted' : undefined}>{state}</span>
    </li>
  )
}
