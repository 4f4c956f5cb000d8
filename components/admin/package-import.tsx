'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, type DragEvent, type FormEvent } from 'react'
import { sendFile } from '@/components/imports/send-file'
import { newIdempotencyKey } from '@/components/save/command-client'
import { Button } from '@/components/ui/button'
import { fieldControl, Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import type { InputFault } from '@/lib/domain/command-answer'
import { errorText } from '@/lib/text/error'
import { packageText } from '@/lib/text/package-import'
import { PackageFaults } from './package-faults'

const text = packageText.upload
const LARGEST = 20_000_000

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly progress: string }
  | { readonly kind: 'faults'; readonly faults: readonly InputFault[] }
  | { readonly kind: 'problem'; readonly message: string }

const IDLE: State = { kind: 'idle' }

/** Sends a package to be read and opens its preview. Sent again after a lost answer it is still one batch. */
function usePackage() {
  const router = useRouter()
  const key = useRef<string | null>(null)
  const [state, setState] = useState<State>(IDLE)

  const send = async (file: File | undefined) => {
    if (file === undefined) return setState({ kind: 'problem', message: text.noFile })
    if (file.size > LARGEST) return setState({ kind: 'problem', message: text.tooLarge })
    key.current ??= newIdempotencyKey()
    const tell = (percent: number) => setState({ kind: 'busy', progress: percent < 100 ? text.sending(percent - (percent % 10)) : text.reading })
    tell(0)
    const reply = await sendFile<{ readonly batch: string }>('read-package', { fileName: file.name }, file, key.current, tell)
    if (reply.kind === 'done') {
      setState({ kind: 'busy', progress: text.opening })
      return router.push(`/admin/paket/${reply.result.batch}`)
    }
    if (reply.kind !== 'refused') return setState({ kind: 'problem', message: text[reply.kind] })
    key.current = null
    const { faults } = reply.error
    setState(faults?.length ? { kind: 'faults', faults } : { kind: 'problem', message: errorText(reply.error) })
  }
  const startOver = () => {
    key.current = null
    setState(IDLE)
  }
  return { state, send, startOver }
}

/** Reads a package file: its preview opens, or every fault stands in a table. A file may be dropped on the form. */
export function PackageImport() {
  const control = useRef<HTMLInputElement>(null)
  const { state, send, startOver } = usePackage()
  const [isOver, setIsOver] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const file = control.current?.files?.[0]
    if (file === undefined) control.current?.focus()
    await send(file)
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
  const problem = state.kind === 'problem' ? state.message : null
  const field = { id: 'package-file', label: text.file, hint: text.hint, error: problem === text.noFile ? problem : undefined }

  return (
    <>
      <form
        noValidate
        onSubmit={(event) => void submit(event)}
        onDrop={drop}
        onDragOver={over}
        onDragLeave={() => setIsOver(false)}
        className={`mt-4 max-w-measure space-y-4 rounded-control border border-dashed p-4 ${isOver ? 'border-accent bg-accent-soft' : 'border-rule'}`}
      >
        <Field field={field}>
          <input {...fieldControl(field)} ref={control} type="file" accept="application/json,.json" className="min-h-11 w-full" onChange={startOver} />
        </Field>
        <Button kind="main" type="submit" disabled={state.kind === 'busy'}>
          {text.send}
        </Button>
        <p role="status">{isOver ? text.drop : state.kind === 'busy' ? state.progress : null}</p>
        {problem === null || problem === text.noFile ? null : (
          <Notice tone="fault" live="assertive">
            {problem}
          </Notice>
        )}
      </form>
      {state.kind === 'faults' ? <div className="mt-6"><PackageFaults faults={state.faults} live="assertive" /></div> : null}
    </>
  )
}
