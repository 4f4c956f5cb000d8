import type { Severity } from '@/lib/domain/finding'
import { findingText } from '@/lib/text/finding'
import { SeveritySign } from './severity-mark'

const SEVERITIES: readonly Severity[] = ['error', 'question', 'note']

/** How many findings of each severity are open, and what the severity means. */
export function SeverityCounts({ counts }: { readonly counts: Readonly<Record<Severity, number>> }) {
  return (
    <ul aria-label={findingText.counts} className="flex flex-wrap gap-x-10 gap-y-3">
      {SEVERITIES.map((severity) => (
        <li key={severity}>
          <p className="text-lead font-strong">
            <SeveritySign severity={severity} />
            {findingText.counted(counts[severity], severity)}
          </p>
          <p className="text-small text-muted">{findingText.severityMeans[severity]}</p>
        </li>
      ))}
    </ul>
  )
}
