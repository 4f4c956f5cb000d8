'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { newIdempotencyKey, postCommand } from '@/components/save/command-client'
import type { ReportEvent } from '@/lib/domain/report-status'
import { errorText } from '@/lib/text/error'
import { workflowText } from '@/lib/text/report-workflow'

/** What a step asks for besides the report and its version. */
export type StepFields = Readonly<Record<string, string>>

/** Takes one step of the report's life, and stays busy until the page shows the report as it then stands. Sent again after a lost answer, it still takes effect once: the key stays until an answer has come. */
export function useStep(address: { readonly committee: string; readonly report: string }, version: number) {
  const router = useRouter()
  const key = useRef<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const take = async (event: ReportEvent, fields: StepFields): Promise<void> => {
    key.current ??= newIdempotencyKey()
    setBusy(true)
    setProblem(null)
    const reply = await postCommand(`${event}-report`, { ...address, version, ...fields }, key.current)
    if (reply.kind === 'done' || reply.kind === 'refused') key.current = null
    if (reply.kind === 'done') return router.refresh()
    setBusy(false)
    setProblem(reply.kind === 'refused' ? errorText(reply.error) : workflowText[reply.kind])
  }
  const forget = () => {
    key.current = null
    setProblem(null)
  }
  return { take, forget, busy, problem }
}
