import { Client } from 'pg'
import { vi } from 'vitest'

/**
 * What happens at a statement. full, conflict: the server refuses it (no space on the disk, a serialization failure) and its transaction is
 * lost. cut: the connection is gone before it is sent. unheard: it is carried out, and the connection is gone before the answer.
 * killed: the server ends the session.
 */
export const FAULTS = ['full', 'conflict', 'cut', 'unheard', 'killed'] as const
export type Fault = (typeof FAULTS)[number]

type Send = (...values: unknown[]) => Promise<unknown>
type Callback = (error: unknown, result?: unknown) => void
interface Wire {
  readonly processID: number
  readonly connection: { readonly stream: { readonly destroy: () => void } }
}

const REFUSALS: Readonly<Partial<Record<Fault, string>>> = { full: '53100', conflict: '40001' }

interface Statement {
  readonly sql: string
  /** Sends this very statement. */
  readonly own: () => Promise<unknown>
  /** Sends another on the same connection. */
  readonly send: Send
}

async function strike(fault: Fault, { processID, connection }: Wire, { sql, own, send }: Statement): Promise<unknown> {
  const code = REFUSALS[fault]
  if (code !== undefined) {
    try {
      return await send(`DO $$ BEGIN RAISE EXCEPTION 'refused by the test' USING ERRCODE = '${code}'; END $$`)
    } finally {
      // A COMMIT that is refused ends its transaction all the same.
      if (sql === 'COMMIT') await send('ROLLBACK')
    }
  }
  if (fault === 'killed') await send(`SELECT pg_terminate_backend(${processID})`).catch(() => undefined)
  if (fault === 'unheard') await own()
  if (fault !== 'killed') connection.stream.destroy()
  return own()
}

/**
 * Lets one statement of the product meet a fault: the nth of those that the application's role sends from now on, BEGIN and COMMIT
 * counted. vi.restoreAllMocks mends it.
 * @returns tells what has been sent, in order
 */
export function faultAt(nth: number, fault: Fault): () => readonly string[] {
  const real = Object.getOwnPropertyDescriptor(Client.prototype, 'query')?.value as Send
  const sent: string[] = []
  const query = function (this: Client & Wire, ...values: unknown[]): unknown {
    const send: Send = (...rest) => real.apply(this, rest)
    if (this.user !== 'tertial_app') return send(...values)
    const first = values[0] as string | { readonly text: string }
    const sql = typeof first === 'string' ? first : first.text
    sent.push(sql)
    if (sent.length !== nth) return send(...values)
    const callback = typeof values.at(-1) === 'function' ? (values.pop() as Callback) : null
    const outcome = strike(fault, this, { sql, send, own: () => send(...values) })
    if (callback === null) return outcome
    outcome.then((result) => callback(undefined, result), callback)
    return undefined
  }
  vi.spyOn(Client.prototype, 'query').mockImplementation(query as never)
  return () => sent
}
