import type { Finding, FindingAcceptance } from '../finding'
import type { Check, CheckInput } from './check'

/** Every check, in the order in which findings are listed. Each is a pure function in this folder. */
export const CHECKS: readonly Check[] = []

/**
 * All findings of a report in the order of CHECKS; of two with the same id only the first is kept. Same input, same list.
 * @returns empty when nothing disagrees
 */
export function runChecks(input: CheckInput): readonly Finding[] {
  const byId = new Map<string, Finding>()
  for (const found of CHECKS.flatMap((check) => check(input))) if (!byId.has(found.id)) byId.set(found.id, found)
  return [...byId.values()]
}

/** The findings that nobody has accepted. An acceptance of a finding whose figure has changed since holds no longer: its id is another. */
export function openFindings(findings: readonly Finding[], acceptances: readonly FindingAcceptance[]): readonly Finding[] {
  const accepted = new Set(acceptances.map((acceptance) => acceptance.findingId))
  return findings.filter((each) => !accepted.has(each.id))
}
