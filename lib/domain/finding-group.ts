import { CHECK_GROUPS, type CheckCode, type CheckGroup, type Finding, type Severity } from './finding'
import type { ListedFinding } from './finding-list'

/** The groups in the order of the Kontroller panel. */
export const GROUP_ORDER: readonly CheckGroup[] = ['figures', 'ratings', 'text', 'publishing']

const SEVERITY_ORDER: readonly Severity[] = ['error', 'question', 'note']

/** What of the list is to be seen; null: every severity, every group. */
export interface FindingFilter {
  readonly severity: Severity | null
  readonly group: CheckGroup | null
  /** Neither what is accepted nor what is only for information. */
  readonly onlyWaiting: boolean
}

export const EVERYTHING: FindingFilter = { severity: null, group: null, onlyWaiting: false }

/** Whether a finding is to be mended or accepted by somebody: an open error or question. A note waits for nobody. */
export function isWaiting({ accepted, severity }: Pick<ListedFinding, 'accepted' | 'severity'>): boolean {
  return accepted === null && severity !== 'note'
}

/** Whether the filter lets the finding through. */
export function isShown(finding: ListedFinding, { severity, group, onlyWaiting }: FindingFilter): boolean {
  const isOfSeverity = severity === null || finding.severity === severity
  const isOfGroup = group === null || CHECK_GROUPS[finding.code] === group
  return isOfSeverity && isOfGroup && (!onlyWaiting || isWaiting(finding))
}

/** Findings of one check and one severity: ten lines without an explanation stand under one heading. */
export interface FindingKind<Item> {
  readonly code: CheckCode
  readonly severity: Severity
  readonly items: readonly Item[]
}

/**
 * The same findings, alike ones together: errors before questions before notes, else kinds and lines in the order in which they came.
 * Question A, error B, question A → B (1 line), A (2 lines).
 */
export function kindsOf<Item extends { readonly finding: Pick<Finding, 'code' | 'severity'> }>(items: readonly Item[]): readonly FindingKind<Item>[] {
  const kinds = new Map<string, FindingKind<Item>>()
  for (const item of items) {
    const { code, severity } = item.finding
    const id = `${severity}:${code}`
    kinds.set(id, { code, severity, items: [...(kinds.get(id)?.items ?? []), item] })
  }
  return [...kinds.values()].sort((a, b) => SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity))
}
