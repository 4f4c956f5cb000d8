import type { z } from 'zod'
import { committeeScope } from '@/lib/auth/gate'
import type { Permission } from '@/lib/auth/permissions/permission'
import type { CommitteeScope } from '@/lib/auth/scope'
import type { Isolation } from '@/lib/db/transaction'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import { ONE_MEGABYTE, parseInput, refused, type Command, type CommandContext } from './command'
import { once } from './once'

interface CommitteeCommandDefinition<Input> {
  readonly name: string
  readonly input: z.ZodType<Input>
  readonly permission: Permission<null>
  readonly isolation?: Isolation
  readonly run: (context: CommandContext<CommitteeScope>, input: Input) => Promise<CommandAnswer<unknown>>
}

/**
 * A command about a committee and none of its reports: input → committee of the person → permission → run. A committee that the
 * person has nothing to do with is answered OUT_OF_SCOPE, whether it exists or not.
 */
export function committeeCommand<Input extends { readonly committee: string }>(definition: CommitteeCommandDefinition<Input>): Command {
  const { name, input: schema, permission, isolation = 'readCommitted', run } = definition
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
      const refusal = permission(scope, null)
      if (refusal !== null) return refused(refusal)
      return once({ scope, command: name, request, isolation }, (context) => run(context, input))
    },
  }
}
