import type { SectionPerson, SectionWork } from '@/lib/domain/section-work'
import { sectionWorkText as text } from '@/lib/text/section-work'
import { AssignForm } from './assign-form'
import { ReadyButton } from './ready-button'
import { SectionOwner, SectionState } from './section-state'

interface SectionHeadProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly work: SectionWork & { readonly isOverdue: boolean; readonly mayKeep: boolean }
  /** Null: the person may not give sections to anybody. */
  readonly assigning: { readonly people: readonly SectionPerson[]; readonly dueOn: string | null } | null
}

/** Below the heading of a section: how far it has come, who answers for it and until when, and what the person can say of it. */
export function SectionHead({ address, work, assigning }: SectionHeadProps) {
  const { ready, changed } = work
  return (
    <div className="no-print mb-4 mt-1 flex max-w-page flex-wrap items-center gap-x-5 gap-y-1 text-small">
      <span role="status">
        <SectionState work={work} />
      </span>
      <SectionOwner work={work} />
      {changed === null ? null : <span>{text.changed(changed)}</span>}
      {ready === null ? null : <span className="text-muted">{text.ready(ready)}</span>}
      {work.mayKeep ? <ReadyButton address={address} work={work} /> : null}
      {assigning === null ? null : <AssignForm address={address} work={work} {...assigning} />}
    </div>
  )
}
