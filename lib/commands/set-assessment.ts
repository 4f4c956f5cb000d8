import { maySetAssessment } from '@/lib/auth/permissions/assessment'
import type { IndicatorSubject } from '@/lib/auth/permissions/indicator'
import { maySetAssessments } from '@/lib/auth/permissions/report'
import { findAssessment, writeAssessment, type AssessmentContent } from '@/lib/db/assessment'
import { lastChange, whoWhen } from '@/lib/db/audit'
import { loadReportFacts } from '@/lib/db/report-facts'
import type { Stored } from '@/lib/db/stored'
import type { CommandAnswer, InputFault } from '@/lib/domain/command-answer'
import { indicatorsOf, proposedLevelOf, proposedYearEndOf } from '@/lib/domain/follow-up'
import { subjectId } from '@/lib/domain/goal-sheet'
import { needsReason } from '@/lib/domain/rating'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { setAssessmentSchema, type SetAssessmentInput } from '@/lib/schemas/set-assessment'
import { answered, refused } from './command'
import { reportCommand, type ReportContext } from './report-command'

const NOTHING_SET: AssessmentContent = { level: null, reason: null, yearEndLevel: null, yearEndReason: null, commentary: null }

/** What is followed up by the unit that the item names. */
const FOLLOWED = {
  correctiveMeasure: (facts: ReportFacts) => facts.correctiveMeasures,
  risk: (facts: ReportFacts) => facts.risks,
  assignment: (facts: ReportFacts) => facts.assignments,
  activity: (facts: ReportFacts) => facts.activities,
  annualCycleItem: (facts: ReportFacts) => facts.annualCycle,
} satisfies Partial<Record<SetAssessmentInput['subject'], unknown>>

/** Who answers: for the indicator, for those that hang on the goal, or the unit whose result it is; null when the report has no such subject. */
function answeredBy(facts: ReportFacts, { subject, subjectKey, orgUnit }: SetAssessmentInput): readonly IndicatorSubject[] | null {
  const withKey = (each: { readonly key: string }) => each.key === subjectKey
  switch (subject) {
    case 'indicator': {
      const indicators = facts.indicators.filter(withKey)
      return indicators.length === 0 ? null : indicators
    }
    case 'goal': {
      const goal = facts.plan.goals.find(withKey)
      return goal === undefined ? null : indicatorsOf(facts, goal.indicatorKeys)
    }
    case 'unitResult': {
      const unit = facts.committee.orgUnits.find((each) => each.key === orgUnit)
      return unit === undefined || !facts.plan.goals.some(withKey) ? null : [{ orgUnitKey: unit.key }]
    }
    default: {
      const items = FOLLOWED[subject](facts).filter(withKey)
      return items.length === 0 ? null : items
    }
  }
}

/** What is to stand: a field that was left out is kept. */
function merged(input: SetAssessmentInput, stored: AssessmentContent): AssessmentContent {
  const { level, reason, yearEndLevel, yearEndReason, commentary } = input
  return {
    level: level === undefined ? stored.level : level,
    reason: reason === undefined ? stored.reason : reason,
    yearEndLevel: yearEndLevel === undefined ? stored.yearEndLevel : yearEndLevel,
    yearEndReason: yearEndReason === undefined ? stored.yearEndReason : yearEndReason,
    commentary: commentary === undefined ? stored.commentary : commentary,
  }
}

const isExplained = (reason: string | null) => reason !== null && reason.trim() !== ''

/**
 * The reasons that are missing: a level that is set, now or at year end, differs from the proposed one and nobody says why. A level
 * that differed before may stand while something else is changed; only setting it or touching its reason asks for one.
 */
function missingReasons(input: SetAssessmentInput, content: AssessmentContent, facts: ReportFacts): readonly InputFault[] {
  const { subject, subjectKey } = input
  const isSetNow = input.level !== undefined || input.reason !== undefined
  const isSetAtYearEnd = input.yearEndLevel !== undefined || input.yearEndReason !== undefined
  const lacksNow = isSetNow && needsReason(content.level, proposedLevelOf(facts, subject, subjectKey)) && !isExplained(content.reason)
  const lacksAtYearEnd =
    isSetAtYearEnd && needsReason(content.yearEndLevel, proposedYearEndOf(facts, subject, subjectKey)) && !isExplained(content.yearEndReason)
  const paths = [...(lacksNow ? ['reason'] : []), ...(lacksAtYearEnd ? ['yearEndReason'] : [])]
  return paths.map((path) => ({ path, found: '', expected: 'why the level differs from the proposed one' }))
}

function isOnlyCommentary({ level, reason, yearEndLevel, yearEndReason }: SetAssessmentInput): boolean {
  return [level, reason, yearEndLevel, yearEndReason].every((field) => field === undefined)
}

async function stale({ scope, db, at }: ReportContext, subjectKey: string, stored: Stored<AssessmentContent> | null): Promise<CommandAnswer<never>> {
  if (stored !== null) return refused('STALE_VERSION', { by: await whoWhen(scope, db, stored.authorId, stored.at) })
  const change = await lastChange(scope, db, 'assessment', subjectKey)
  return refused('STALE_VERSION', { by: change?.by ?? { name: null, at: at.toISOString() } })
}

/** Writes the fields that are named and keeps the rest, where the version is still the one read; a level that departs from the proposal wants its reason. */
export async function writeMerged(context: ReportContext, input: SetAssessmentInput, facts: ReportFacts): Promise<CommandAnswer<unknown>> {
  const { scope, db, at, report, record } = context
  const { subject, subjectKey, orgUnit: orgUnitKey = '' } = input
  const auditKey = `${report.key}:${subjectId(subject, subjectKey, orgUnitKey)}`
  const place = { reportId: report.id, subject, subjectKey, orgUnitKey }
  const current = await findAssessment(scope, db, place)
  if (input.version !== (current?.version ?? 0)) return stale(context, auditKey, current)
  const content = merged(input, current?.value ?? NOTHING_SET)
  const faults = missingReasons(input, content, facts)
  if (faults.length > 0) return refused('REASON_REQUIRED', { faults })
  const version = input.version + 1
  if (!(await writeAssessment(scope, db, place, current, content, { version, authorId: scope.userId, at }))) {
    return stale(context, auditKey, await findAssessment(scope, db, place))
  }
  const before = current === null ? null : { ...current.value, version: current.version }
  record({ subject: 'assessment', subjectKey: auditKey, reportId: report.id, before, after: { ...content, version } })
  return answered({ version, at: at.toISOString() })
}

/** Sets level, expectation and commentary of a subject in the report, or a unit's own result of a goal; a level, now or at year end, that differs from the proposed one needs a reason (domain rule 6). */
export const setAssessment = reportCommand<SetAssessmentInput>({
  name: 'set-assessment',
  input: setAssessmentSchema,
  permission: maySetAssessments,
  lock: 'share',
  async run(context, input) {
    const facts = await loadReportFacts(context.scope, input.report, context.db)
    const answering = facts === null ? null : answeredBy(facts, input)
    if (facts === null || answering === null) return refused('NOT_FOUND')
    const refusal = maySetAssessment(context.scope, { subject: input.subject, answeredBy: answering, onlyCommentary: isOnlyCommentary(input) })
    return refusal === null ? writeMerged(context, input, facts) : refused(refusal)
  },
})
