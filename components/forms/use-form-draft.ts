import { useRef, useState } from 'react'
import { newIdempotencyKey, postCommand, type CommandReply } from '@/components/save/command-client'
import { useUnloadGuard } from '@/components/save/use-unload-guard'
import type { CommandError, InputFault } from '@/lib/domain/command-answer'
import type { ReportForm } from '@/lib/domain/form'
import { formFaults } from '@/lib/domain/form-fault'
import { tidiedForm } from '@/lib/domain/form-tidy'
import { errorText } from '@/lib/text/error'
import { findingText } from '@/lib/text/finding'
import { formEditorText as text } from '@/lib/text/form-editor'

export type FormFaultLine = Pick<InputFault, 'path' | 'expected'>

/** A draft as it is edited: what it says here, and how that stands to what is saved. */
export interface FormDraft {
  readonly form: ReportForm
  readonly version: number
  readonly change: (form: ReportForm) => void
  readonly isDirty: boolean
  readonly busy: boolean
  /** What went wrong when it was last saved; null: nothing. */
  readonly problem: string | null
  /** Somebody else has saved it meanwhile. */
  readonly isStale: boolean
  /** What stands in the way of saving, when it was refused; else of the release. */
  readonly faults: readonly FormFaultLine[]
  readonly isRefused: boolean
  /** True when it is saved. */
  readonly save: () => Promise<boolean>
  /** Writes what stands here into a new form, and leaves the draft as it is. @returns the new form's key; null: it could not be done */
  readonly saveAsCopy: () => Promise<string | null>
}

const refusalOf = (error: CommandError) =>
  error.code === 'STALE_VERSION' ? text.stale(error.by) : error.code === 'WRONG_STATUS' ? text.released : error.code === 'ALREADY_THERE' ? text.copyNameTaken : errorText(error)

/** What a reply that carried nothing out says. */
function problemOf(reply: Exclude<CommandReply<unknown>, { kind: 'done' }>): string {
  return reply.kind === 'refused' ? refusalOf(reply.error) : findingText[reply.kind]
}

const insideForm = ({ path, expected }: InputFault): FormFaultLine => ({ path: path.replace(/^contents\.?/, ''), expected })

/** Keeps a draft while it is edited, and saves the whole of it when asked to. */
export function useFormDraft(stored: ReportForm, storedVersion: number): FormDraft {
  const [form, setForm] = useState(stored)
  const [saved, setSaved] = useState({ form: stored, version: storedVersion })
  const [state, setState] = useState({ busy: false, problem: null as string | null, isStale: false, refused: [] as readonly FormFaultLine[] })
  const isDirty = form !== saved.form
  useUnloadGuard(isDirty)
  // The same contents sent again after a lost answer are one change, so they go under the same key.
  const sent = useRef({ contents: null as ReportForm | null, key: '' })

  const save = async (): Promise<boolean> => {
    const contents = tidiedForm(form)
    setState((before) => ({ ...before, busy: true, problem: null, refused: [] }))
    const input = { form: contents.key, formVersion: contents.formVersion, version: saved.version, contents }
    if (sent.current.contents !== form) sent.current = { contents: form, key: newIdempotencyKey() }
    const reply = await postCommand<{ readonly version: number }>('save-form', input, sent.current.key)
    if (reply.kind === 'done' || reply.kind === 'refused') sent.current.contents = null
    if (reply.kind === 'done') {
      setSaved({ form, version: reply.result.version })
      setState({ busy: false, problem: null, isStale: false, refused: [] })
      return true
    }
    const error = reply.kind === 'refused' ? reply.error : null
    const refused = error?.code === 'INVALID_INPUT' ? (error.faults ?? []).map(insideForm) : []
    setState({ busy: false, problem: refused.length > 0 ? null : problemOf(reply), isStale: error?.code === 'STALE_VERSION', refused })
    return false
  }

  const saveAsCopy = async (): Promise<string | null> => {
    const name = text.copyOf(form.name)
    const copy = await postCommand<{ readonly form: string }>('copy-form', { form: form.key, formVersion: form.formVersion, name }, newIdempotencyKey())
    if (copy.kind !== 'done') {
      setState((before) => ({ ...before, problem: problemOf(copy) }))
      return null
    }
    const key = copy.result.form
    const contents = { ...tidiedForm(form), key, formVersion: 1, name }
    const reply = await postCommand('save-form', { form: key, formVersion: 1, version: 1, contents }, newIdempotencyKey())
    if (reply.kind !== 'done') {
      setState((before) => ({ ...before, problem: problemOf(reply) }))
      return null
    }
    setSaved({ ...saved, form })
    return key
  }

  const faults = state.refused.length > 0 ? state.refused : formFaults(form).map(({ path, code }) => ({ path, expected: code }))
  return { form, version: saved.version, change: setForm, isDirty, ...state, faults, isRefused: state.refused.length > 0, save, saveAsCopy }
}
