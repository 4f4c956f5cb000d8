'use client'

import { useId, type FormEvent } from 'react'
import { useCommand } from '@/components/save/use-command'
import { Button } from '@/components/ui/button'
import { Select, TextField } from '@/components/ui/field'
import { Problem } from '@/components/ui/problem'
import type { SectionPerson, SectionWork } from '@/lib/domain/section-work'
import { sectionWorkText as text } from '@/lib/text/section-work'

interface AssignFormProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly work: Pick<SectionWork, 'key' | 'title' | 'owner' | 'set'>
  readonly people: readonly SectionPerson[]
  /** The report's own day. */
  readonly dueOn: string | null
}

/** Everybody whom the section can be given to, and whoever has it though no longer among them. */
function optionsOf({ owner, set }: AssignFormProps['work'], people: readonly SectionPerson[]) {
  const former = owner?.kind === 'person' && owner.userId === set.ownerId && !people.some(({ userId }) => userId === owner.userId) ? owner : null
  return [
    { value: '', label: text.byForm },
    ...people.map((person) => ({ value: person.userId, label: text.person(person) })),
    ...(former === null ? [] : [{ value: former.userId, label: text.formerOwner(former.name) }]),
  ]
}

/** Gives a section to somebody, with a day of its own. */
export function AssignForm({ address, work, people, dueOn }: AssignFormProps) {
  const id = useId()
  const { send, busy, problem, result } = useCommand<{ readonly version: number }>('assign-section')
  const { ownerId, dueOn: ownDay, version } = work.set
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    if (busy) return
    const form = new FormData(submitted.currentTarget)
    const chosen = (name: string) => String(form.get(name) ?? '') || null
    void send({ ...address, section: work.key, owner: chosen('owner'), dueOn: chosen('dueOn'), version })
  }
  return (
    <details className="open:w-full">
      <summary className="flex min-h-9 w-fit cursor-pointer items-center text-base text-accent underline underline-offset-4">
        <span>
          {text.assign}
          <span className="spoken"> {work.title}</span>
        </span>
      </summary>
      <form noValidate className="my-3 text-base" onSubmit={submit}>
        <div key={version} className="flex flex-wrap gap-x-8 gap-y-4">
          <Select field={{ id: `${id}-owner`, label: text.ownerField }} name="owner" defaultValue={ownerId ?? ''} options={optionsOf(work, people)} />
          <TextField field={{ id: `${id}-due`, label: text.dueField, hint: text.dueHint(dueOn) }} name="dueOn" type="date" defaultValue={ownDay ?? ''} />
        </div>
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button type="submit" aria-disabled={busy}>
            {busy ? text.saving : text.save}
          </Button>
          <p role="status" className="text-small">
            {result !== null && !busy && problem === null ? text.saved : null}
          </p>
        </div>
        <Problem text={problem} />
      </form>
    </details>
  )
}
