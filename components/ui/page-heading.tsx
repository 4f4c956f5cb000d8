import type { ReactNode } from 'react'

/** The page's only h1, what it is about in one sentence, and at its right what can be done with the whole page. */
export function PageHeading({ title, lead, actions }: { title: string; lead?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="max-w-measure">
        <h1 className="text-h2">{title}</h1>
        {lead ? <p className="mt-2 text-lead text-muted">{lead}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-3">{actions}</div> : null}
    </header>
  )
}
