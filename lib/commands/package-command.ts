import type { z } from 'zod'
import { municipalityScope } from '@/lib/auth/gate'
import { mayMovePackages } from '@/lib/auth/permissions/administration'
import type { MunicipalityScope } from '@/lib/auth/scope'
import type { Session } from '@/lib/auth/session'
import { lockPackageBatch, type PackageBatch } from '@/lib/db/package-batch'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import type { ImportStatus } from '@/lib/domain/import-batch'
import { ONE_MEGABYTE, answered, parseInput, refused, type Command, type CommandContext } from './command'
import { once } from './once'

/** The municipality whose packages the person may move; a refusal for everybody but its administrators. */
export function packageScope(session: Session): CommandAnswer<MunicipalityScope> {
  const roles = session.memberships.filter(({ committeeId }) => committeeId === null).map(({ role }) => role)
  const refusal = mayMovePackages({ userId: session.userId, roles, orgUnitKeys: [] }, null)
  return refusal === null ? answered(municipalityScope(session)) : refused(refusal)
}

/** A command's surroundings with the batch it is about, locked until the transaction ends. */
export interface PackageContext extends CommandContext<MunicipalityScope> {
  readonly batch: PackageBatch
}

interface PackageCommandDefinition<Input> {
  readonly name: string
  readonly input: z.ZodType<Input>
  /** The status that the batch must have. */
  readonly status: ImportStatus
  readonly run: (context: PackageContext, input: Input) => Promise<CommandAnswer<unknown>>
}

/**
 * A command about one package that was read in, by the administrator, where the batch is as the person saw it. All of it sees one
 * instant: what others commit meanwhile makes it start over, and then it sees that too.
 */
export function packageCommand<Input extends { readonly batch: string; readonly version: number }>(definition: PackageCommandDefinition<Input>): Command {
  const { name, input: schema, status, run } = definition
  return {
    name,
    bodyLimit: ONE_MEGABYTE,
    input: schema,
    async run(session, request) {
      const parsed = parseInput(schema, request.input)
      if (!parsed.ok) return parsed
      const scope = packageScope(session)
      if (!scope.ok) return scope
      return once({ scope: scope.result, command: name, request, isolation: 'repeatableRead' }, async (context) => {
        const batch = await lockPackageBatch(context.scope, context.db, parsed.result.batch)
        if (batch === null) return refused('NOT_FOUND')
        if (batch.status !== status || batch.version !== parsed.result.version) return refused('STALE_VERSION')
        return run({ ...context, batch }, parsed.result)
      })
    },
  }
}

/** What the log says of a step of a package. */
export function recordPackage({ record, batch }: PackageContext, details: { readonly version: number; readonly rows?: number }): void {
  const { fileName, fileSha256, committeeKey, year, status, version } = batch
  const subjectKey = `${committeeKey}:${year}`
  record({ subject: 'package', subjectKey, reportId: null, before: { batch: batch.id, status, version }, after: { batch: batch.id, fileName, fileSha256, ...details } })
}
