import type { z } from 'zod'
import type { Permission } from '@/lib/auth/permissions/permission'
import type { ReportSubject } from '@/lib/auth/permissions/report'
import { changeStatus, type ReportState, type StatusDetails } from '@/lib/db/report'
import type { Isolation } from '@/lib/db/transaction'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import { transition, type ReportEvent } from '@/lib/domain/report-status'
import { answered, refused, type Command } from './command'
import { refusedFor, reportCommand, type ReportContext } from './report-command'

interface StepInput {
  readonly committee: string
  readonly report: string
  readonly version: number
}

interface StepDefinition<Input> {
  readonly name: string
  readonly event: ReportEvent
  readonly input: z.ZodType<Input>
  readonly permission: Permission<ReportSubject>
  readonly isolation?: Isolation
  /** A rule that needs more than the status; null when it holds. */
  readonly check?: (context: ReportContext) => Promise<CommandAnswer<never> | null>
  /** What the step stores outside the report's own row, when nothing stands in its way. */
  readonly keep?: (context: ReportContext) => Promise<void>
  /** What the step sets besides the status. */
  readonly details: (context: ReportContext, input: Input) => StatusDetails | Promise<StatusDetails>
}

/** No correction is in the making, any longer. */
export const NO_CORRECTION: StatusDetails = { correctionReason: null, correctedById: null, correctedAt: null, correctedFactsId: null }

/** STALE_VERSION when the report is no longer as the person saw it. */
export function staleReport(report: ReportState, version: number): CommandAnswer<never> | null {
  return report.version === version ? null : refused('STALE_VERSION', { by: report.statusBy, detail: report.status })
}

/** Takes the report to its next status and records it. */
export async function takeStep(context: ReportContext, event: ReportEvent, details: StatusDetails): Promise<CommandAnswer<unknown>> {
  const { scope, db, at, report, record } = context
  const status = transition(report.status, event)
  if (status === null) return refusedFor('WRONG_STATUS', report)
  const version = await changeStatus(scope, db, report, { status, at, details })
  if (version === null) throw new Error('The report was changed while its row was locked.')
  record({
    subject: 'report',
    subjectKey: report.key,
    reportId: report.id,
    before: { status: report.status, version: report.version },
    after: { ...details, status, version },
  })
  return answered({ version, status })
}

/** A command that takes a report to its next status. */
export function reportStep<Input extends StepInput>({ name, event, input, permission, isolation, check, keep, details }: StepDefinition<Input>): Command {
  return reportCommand<Input>({
    name,
    input,
    permission,
    lock: 'update',
    isolation,
    async run(context, step) {
      const refusal = staleReport(context.report, step.version) ?? (await check?.(context)) ?? null
      if (refusal !== null) return refusal
      await keep?.(context)
      return takeStep(context, event, await details(context, step))
    },
  })
}
