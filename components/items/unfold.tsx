import type { ReactNode } from 'react'

/** Something that is done now and then: it stands behind its name until it is asked for. */
export function Unfold({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <details className="mt-4 max-w-page">
      <summary className="min-h-9 w-fit py-1.5 text-accent underline underline-offset-4">{label}</summary>
      <div className="mt-3 border-s-4 border-line ps-4">{children}</div>
    </details>
  )
}
