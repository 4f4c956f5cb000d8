import { runChecks } from '@/lib/domain/checks/run-checks'
import { CHECK_GROUPS, type Finding } from '@/lib/domain/finding'
import { withBefore } from './before'
import { checkInput } from './check-input'
import { expectedFigures } from './claim-evidence'
import { detect, type Detection, type Expectation } from './expectation'
import { evidenceReport, type EvidenceReport } from './report'
import { bindings, wordsFromReport, type Binding } from './text-evidence'
import type { Truth } from './truth'

/** A report with its texts: the original as it was published, with what is known of the report before. */
export interface WithTexts {
  readonly report: EvidenceReport
  readonly bindings: readonly Binding[]
  readonly unknownReferences: readonly string[]
  readonly findings: readonly Finding[]
  readonly detection: Detection
  /** Share of the words that were read which stand in the published text. */
  readonly fromReport: number
}

/** What stands between a report and its publishing (deadlines, hidden counts, comments that are due) is not an inconsistency of it. */
function isJudged({ code }: Finding): boolean {
  return CHECK_GROUPS[code] !== 'publishing' || code === 'missingCell'
}

/**
 * Measures one report with its texts.
 * @param originals all reports at hand: one may be the previous report of another
 * @param published the text as it was published
 */
export function withTexts(truth: Truth, originals: readonly Truth[], expectations: readonly Expectation[], published: string): WithTexts {
  const report = evidenceReport(withBefore(truth, originals))
  const input = checkInput(report)
  const { expected, unknown } = expectedFigures(report)
  const findings = runChecks(input)
  const known = expectations.filter((each) => each.report === report.id)
  return {
    report,
    bindings: bindings(input, expected),
    unknownReferences: unknown,
    findings,
    detection: detect(findings.filter(isJudged), known),
    fromReport: wordsFromReport(input, published),
  }
}
