import { mayRepairFindings } from '@/lib/auth/permissions/report'
import { runChecks } from '@/lib/domain/checks/run-checks'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import type { Finding } from '@/lib/domain/finding'
import { assessmentOf } from '@/lib/domain/assessment'
import { isMended } from '@/lib/domain/repair/mended'
import { afterRepair } from '@/lib/domain/repair/place-text'
import { TOGETHER, type FindingRepair, type RepairContext, type RepairTarget } from '@/lib/domain/repair/repair'
import { repairContext, repairOf } from '@/lib/domain/repair/repair-of'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { asStored } from '@/lib/domain/rich-text'
import { repairFindingsSchema, type RepairFindingsInput } from '@/lib/schemas/finding'
import { answered, refused } from './command'
import { checkInputNow, findingsNow } from './findings-now'
import { reportCommand, type ReportContext } from './report-command'
import { writeText } from './save-section'
import { writeMerged } from './set-assessment'

type Wanted = RepairFindingsInput['repairs'][number]

/** The repairs as they are now, each made on top of those before it; null when one is gone or would become something else than was shown. */
function repairsNow(wanted: readonly Wanted[], findings: readonly Finding[], start: RepairContext): readonly FindingRepair[] | null {
  let context = start
  const repairs: FindingRepair[] = []
  for (const { finding: id, to } of wanted) {
    const finding = findings.find((each) => each.id === id)
    const repair = finding === undefined ? null : repairOf(finding, context)
    if (repair === null || repair.to !== to) return null
    repairs.push(repair)
    context = { ...context, input: afterRepair(context.input, repair.target) }
  }
  return repairs
}

function writtenAs(target: RepairTarget): string {
  return target.kind === 'section' ? `section:${target.section}` : `${target.subject}:${target.subjectKey}`
}

/** Of several repairs of the same text only the last is written: it was made on top of the others. */
function lastOfEach(repairs: readonly FindingRepair[]): readonly RepairTarget[] {
  return [...new Map(repairs.map(({ target }) => [writtenAs(target), target])).values()]
}

function write(context: ReportContext, input: RepairFindingsInput, target: RepairTarget, facts: ReportFacts): Promise<CommandAnswer<unknown>> {
  if (target.kind === 'section') {
    const version = facts.sections.find(({ key }) => key === target.section)?.version ?? 0
    return writeText(context, { section: target.section, body: asStored(target.body), version })
  }
  const { subject, subjectKey, set } = target
  const version = assessmentOf(facts.assessments, subject, subjectKey)?.version ?? 0
  return writeMerged(context, { committee: input.committee, report: input.report, subject, subjectKey, version, ...set }, facts)
}

/**
 * Makes the one change that each finding goes away by: all of them or none. What the change would be is worked out anew; when a finding is
 * gone or its change is another than the person saw, FINDING_GONE. Several at once only where each needs no judgement of its own, else
 * INVALID_INPUT. The checks are run once more before the end: a finding that stayed, or an error that came, is NOT_REPAIRED.
 */
export const repairFindings = reportCommand<RepairFindingsInput>({
  name: 'repair-findings',
  input: repairFindingsSchema,
  permission: mayRepairFindings,
  lock: 'share',
  async run(context, input) {
    const now = await checkInputNow(context)
    const before = runChecks(now)
    const repairs = repairsNow(input.repairs, before, repairContext(now))
    if (repairs === null) return refused('FINDING_GONE')
    const alone = repairs.find(({ kind }) => !TOGETHER.includes(kind))
    if (repairs.length > 1 && alone !== undefined) {
      return refused('INVALID_INPUT', { faults: [{ path: 'repairs', found: alone.kind, expected: `one repair, or only ${TOGETHER.join(', ')}` }] })
    }
    for (const target of lastOfEach(repairs)) {
      const answer = await write(context, input, target, now.facts)
      if (!answer.ok) return answer
    }
    const ids = input.repairs.map(({ finding }) => finding)
    if (!isMended(ids, before, await findingsNow(context))) return refused('NOT_REPAIRED')
    return answered({ repaired: repairs.length, at: context.at.toISOString() })
  },
})
