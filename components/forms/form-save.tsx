import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Problem } from '@/components/ui/problem'
import { formEditorText as text } from '@/lib/text/form-editor'
import { formAddress } from './form-address'
import { FormSteps } from './form-steps'
import type { FormDraft, FormFaultLine } from './use-form-draft'

interface FormSaveProps {
  readonly draft: FormDraft
  readonly previewHref: string
  readonly onGoTo: (fault: FormFaultLine) => void
}

/** What has to be mended, each a way to its place. */
function FaultList({ draft, onGoTo }: Omit<FormSaveProps, 'previewHref'>) {
  const { faults, form, isRefused } = draft
  if (faults.length === 0) return null
  return (
    <Notice tone={isRefused ? 'fault' : 'information'} title={isRefused ? text.notSaved : text.toMend(faults.length)} live={isRefused ? 'assertive' : undefined}>
      <ul className="mt-2 space-y-1">
        {faults.map((fault) => (
          <li key={`${fault.path} ${fault.expected}`}>
            <button type="button" className="min-h-6 text-start text-accent underline underline-offset-4" onClick={() => onGoTo(fault)}>
              {text.faultLine(form, fault)}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Somebody else has saved: both versions are kept, and the person chooses. */
function Stale({ draft }: Pick<FormSaveProps, 'draft'>) {
  const router = useRouter()
  const saveAsCopy = async () => {
    const key = await draft.saveAsCopy()
    if (key !== null) router.push(formAddress(key, 1, 'andra'))
  }
  return (
    <div className="flex flex-wrap gap-3">
      <Link href={formAddress(draft.form.key, draft.form.formVersion)} target="_blank">
        {text.openSaved}
      </Link>
      <Button onClick={() => void saveAsCopy()}>{text.saveAsCopy}</Button>
    </div>
  )
}

/** The draft as a whole: whether it is saved, saving, trying it, and the steps that end it. */
export function FormSave({ draft, previewHref, onGoTo }: FormSaveProps) {
  const router = useRouter()
  const [isLeaving, setIsLeaving] = useState(false)
  const preview = async () => {
    setIsLeaving(true)
    if (!draft.isDirty || (await draft.save())) router.push(previewHref)
    else setIsLeaving(false)
  }
  return (
    <>
      <div className="mt-8 space-y-4">
        <FaultList draft={draft} onGoTo={onGoTo} />
        <Problem text={draft.problem} />
        {draft.isStale ? <Stale draft={draft} /> : null}
      </div>
      <div className="form-save flex flex-wrap items-center gap-3">
        <Button kind="main" disabled={draft.busy} onClick={() => void draft.save()}>
          {draft.busy ? text.saving : text.save}
        </Button>
        <Button className="min-h-11" disabled={draft.busy || isLeaving} onClick={() => void preview()}>
          {text.preview}
        </Button>
        <p role="status">{draft.isDirty ? text.unsaved : text.saved}</p>
      </div>
      <FormSteps draft={draft} />
    </>
  )
}
