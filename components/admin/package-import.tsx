'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, type FormEvent } from 'react'
import { newIdempotencyKey, postCommand } from '@/components/save/command-client'
import { Button } from '@/components/ui/button'
import { fieldControl, Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import type { InputFault } from '@/lib/domain/command-answer'
import { adminText } from '@/lib/text/admin'
import { errorText } from '@/lib/text/error'
import { PlainTable } from './plain-table'

const text = adminText.packages
const LARGEST = 20_000_000

type Outcome =
  | { readonly kind: 'done'; readonly created: number; readonly updated: number }
  | { readonly kind: 'faults'; readonly faults: readonly InputFault[] }
  | { readonly kind: 'problem'; readonly message: string }

async function importFile(file: File, key: string): Promise<Outcome> {
  if (file.size > LARGEST) return { kind: 'problem', message: text.tooLarge }
  let pkg: unknown
  try {
    pkg = JSON.parse(await file.text())
  } catch {
    return { kind: 'problem', message: text.notJson }
  }
  const reply = await postCommand<{ readonly created: number; readonly updated: number }>('import-package', { package: pkg }, key)
  if (reply.kind === 'done') return { kind: 'done', ...reply.result }
  if (reply.kind !== 'refused') return { kind: 'problem', message: text[reply.kind] }
  const { faults } = reply.error
  return faults?.length ? { kind: 'faults', faults } : { kind: 'problem', message: errorText(reply.error) }
}

/** Reads a package file in: all of it, or nothing with every fault in a table. */
export function PackageImport() {
  const router = useRouter()
  const key = useRef<string | null>(null)
  const [file, setFile] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!file) return setOutcome({ kind: 'problem', message: text.noFile })
    key.current ??= newIdempotencyKey()
    setBusy(true)
    const next = await importFile(file, key.current)
    setBusy(false)
    setOutcome(next)
    if (next.kind !== 'problem') key.current = null
    if (next.kind === 'done') router.refresh()
  }
  const field = { id: 'package-file', label: text.file, hint: text.fileHint }

  return (
    <form className="mt-4 space-y-4" onSubmit={(event) => void submit(event)}>
      <Field field={field}>
        <input
          {...fieldControl(field)}
          type="file"
          accept="application/json,.json"
          className="min-h-11 w-full"
          onChange={(event) => {
            key.current = null
            setFile(event.currentTarget.files?.[0] ?? null)
            setOutcome(null)
          }}
        />
      </Field>
      <Button kind="main" type="submit" disabled={busy}>
        {busy ? text.working : text.import}
      </Button>
      {outcome ? <ImportOutcome outcome={outcome} /> : null}
    </form>
  )
}

function ImportOutcome({ outcome }: { outcome: Outcome }) {
  if (outcome.kind === 'done') {
    const { created, updated } = outcome
    return <Notice live="polite">{created + updated === 0 ? text.nothingNew : text.done(created, updated)}</Notice>
  }
  if (outcome.kind === 'problem') {
    return (
      <Notice tone="fault" live="assertive">
        {outcome.message}
      </Notice>
    )
  }
  const rows = outcome.faults.map(({ path, found, expected }) => [path, found, expected])
  return (
    <>
      <Notice tone="fault" live="assertive">
        {text.refused(outcome.faults.length)}
      </Notice>
      <PlainTable caption={text.faults} head={[text.path, text.found, text.expected]} rows={rows} empty="" />
    </>
  )
}
