import type { MouseEvent, ReactNode } from 'react'
import { CHECK_GROUPS, type Severity } from '@/lib/domain/finding'
import { EVERYTHING, GROUP_ORDER, isShown, isWaiting, type FindingFilter } from '@/lib/domain/finding-group'
import { openCounts, type ListedFinding } from '@/lib/domain/finding-list'
import { findingText } from '@/lib/text/finding'
import { filterAddress } from './filter-address'
import { SeveritySign } from './severity-mark'

const SEVERITIES: readonly Severity[] = ['error', 'question', 'note']

interface FindingFilterProps {
  readonly findings: readonly ListedFinding[]
  readonly filter: FindingFilter
}

/** How many of each severity are open, and by group how many wait: each number is a link that shows only those. */
export function FindingFilterBar({ findings, filter }: FindingFilterProps) {
  const counts = openCounts(findings)
  const waiting = findings.filter(isWaiting)
  const shown = findings.filter((finding) => isShown(finding, filter)).length
  return (
    <nav aria-label={findingText.filter}>
      <ul aria-label={findingText.counts} className="flex flex-wrap gap-x-10 gap-y-3">
        {SEVERITIES.map((severity) => (
          <li key={severity}>
            <FilterLink to={{ ...filter, severity: filter.severity === severity ? null : severity }} chosen={filter.severity === severity} className="text-lead">
              <SeveritySign severity={severity} />
              {findingText.counted(counts[severity], severity)}
            </FilterLink>
            <p className="text-small text-muted">{findingText.severityMeans[severity]}</p>
          </li>
        ))}
      </ul>
      <ul aria-label={findingText.groups} className="mt-5 flex flex-wrap gap-x-6 gap-y-1">
        {GROUP_ORDER.map((group) => (
          <li key={group}>
            <FilterLink to={{ ...filter, group: filter.group === group ? null : group }} chosen={filter.group === group}>
              {findingText.groupCount(group, waiting.filter(({ code }) => CHECK_GROUPS[code] === group).length)}
            </FilterLink>
          </li>
        ))}
        <li>
          <FilterLink to={{ ...filter, onlyWaiting: !filter.onlyWaiting }} chosen={filter.onlyWaiting}>
            {findingText.onlyWaiting}
          </FilterLink>
        </li>
        {filterAddress(filter) === filterAddress(EVERYTHING) ? null : (
          <li>
            <FilterLink to={EVERYTHING} chosen={false}>
              {findingText.showAll}
            </FilterLink>
          </li>
        )}
      </ul>
      <p aria-live="polite" className="mt-2 text-small text-muted empty:hidden">
        {filterAddress(filter) === filterAddress(EVERYTHING) ? null : findingText.shown(shown, findings.length)}
      </p>
    </nav>
  )
}

interface FilterLinkProps {
  readonly to: FindingFilter
  readonly chosen: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** The address changes and the list with it; the checks are not run again. */
function FilterLink({ to, chosen, className = '', children }: FilterLinkProps) {
  const address = filterAddress(to)
  const show = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    window.history.pushState(null, '', address)
  }
  return (
    <a
      href={address}
      aria-current={chosen ? 'true' : undefined}
      onClick={show}
      className={`link inline-flex min-h-9 items-center ${chosen ? 'font-strong decoration-2' : ''} ${className}`}
    >
      {children}
    </a>
  )
}
