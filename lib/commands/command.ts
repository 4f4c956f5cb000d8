import type { z } from 'zod'
import type { Session } from '@/lib/auth/session'
import type { MunicipalityScope } from '@/lib/auth/scope'
import type { NewAuditEvent } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import type { CommandAnswer, CommandError, ErrorCode } from '@/lib/domain/command-answer'
import { schemaFaults } from '@/lib/import/package/faults'
import type { FileBody } from './file-body'

/** What a client asks a command to do. */
export interface CommandRequest {
  readonly input: unknown
  /** Chosen by the client, one per intended change: a repeated request has its effect once. */
  readonly idempotencyKey: string
  /** Of a command that takes a file; its bytes are not read before the command asks for them. */
  readonly file?: FileBody
}

/** One thing that can be changed. The registry of commands is the list of everything that can. */
export interface Command {
  readonly name: string
  /** `file`: the body is a file and the input travels in a header. Left out: the body is JSON. */
  readonly body?: 'file'
  /** Largest body that is read, in bytes. */
  readonly bodyLimit: number
  readonly input: z.ZodType
  /** Checks input, scope and permission, then carries out the change once, in one transaction. */
  readonly run: (session: Session, request: CommandRequest) => Promise<CommandAnswer<unknown>>
}

/** What a command works with inside its transaction. */
export interface CommandContext<Scope extends MunicipalityScope> {
  readonly db: Transaction
  readonly scope: Scope
  /** The one instant that everything in this transaction carries. */
  readonly at: Date
  /** Adds an audit event; all are written with the change. */
  readonly record: (event: Omit<NewAuditEvent, 'command'>) => void
}

export const ONE_MEGABYTE = 1_000_000

/** An expected failure as an answer. */
export function refused(code: ErrorCode, details: Omit<CommandError, 'code'> = {}): { readonly ok: false; readonly error: CommandError } {
  return { ok: false, error: { code, ...details } }
}

export function answered<Result>(result: Result): { readonly ok: true; readonly result: Result } {
  return { ok: true, result }
}

/** The typed input, or INVALID_INPUT with every fault. */
export function parseInput<Input>(schema: z.ZodType<Input>, input: unknown): CommandAnswer<Input> {
  const parsed = schema.safeParse(input, { reportInput: true })
  return parsed.success ? answered(parsed.data) : refused('INVALID_INPUT', { faults: schemaFaults(parsed.error) })
}
