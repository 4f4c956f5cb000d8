import type { Finding } from '@/lib/domain/finding'

/**
 * A known inconsistency of a published report, and the finding that would show it. `pattern` is looked for in the finding's id
 * and in the label of its place.
 */
export interface Expectation {
  readonly id: string
  readonly report: string
  /** Why no program that reads one report can see it; null when it can. */
  readonly notVisible: string | null
  readonly codes: readonly string[]
  readonly pattern: string | null
}

export function shows(finding: Finding, { codes, pattern }: Expectation): boolean {
  if (!codes.includes(finding.code)) return false
  const text = `${finding.id} ${finding.place.label} ${finding.comparedWith?.label ?? ''} ${finding.quote ?? ''}`
  return pattern === null || new RegExp(pattern, 'i').test(text)
}

/** What the checks found of what they should, in one report. */
export interface Detection {
  readonly found: readonly { readonly expectation: Expectation; readonly by: readonly Finding[] }[]
  readonly missed: readonly Expectation[]
  readonly notVisible: readonly Expectation[]
  /** Errors and questions that show no known inconsistency. */
  readonly falseAlarms: readonly Finding[]
  /** Notes that show none: they explain (rounding) and ask for nothing. */
  readonly notes: readonly Finding[]
}

export function detect(findings: readonly Finding[], expectations: readonly Expectation[]): Detection {
  const matched = expectations.map((expectation) => ({ expectation, by: findings.filter((finding) => shows(finding, expectation)) }))
  const explained = new Set(matched.flatMap(({ by }) => by))
  return {
    found: matched.filter(({ by }) => by.length > 0),
    missed: matched.filter(({ expectation, by }) => by.length === 0 && expectation.notVisible === null).map(({ expectation }) => expectation),
    notVisible: matched.filter(({ expectation, by }) => by.length === 0 && expectation.notVisible !== null).map(({ expectation }) => expectation),
    falseAlarms: findings.filter((finding) => finding.severity !== 'note' && !explained.has(finding)),
    notes: findings.filter((finding) => finding.severity === 'note' && !explained.has(finding)),
  }
}
