import { useEffect, useId, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { Problem } from '@/components/ui/problem'
import { noteText as text } from '@/lib/text/note'

interface NoteFormProps {
  readonly label: string
  readonly save: string
  readonly hint?: string
  /** What is said when nothing is written. */
  readonly missing?: string
  /** What stands there to begin with. */
  readonly written?: string
  readonly busy: boolean
  readonly problem: string | null
  /** True when it is stored. */
  readonly onSave: (words: string) => Promise<boolean>
  readonly onClose: () => void
}

/** A few lines to write; Escape closes, Ctrl+Enter saves. What was written stays when it could not be stored. */
export function NoteForm({ label, save, hint, missing = text.missing, written = '', busy, problem, onSave, onClose }: NoteFormProps) {
  const id = useId()
  const [words, setWords] = useState(written)
  const [isTried, setTried] = useState(false)
  useEffect(() => document.getElementById(id)?.focus(), [id])
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (words.trim() !== '' && !busy && (await onSave(words.trim()))) onClose()
  }
  return (
    <form
      noValidate
      className="mt-2 space-y-3"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        if (event.key === 'Enter' && event.ctrlKey) void submit(event)
      }}
    >
      <TextArea
        field={{ id, label, hint, ...(isTried && words.trim() === '' ? { error: missing } : {}) }}
        rows={3}
        maxLength={8_000}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" aria-disabled={busy}>
          {save}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
      <Problem text={problem} />
    </form>
  )
}
