'use client'

import { useEffect, useRef } from 'react'

export interface FieldFault {
  /** Id of the control that the fault is at; null for a fault of the whole form. */
  readonly fieldId: string | null
  readonly text: string
}

/** All faults of a form above it, each leading to its field. Takes the focus when faults appear, so that they are read first. */
export function ErrorSummary({ title, faults }: { title: string; faults: readonly FieldFault[] }) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus()
  }, [faults])
  if (faults.length === 0) return null
  return (
    <div ref={summary} tabIndex={-1} role="alert" className="mb-6 max-w-measure border-2 border-fault bg-raised px-4 py-3">
      <h2 className="text-lead">{title}</h2>
      <ul className="mt-2 space-y-1">
        {faults.map((fault) => (
          <li key={`${fault.fieldId}:${fault.text}`}>
            {fault.fieldId === null ? (
              fault.text
            ) : (
              <a href={`#${fault.fieldId}`} className="font-strong text-fault underline underline-offset-4">
                {fault.text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
