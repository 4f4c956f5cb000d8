import { useRef, useState, type DragEvent, type FormEvent, type ReactElement, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Field, fieldControl } from '@/components/ui/field'
import { Problem } from '@/components/ui/problem'
import type { CommandError } from '@/lib/domain/command-answer'
import { useFileSending, type SendingWords } from './use-file-sending'

interface FileFormProps {
  readonly id: string
  readonly command: string
  /** Extensions and types of the files, as the file control takes them. */
  readonly accept: string
  readonly hint: string
  readonly words: SendingWords & { readonly file: string; readonly send: string; readonly drop: string }
  /** Address of the preview of a batch. */
  readonly opens: (batch: string) => string
  /** Why a file is not sent at all; null: it is. */
  readonly check?: (file: File) => string | null
  /** What the command takes besides the file's name. */
  readonly inputOf: (data: FormData) => object
  /** A refusal in words, or as something to stand below the form. */
  readonly explain: (error: CommandError) => string | ReactElement
  /** Told of the file each time one is chosen or dropped; undefined: it was taken away. */
  readonly onChoose?: (file: File | undefined) => void
  /** Fields before the file. */
  readonly children?: ReactNode
  /** Fields after it. */
  readonly after?: ReactNode
}

/** Sends a file to be read, tells how far it has come, and opens its preview. A file may be dropped on the form. */
export function FileForm({ id, command, accept, hint, words, opens, check, inputOf, explain, onChoose, children, after }: FileFormProps) {
  const control = useRef<HTMLInputElement>(null)
  const { progress, problem, refusal, send, startOver } = useFileSending({ command, opens, check }, words)
  const [isOver, setIsOver] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const file = control.current?.files?.[0]
    if (file === undefined) control.current?.focus()
    await send(file, inputOf(new FormData(event.currentTarget)))
  }
  const choose = () => {
    startOver()
    onChoose?.(control.current?.files?.[0])
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const { files } = event.dataTransfer
    if (control.current === null || files.length === 0) return
    control.current.files = files
    choose()
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(true)
  }
  const explained = refusal === null ? null : explain(refusal)
  const isMissing = problem === words.noFile
  const field = { id, label: words.file, hint, error: isMissing ? problem : undefined }

  return (
    <>
      <form
        noValidate
        onSubmit={(event) => void submit(event)}
        onDrop={drop}
        onDragOver={over}
        onDragLeave={() => setIsOver(false)}
        className={`max-w-measure space-y-4 rounded-control border border-dashed p-4 ${isOver ? 'border-accent bg-accent-soft' : 'border-rule'}`}
      >
        {children}
        <Field field={field}>
          <input {...fieldControl(field)} ref={control} type="file" accept={accept} className="min-h-11 w-full" onChange={choose} />
        </Field>
        {after}
        <Button kind="main" type="submit" disabled={progress !== null}>
          {words.send}
        </Button>
        <p role="status">{isOver ? words.drop : progress}</p>
        <Problem text={isMissing ? null : typeof explained === 'string' ? explained : problem} />
      </form>
      {explained === null || typeof explained === 'string' ? null : <div className="mt-6">{explained}</div>}
    </>
  )
}
