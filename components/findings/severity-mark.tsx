import type { ReactNode } from 'react'
import type { Severity } from '@/lib/domain/finding'
import { findingText } from '@/lib/text/finding'

/** Each severity has a sign of its own, apart from the shapes of ratings; the word is always there (WCAG 1.4.1). */
const SIGN: Readonly<Record<Severity, { readonly tone: string; readonly shape: ReactNode }>> = {
  error: { tone: 'text-fault', shape: <path d="M3 3l10 10M13 3L3 13" /> },
  question: { tone: 'text-ink', shape: <path d="M5 5.5a3 3 0 1 1 4.4 2.6C8.4 8.7 8 9.2 8 10.5M8 13.5v.5" /> },
  note: { tone: 'text-muted', shape: <path d="M8 2v.5M8 6v8" /> },
}

/** The sign alone, for beside a word. */
export function SeveritySign({ severity }: { readonly severity: Severity }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={`me-1.5 inline-block size-4 align-[-0.15em] ${SIGN[severity].tone}`} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
      {SIGN[severity].shape}
    </svg>
  )
}

/** Sign and word: ✕ Fel. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <span className={`whitespace-nowrap font-strong ${SIGN[severity].tone}`}>
      <SeveritySign severity={severity} />
      {findingText.severity(severity)}
    </span>
  )
}
