import type { z } from 'zod'
import { committeeScope } from '@/lib/auth/gate'
import type { Permission } from '@/lib/auth/permissions/permission'
import type { ReportSubject } from '@/lib/auth/permissions/report'
import type { CommitteeScope } from '@/lib/auth/scope'
import { lockReport, type ReportLock, type ReportState } from '@/lib/db/report'
import type { Isolation } from '@/lib/db/transaction'
import type { CommandAnswer, ErrorCode } from '@/lib/domain/command-answer'
import { ONE_MEGABYTE, parseInput, refused, type Command, type CommandContext } from './command'
import { findReplay, once, type Undertaking } from './once'

/** A command's surroundings with the report it is about, whose row is locked until the transaction ends. */
export interface ReportContext extends CommandContext<CommitteeScope> {
  readonly report: ReportState
}

interface ReportCommandDefinition<Input, Prepared> {
  readonly name: string
  readonly input: z.ZodType<Input>
  /** Who may do it, and in which status of the report. */
  readonly permission: Permission<ReportSubject>
  /** share for saving commands, update for steps of the report's life. */
  readonly lock: ReportLock
  readonly isolation?: Isolation
  /** Slow work that must not hold the transaction open; it checks the permission itself. */
  readonly prepare?: (scope: CommitteeScope, input: Input) => Promise<CommandAnswer<Prepared>>
  readonly run: (context: ReportContext, input: Input, prepared: Prepared | undefined) => Promise<CommandAnswer<unknown>>
}

/** The refusal with what the person needs to know about the report: its status, and who set it when. */
export function refusedFor(code: ErrorCode, report: ReportState): CommandAnswer<never> {
  return code === 'OUT_OF_SCOPE' ? refused(code) : refused(code, { by: report.statusBy, detail: report.status })
}

/**
 * A command about one report: input → committee of the person → the report, locked → permission → run.
 * Every committee and report that the person has nothing to do with is answered OUT_OF_SCOPE, whether it exists or not.
 */
export function reportCommand<Input extends { readonly committee: string; readonly report: string }, Prepared = never>(
  definition: ReportCommandDefinition<Input, Prepared>,
): Command {
  const { name, input: schema, permission, lock, isolation = 'readCommitted', prepare, run } = definition
  return {
    name,
    bodyLimit: ONE_MEGABYTE,
    input: schema,
    async run(session, request) {
      const parsed = parseInput(schema, request.input)
      if (!parsed.ok) return parsed
      const input = parsed.result
      const scope = await committeeScope(session, input.committee)
      if (scope === null) return refused('OUT_OF_SCOPE')
      const undertaking: Undertaking<CommitteeScope> = { scope, command: name, request, isolation }
      let prepared: Prepared | undefined
      if (prepare !== undefined) {
        const replay = await findReplay(undertaking)
        if (replay !== null) return replay
        const preparation = await prepare(scope, input)
        if (!preparation.ok) return preparation
        prepared = preparation.result
      }
      return once(undertaking, async (context) => {
        const report = await lockReport(scope, context.db, input.report, lock)
        if (report === null) return refused('NOT_FOUND')
        const refusal = permission(scope, report)
        return refusal === null ? run({ ...context, report }, input, prepared) : refusedFor(refusal, report)
      })
    },
  }
}
