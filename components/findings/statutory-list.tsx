import type { ReactNode } from 'react'
import type { ChecklistItem, RequirementState } from '@/lib/domain/statutory-checklist'
import { checklistText } from '@/lib/text/statutory-checklist'
import { TickButton } from './tick-button'

/** Each state has a sign of its own; the word is always there (WCAG 1.4.1). */
const SIGN: Readonly<Record<RequirementState | 'ticked', { readonly tone: string; readonly shape: ReactNode }>> = {
  met: { tone: 'text-ink', shape: <path d="M3 8.5l3.5 3.5L13 4.5" /> },
  ticked: { tone: 'text-ink', shape: <path d="M3 8.5l3.5 3.5L13 4.5M1.5 1.5h13v13h-13z" /> },
  notMet: { tone: 'text-fault', shape: <path d="M3 3l10 10M13 3L3 13" /> },
  person: { tone: 'text-ink', shape: <path d="M5 5.5a3 3 0 1 1 4.4 2.6C8.4 8.7 8 9.2 8 10.5M8 13.5v.5" /> },
  notApplicable: { tone: 'text-muted', shape: <path d="M3 8h10" /> },
}

function StateMark({ state }: { readonly state: RequirementState | 'ticked' }) {
  const { tone, shape } = SIGN[state]
  return (
    <span className={`whitespace-nowrap font-strong ${tone}`}>
      <svg
        viewBox="0 0 16 16"
        aria-hidden="true"
        className="me-1.5 inline-block size-4 align-[-0.15em]"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      >
        {shape}
      </svg>
      {checklistText.state(state)}
    </span>
  )
}

interface StatutoryListProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly items: readonly ChecklistItem[]
  /** The person may say to have looked at what only a person can tell. */
  readonly mayTick: boolean
}

/** What law and recommendation ask of the report, each with its source, how it stands, what that rests on and who has looked. */
export function StatutoryList({ address, items, mayTick }: StatutoryListProps) {
  return (
    <section aria-labelledby="statutory-list" className="mt-14 max-w-measure border-t-2 border-ink pt-3">
      <h2 id="statutory-list" className="text-h3">
        {checklistText.title}
      </h2>
      <p className="mt-1 text-muted">{checklistText.lead}</p>
      <ul className="mt-3">
        {items.map(({ requirement, state, evidence, ticked }) => {
          const { title, asks, source } = checklistText.requirement(requirement)
          const rests = checklistText.evidence(evidence, state)
          return (
            <li key={requirement} className="border-b border-line py-3">
              <h3 className="flex flex-wrap justify-between gap-x-4">
                <span>{title}</span> <StateMark state={ticked === null ? state : 'ticked'} />
              </h3>
              <p>{asks}</p>
              {rests === null ? null : <p>{rests}</p>}
              {ticked === null ? null : <p>{checklistText.ticked(ticked)}</p>}
              <p className="text-small text-muted">{checklistText.source(source)}</p>
              {mayTick && state === 'person' ? <TickButton {...{ address, requirement, title }} isTicked={ticked !== null} /> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
