'use client'

import { useState, type ComponentProps } from 'react'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { ReportEvent, ReportStep } from '@/lib/domain/report-status'
import type { SectionProgress } from '@/lib/domain/section-work'
import { noteText } from '@/lib/text/note'
import { workflowText } from '@/lib/text/report-workflow'
import { sectionWorkText } from '@/lib/text/section-work'
import { CorrectionChanges, CorrectionPanel } from './correction-panel'
import { StepForm } from './step-form'

interface WorkflowBarProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly version: number
  /** Steps that the person may take now. */
  readonly steps: readonly ReportEvent[]
  readonly history: readonly ReportStep[]
  readonly returnReason: string | null
  readonly published: { readonly href: string; readonly edition: number } | null
  /** What is being corrected; null: nothing. */
  readonly correction: ComponentProps<typeof CorrectionPanel>['correction'] | null
  /** What is missing in the report, for whoever is about to submit it. */
  readonly missing: number
  /** How many errors of the checks stand open; null for whoever neither submits nor approves. */
  readonly openErrors: number | null
  /** How far the sections have come, where the committee divides them; null: it does not. */
  readonly sections: SectionProgress | null
  /** Notes that nobody has said are dealt with. */
  readonly openNotes: number
}

/** Steps that are never the next one. */
const ASIDE: readonly ReportEvent[] = ['return', 'correct', 'abandon']

/** Steps before which whoever takes them reads what a correction changes. */
const SHOWN_CHANGES: readonly ReportEvent[] = ['submit', 'approve', 'send', 'publish']

/** What can be done with the whole report, what has been done, and by whom. Every step says what it means before it is taken. */
export function WorkflowBar({ address, version, steps, history, returnReason, published, correction, ...before }: WorkflowBarProps) {
  // A step is chosen for the report as it stands; once it is taken, the report has another version and the form is gone.
  const [chosen, setChosen] = useState<{ readonly event: ReportEvent; readonly version: number } | null>(null)
  const open = chosen?.version === version && steps.includes(chosen.event) ? chosen.event : null
  return (
    <section aria-labelledby="workflow" className="no-print mb-10 border-b border-rule pb-6">
      <h2 id="workflow" className="text-h3">
        {workflowText.title}
      </h2>
      {returnReason ? (
        <div className="mt-3">
          <Notice title={workflowText.returned}>
            <p className="whitespace-pre-wrap">{returnReason}</p>
          </Notice>
        </div>
      ) : null}
      {correction && open === null ? (
        <div className="mt-3">
          <CorrectionPanel correction={correction} />
        </div>
      ) : null}
      {published ? (
        <p className="mt-3">
          <a className="link" href={published.href}>
            {workflowText.published(published.edition)}
          </a>
        </p>
      ) : null}
      {steps.length === 0 ? <p className="mt-3 text-muted">{workflowText.nothing}</p> : null}
      {open ? (
        <StepForm key={open} address={address} version={version} event={open} onClose={() => setChosen(null)}>
          {correction && SHOWN_CHANGES.includes(open) ? <CorrectionChanges correction={correction} /> : null}
          <BeforeStep event={open} address={address} {...before} />
        </StepForm>
      ) : (
        <div className="mt-4 flex flex-wrap gap-3">
          {steps.map((event) => (
            <Button key={event} kind={event === steps.find((each) => !ASIDE.includes(each)) ? 'main' : 'plain'} onClick={() => setChosen({ event, version })}>
              {workflowText.verb(event)}
            </Button>
          ))}
        </div>
      )}
      {history.length > 0 ? (
        <details className="mt-4 text-small">
          <summary className="min-h-6 w-fit">{workflowText.history}</summary>
          <ol className="mt-1 space-y-1">
            {history.map(({ command, by }) => (
              <li key={`${command}${by.at}`}>{workflowText.step(command, by)}</li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  )
}

type BeforeStepProps = Pick<WorkflowBarProps, 'address' | 'missing' | 'openErrors' | 'sections' | 'openNotes'> & { readonly event: ReportEvent }

/** What the person should know before the report is submitted or approved. Sections that are not ready and open notes are questions and stop nothing. */
function BeforeStep({ event, address, missing, openErrors, sections, openNotes }: BeforeStepProps) {
  if (event !== 'submit' && event !== 'approve') return null
  return (
    <>
      {event === 'submit' && missing > 0 ? (
        <p>
          {workflowText.missing(missing)} <Link href="/arbete">{workflowText.showMissing}</Link>
        </p>
      ) : null}
      {openErrors !== null && openErrors > 0 ? (
        <p>
          {workflowText.openErrors(event, openErrors)}{' '}
          <Link href={`/arbete/${address.committee}/${address.report}/kontroller`}>{workflowText.showErrors}</Link>
        </p>
      ) : null}
      {sections !== null && sections.done < sections.of ? (
        <p>
          {sectionWorkText.unready(sections)}{' '}
          <a className="link" href="#avsnitt">
            {sectionWorkText.showSections}
          </a>
        </p>
      ) : null}
      {openNotes > 0 ? (
        <p>
          {noteText.before(openNotes)}{' '}
          <a className="link" href="#kommentarer">
            {noteText.showOpen}
          </a>
        </p>
      ) : null}
    </>
  )
}
