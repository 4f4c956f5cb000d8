import type { ReactNode } from 'react'
import { numberedTitle } from '@/components/report/contents'
import type { SectionWork } from '@/lib/domain/section-work'
import { sectionWorkText as text } from '@/lib/text/section-work'

/** What a section is called in lists, with its number where the form numbers its headings. */
export function sectionTitle({ title, number }: Pick<SectionWork, 'title' | 'number'>): string {
  return number === null ? title : numberedTitle({ title, number })
}

/** Each state has a shape of its own, apart from those of ratings and checks; the word is always there. */
const SHAPE: Readonly<Record<SectionWork['state'] | 'changed', ReactNode>> = {
  notStarted: <circle cx="8" cy="8" r="5.5" strokeDasharray="2.5 2.2" />,
  writing: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />
    </>
  ),
  ready: <path d="M3 8.5 6.5 12 13 4.5" />,
  changed: <path d="M8 3 14 13.5H2z" strokeLinejoin="round" />,
}

/** Shape and word: ✓ Klart. */
export function SectionState({ work }: { readonly work: Pick<SectionWork, 'state' | 'changed'> }) {
  return (
    <span className={`whitespace-nowrap ${work.changed === null ? '' : 'font-strong'}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className="me-1.5 inline-block size-4 align-[-0.15em]" fill="none" stroke="currentColor" strokeWidth="1.75">
        {SHAPE[work.changed === null ? work.state : 'changed']}
      </svg>
      {text.state(work)}
    </span>
  )
}

type Dated = Pick<SectionWork, 'dueOn'> & { readonly isOverdue: boolean }

/** Until when; that the day has passed is said in words. */
export function SectionDue({ work }: { readonly work: Dated }) {
  if (work.dueOn === null) return null
  return work.isOverdue ? <span className="font-strong">{text.overdue(work.dueOn)}</span> : <span>{text.due(work.dueOn)}</span>
}

/** Who answers for the section and until when. A section of nobody's has the report's day, which is said of the report and not here again. */
export function SectionOwner({ work }: { readonly work: Dated & Pick<SectionWork, 'owner' | 'set'> }) {
  const isDated = work.dueOn !== null && (work.owner !== null || work.set.dueOn !== null)
  return (
    <span className={work.owner === null && !isDated ? 'text-muted' : ''}>
      {text.owner(work.owner)}
      {isDated ? ', ' : null}
      {isDated ? <SectionDue work={work} /> : null}
    </span>
  )
}
