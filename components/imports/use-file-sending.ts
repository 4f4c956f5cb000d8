import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { newIdempotencyKey, type CommandReply } from '@/components/save/command-client'
import type { CommandError } from '@/lib/domain/command-answer'
import { sendFile } from './send-file'

/** What is said on the way, and where it stops before an answer has come. */
export interface SendingWords extends Readonly<Record<Exclude<CommandReply<unknown>['kind'], 'done' | 'refused'>, string>> {
  readonly noFile: string
  /** @param percent of the file that is sent, in tens */
  readonly sending: (percent: number) => string
  readonly reading: string
  readonly opening: string
}

interface FileSending {
  /** How far it has come, in words; null when nothing is on its way. */
  readonly progress: string | null
  readonly problem: string | null
  readonly refusal: CommandError | null
  readonly send: (file: File | undefined, input: object) => Promise<void>
  /** Something else has been chosen: what was said of the last file is past. */
  readonly startOver: () => void
}

interface Destination {
  readonly command: string
  /** Address of the preview of a batch. */
  readonly opens: (batch: string) => string
  /** Why a file is not sent at all; null: it is. */
  readonly check?: (file: File) => string | null
}

/** Sends a file to be read and opens its preview. Sent again after a lost answer it is still one batch. */
export function useFileSending({ command, opens, check = () => null }: Destination, words: SendingWords): FileSending {
  const router = useRouter()
  const key = useRef<string | null>(null)
  const [progress, setProgress] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<CommandError | null>(null)

  const forget = () => {
    setProblem(null)
    setRefusal(null)
  }
  const send = async (file: File | undefined, input: object) => {
    forget()
    if (file === undefined) return setProblem(words.noFile)
    const unfit = check(file)
    if (unfit !== null) return setProblem(unfit)
    key.current ??= newIdempotencyKey()
    setProgress(words.sending(0))
    const tell = (percent: number) => setProgress(percent < 100 ? words.sending(percent - (percent % 10)) : words.reading)
    const reply = await sendFile<{ readonly batch: string }>(command, { ...input, fileName: file.name }, file, key.current, tell)
    if (reply.kind === 'done') {
      setProgress(words.opening)
      return router.push(opens(reply.result.batch))
    }
    setProgress(null)
    if (reply.kind !== 'refused') return setProblem(words[reply.kind])
    key.current = null
    setRefusal(reply.error)
  }
  const startOver = () => {
    key.current = null
    forget()
  }
  return { progress, problem, refusal, send, startOver }
}
