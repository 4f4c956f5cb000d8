import { myTasksText } from '@/lib/text/my-tasks'

/** How far a part has come, in words and as a bar: 5 av 12 klara. */
export function Progress({ done, of }: { readonly done: number; readonly of: number }) {
  return (
    <p className="mt-4 flex max-w-field flex-wrap items-center gap-x-4 gap-y-1">
      <span className="font-strong">{myTasksText.progress(done, of)}</span>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" className="h-2 min-w-24 grow border border-rule text-accent" aria-hidden="true">
        <rect width={of === 0 ? 100 : (100 * done) / of} height="4" fill="currentColor" />
      </svg>
    </p>
  )
}
