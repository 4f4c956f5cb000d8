import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { newIdempotencyKey, postCommand } from '@/components/save/command-client'
import { errorText } from '@/lib/text/error'
import { findingText } from '@/lib/text/finding'

export interface AcceptanceSender {
  readonly send: (input: object) => Promise<void>
  readonly busy: boolean
  readonly problem: string | null
}

/**
 * Accepts findings, takes one back or mends them, and stays busy until the page shows the list as it then stands. Sent again after a lost
 * answer, it still takes effect once: the key stays until an answer has come.
 */
export function useAcceptance(
  command: 'accept-finding' | 'accept-findings' | 'withdraw-acceptance' | 'repair-findings',
  address: { readonly committee: string; readonly report: string },
  onDone: () => void,
): AcceptanceSender {
  const router = useRouter()
  const key = useRef<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const send: AcceptanceSender['send'] = async (input) => {
    key.current ??= newIdempotencyKey()
    setBusy(true)
    setProblem(null)
    const reply = await postCommand(command, { ...address, ...input }, key.current)
    if (reply.kind === 'done' || reply.kind === 'refused') key.current = null
    if (reply.kind === 'done') {
      onDone()
      return router.refresh()
    }
    setBusy(false)
    setProblem(reply.kind === 'refused' ? errorText(reply.error) : findingText[reply.kind])
  }
  return { send, busy, problem }
}
