interface StatusStep {
  readonly key: string
  readonly label: string
  readonly state: 'done' | 'current' | 'next'
}

const MARK = {
  done: <path d="M2.5 6.5 5 9l4.5-5.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  current: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  next: <circle cx="6" cy="6" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.5" />,
}

/** On a phone only the present step is shown. */
const LOOK = { done: 'hidden tablet:flex', current: 'flex font-strong text-accent', next: 'hidden tablet:flex text-muted' }

/**
 * Where something stands on its way, as steps in order. Done has a tick, now is filled and strong, later is hollow.
 * @param spoken words for done and current, said before the step's name: "klart", "nu"
 */
export function StatusSteps({ label, steps, spoken }: { label: string; steps: readonly StatusStep[]; spoken: { done: string; current: string } }) {
  return (
    <ol aria-label={label} className="flex flex-wrap gap-x-4 gap-y-1 text-small">
      {steps.map((step) => (
        <li
          key={step.key}
          aria-current={step.state === 'current' ? 'step' : undefined}
          className={`items-center gap-1.5 ${LOOK[step.state]}`}
        >
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            {MARK[step.state]}
          </svg>
          {step.state === 'next' ? null : <span className="spoken">{spoken[step.state]}: </span>}
          {step.label}
        </li>
      ))}
    </ol>
  )
}
