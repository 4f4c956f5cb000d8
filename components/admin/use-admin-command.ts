import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCommand } from '@/components/save/use-command'
import type { CommandError } from '@/lib/domain/command-answer'
import { adminRegisterText as text } from '@/lib/text/admin-register'

interface AdminCommand {
  /** Sends the input, and opens the list again when it is carried out. */
  readonly submit: (input: object) => Promise<void>
  readonly busy: boolean
  readonly problem: string | null
  /** What is wrong, by field of the input. */
  readonly faults: Readonly<Record<string, string>>
  /** What must be confirmed before it is done; null: nothing. */
  readonly question: string | null
}

/** Sends a command of the administration from its form. @param back address that is opened when it has been carried out */
export function useAdminCommand(command: string, back: string): AdminCommand {
  const router = useRouter()
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const [question, setQuestion] = useState<string | null>(null)
  const refusal = ({ code, faults: found = [], detail }: CommandError): string | null => {
    if (code === 'INVALID_INPUT') setFaults(text.faultTexts(found))
    if (code === 'CONFIRMATION_NEEDED') setQuestion(text.confirm(detail ?? ''))
    if (code === 'IN_USE') return text.inTheWay(found)
    if (code === 'STALE_VERSION') return text.stale
    return code === 'ALREADY_THERE' ? text.taken : null
  }
  const { send, busy, problem } = useCommand(command, refusal)
  const submit = async (input: object) => {
    setFaults({})
    setQuestion(null)
    if (await send(input)) router.push(back)
  }
  return { submit, busy, problem, faults, question }
}
