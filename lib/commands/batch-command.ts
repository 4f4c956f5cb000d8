import type { z } from 'zod'
import { mayImport } from '@/lib/auth/permissions/import'
import type { CommitteeScope } from '@/lib/auth/scope'
import { lockBatch, type ImportBatch } from '@/lib/db/import-batch'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import type { ImportStatus } from '@/lib/domain/import-batch'
import { refused, type Command, type CommandContext } from './command'
import { committeeCommand } from './committee-command'

/** A command's surroundings with the batch it is about, locked until the transaction ends. */
export interface BatchContext extends CommandContext<CommitteeScope> {
  readonly batch: ImportBatch
}

interface BatchCommandDefinition<Input> {
  readonly name: string
  readonly input: z.ZodType<Input>
  /** The status that the batch must have. */
  readonly status: ImportStatus
  readonly run: (context: BatchContext, input: Input) => Promise<CommandAnswer<unknown>>
}

/** A command about one batch, by the controller, where the batch is as the person saw it. */
export function batchCommand<Input extends { readonly committee: string; readonly batch: string; readonly version: number }>(
  definition: BatchCommandDefinition<Input>,
): Command {
  const { name, input: schema, status, run } = definition
  return committeeCommand<Input>({
    name,
    input: schema,
    permission: mayImport,
    async run(context, input) {
      const batch = await lockBatch(context.scope, context.db, input.batch)
      if (batch === null) return refused('NOT_FOUND')
      if (batch.status !== status || batch.version !== input.version) return refused('STALE_VERSION')
      return run({ ...context, batch }, input)
    },
  })
}

/** What the log says of a step of a batch. */
export function recordBatch({ record, batch }: BatchContext, details: { readonly version: number } & Readonly<Record<string, string | number>>): void {
  const { fileName, fileSha256, status, version } = batch
  record({ subject: 'importBatch', subjectKey: batch.id, reportId: null, before: { status, version }, after: { fileName, fileSha256, ...details } })
}
