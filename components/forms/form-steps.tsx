import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCommand } from '@/components/save/use-command'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Problem } from '@/components/ui/problem'
import type { CommandError } from '@/lib/domain/command-answer'
import { formEditorText as text } from '@/lib/text/form-editor'
import { formAddress } from './form-address'
import type { FormDraft } from './use-form-draft'

const refusal = ({ code, by, faults = [] }: CommandError) =>
  code === 'STALE_VERSION' ? text.stale(by) : code === 'WRONG_STATUS' ? text.released : code === 'INVALID_INPUT' ? text.toMend(faults.length) : null

/** The steps that a draft ends with: it is released or removed. Each is asked once more, since neither can be undone. */
export function FormSteps({ draft }: { readonly draft: FormDraft }) {
  const router = useRouter()
  const [asked, setAsked] = useState<'release' | 'discard' | null>(null)
  const release = useCommand('release-form', refusal)
  const discard = useCommand('delete-form-draft', refusal)
  const { form, version, isDirty, faults } = draft
  const input = { form: form.key, formVersion: form.formVersion, version }
  const finish = async () => {
    const isRelease = asked === 'release'
    setAsked(null)
    if (isRelease ? await release.send(input) : await discard.send(input)) router.push(isRelease ? formAddress(form.key, form.formVersion) : '/admin/mallar')
  }
  return (
    <div className="mt-8 space-y-4 border-t border-line pt-6">
      <div className="flex flex-wrap items-center gap-3">
        <Button aria-disabled={isDirty || faults.length > 0} onClick={() => (isDirty || faults.length > 0 ? undefined : setAsked('release'))}>
          {text.release}
        </Button>
        <Button kind="quiet" onClick={() => setAsked('discard')}>
          {text.discard}
        </Button>
        {isDirty ? <p className="text-muted">{text.saveFirst}</p> : faults.length > 0 ? <p className="text-muted">{text.toMend(faults.length)}.</p> : null}
      </div>
      {asked === null ? null : (
        <Notice live="polite">
          <p>{asked === 'release' ? text.releaseQuestion : text.discardQuestion}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button onClick={() => setAsked(null)}>{text.cancel}</Button>
            <Button disabled={release.busy || discard.busy} onClick={() => void finish()}>
              {asked === 'release' ? text.releaseYes : text.discardYes}
            </Button>
          </div>
        </Notice>
      )}
      <Problem text={release.problem ?? discard.problem} />
    </div>
  )
}
