import { buildReportView } from './build-report-view'
import type { CheckInput, CheckSettings } from './checks/check'
import { runChecks } from './checks/run-checks'
import type { WhoWhen } from './command-answer'
import { figuresOf } from './figures/figure-register'
import type { Finding, Severity } from './finding'
import type { ReportForm } from './form'
import { ore } from './money'
import { passagesOf } from './passage'
import type { ReportFacts } from './report-facts'

/** A finding as people see it: open, or accepted by somebody with a reason. Plain JSON: so it is stored with an edition. */
export interface ListedFinding extends Finding {
  readonly accepted: { readonly reason: string; readonly by: WhoWhen } | null
}

/** What the checks need besides the report itself: the language that it is written in, the municipality's limits, what is public already, and the day. */
export interface CheckSurroundings extends Pick<CheckInput, 'lexicon' | 'today' | 'earlier'> {
  readonly smallCountThreshold: number
}

/** From where on a line must be commented (domain rule 13): forecast change 0,3 mnkr, full-year variance 1,0 mnkr. */
export const COMMENT_LIMITS: Pick<CheckSettings, 'forecastChangeToComment' | 'varianceToComment'> = {
  forecastChangeToComment: ore(30_000_000),
  varianceToComment: ore(100_000_000),
}

/** What the checks look at in a report as its facts stand. */
export function checkInputOf(facts: ReportFacts, form: ReportForm, surroundings: CheckSurroundings): CheckInput {
  const { lexicon, today, earlier, smallCountThreshold } = surroundings
  const view = buildReportView(facts, form)
  return {
    facts,
    form,
    view,
    passages: passagesOf(facts, view, lexicon.printFigure),
    figures: figuresOf(facts, view),
    printed: [],
    lexicon,
    settings: { smallCountThreshold, ...COMMENT_LIMITS },
    earlier,
    today,
  }
}

/** Every finding of a report as its facts stand. A report whose total and rows are 1 tkr apart has none: that is rounding (domain rule 2). */
export function findingsOf(facts: ReportFacts, form: ReportForm, surroundings: CheckSurroundings): readonly Finding[] {
  return runChecks(checkInputOf(facts, form, surroundings))
}

/** How many findings of each severity nobody has accepted: { error: 2, question: 1, note: 0 }. */
export function openCounts(findings: readonly ListedFinding[]): Readonly<Record<Severity, number>> {
  const open = findings.filter((each) => each.accepted === null)
  const count = (severity: Severity) => open.filter((each) => each.severity === severity).length
  return { error: count('error'), question: count('question'), note: count('note') }
}
