'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, type DragEvent, type FormEvent } from 'react'
import { newIdempotencyKey, type CommandReply } from '@/components/save/command-client'
import { Button } from '@/components/ui/button'
import { Field, fieldControl, Select } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { errorText } from '@/lib/text/error'
import { importText } from '@/lib/text/import'
import { unreadableText } from '@/lib/text/import-fault'
import { sendFile } from './send-file'

const text = importText.upload

interface UploadFormProps {
  readonly committee: string
  /** Latest first. */
  readonly years: readonly number[]
  /** Extensions of the files that can be read. */
  readonly accept: readonly string[]
}

function problemOf(reply: Exclude<CommandReply<unknown>, { readonly kind: 'done' }>): string {
  if (reply.kind !== 'refused') return text[reply.kind]
  return unreadableText(reply.error) ?? errorText(reply.error)
}

interface Upload {
  /** How far it has come, in words; null when nothing is on its way. */
  readonly progress: string | null
  readonly problem: string | null
  readonly send: (file: File | undefined, year: number) => Promise<void>
  /** Another file has been chosen: what was said of the last one is past. */
  readonly startOver: () => void
}

/** Sends a file to be read and opens its preview. Sent again after a lost answer it is still one batch. */
function useUpload(committee: string): Upload {
  const router = useRouter()
  const key = useRef<string | null>(null)
  const [progress, setProgress] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const send = async (file: File | undefined, year: number) => {
    setProblem(null)
    if (file === undefined) return setProblem(text.noFile)
    key.current ??= newIdempotencyKey()
    setProgress(text.sending(0))
    const tell = (percent: number) => setProgress(percent < 100 ? text.sending(percent - (percent % 10)) : text.reading)
    const reply = await sendFile<{ readonly batch: string }>('read-import', { committee, year, fileName: file.name }, file, key.current, tell)
    if (reply.kind === 'done') {
      setProgress(text.opening)
      return router.push(`/arbete/${committee}/import/${reply.result.batch}`)
    }
    if (reply.kind === 'refused') key.current = null
    setProgress(null)
    setProblem(problemOf(reply))
  }
  const startOver = () => {
    key.current = null
    setProblem(null)
  }
  return { progress, problem, send, startOver }
}

/** Sends a file to be read, and tells how far it has come. A file may be dropped on the form. */
export function UploadForm({ committee, years, accept }: UploadFormProps) {
  const control = useRef<HTMLInputElement>(null)
  const { progress, problem, send, startOver } = useUpload(committee)
  const [isOver, setIsOver] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const file = control.current?.files?.[0]
    if (file === undefined) control.current?.focus()
    await send(file, Number(new FormData(event.currentTarget).get('year')))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const { files } = event.dataTransfer
    if (control.current === null || files.length === 0) return
    control.current.files = files
    startOver()
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(true)
  }
  const field = { id: 'import-file', label: text.file, hint: text.fileHint(accept.join(', ')), error: problem === text.noFile ? problem : undefined }

  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      onDrop={drop}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      className={`max-w-measure space-y-4 rounded-control border border-dashed p-4 ${isOver ? 'border-accent bg-accent-soft' : 'border-rule'}`}
    >
      <Select field={{ id: 'import-year', label: text.year }} name="year" options={years.map((year) => ({ value: String(year), label: String(year) }))} />
      <Field field={field}>
        <input {...fieldControl(field)} ref={control} type="file" accept={accept.join(',')} className="min-h-11 w-full" onChange={startOver} />
      </Field>
      <Button kind="main" type="submit" disabled={progress !== null}>
        {text.send}
      </Button>
      <p role="status">{isOver ? text.drop : progress}</p>
      {problem === null || problem === text.noFile ? null : (
        <Notice tone="fault" live="assertive">
          {problem}
        </Notice>
      )}
    </form>
  )
}
