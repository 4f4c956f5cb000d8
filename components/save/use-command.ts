import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { CommandError } from '@/lib/domain/command-answer'
import { errorText } from '@/lib/text/error'
import { findingText } from '@/lib/text/finding'
import { newIdempotencyKey, postCommand } from './command-client'

export interface CommandSender<Result> {
  /** True when it was carried out. */
  readonly send: (input: object) => Promise<boolean>
  readonly busy: boolean
  readonly problem: string | null
  /** Of the last command that was carried out; null before. */
  readonly result: Result | null
}

/**
 * Sends one command from a form and shows the page again as it then stands. Sent again after a lost answer it still takes effect
 * once: the key stays until an answer has come.
 * @param refusal what a refusal is called here; null: the sentence that the code has everywhere
 */
export function useCommand<Result>(command: string, refusal: (error: CommandError) => string | null = () => null): CommandSender<Result> {
  const router = useRouter()
  const key = useRef<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [result, setResult] = useState<Result | null>(null)

  const send = async (input: object): Promise<boolean> => {
    key.current ??= newIdempotencyKey()
    setBusy(true)
    setProblem(null)
    const reply = await postCommand<Result>(command, input, key.current)
    setBusy(false)
    if (reply.kind === 'done' || reply.kind === 'refused') key.current = null
    if (reply.kind === 'done') {
      setResult(reply.result)
      router.refresh()
      return true
    }
    setProblem(reply.kind === 'refused' ? (refusal(reply.error) ?? errorText(reply.error)) : findingText[reply.kind])
    return false
  }
  return { send, busy, problem, result }
}
