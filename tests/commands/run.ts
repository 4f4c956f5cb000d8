import { randomUUID } from 'node:crypto'
import type { Session } from '@/lib/auth/session'
import type { Command } from '@/lib/commands/command'
import type { CellAnswers, CommandAnswer } from '@/lib/domain/command-answer'
import type { SmallCommittee } from '@/tests/factories'

/** Runs a command as the route does after it has read the request; every call is a request of its own unless a key is given. */
export function run(command: Command, session: Session, input: object, idempotencyKey: string = randomUUID()): Promise<CommandAnswer<unknown>> {
  return command.run(session, { input, idempotencyKey })
}

/** Which report, as the input of a report's command begins. */
export function reportOf(at: SmallCommittee): { readonly committee: string; readonly report: string } {
  return { committee: at.committee, report: at.report }
}

/** The answers of a batch that must have been carried out. */
export function cellsOf(answer: CommandAnswer<unknown>): CellAnswers['cells'] {
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.error)}`)
  return (answer.result as CellAnswers).cells
}
