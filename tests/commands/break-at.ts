import { vi } from 'vitest'
import { database } from '@/lib/db/client'

/** Breaks the transaction off before its statement number `nth`, as a lost connection does; vi.restoreAllMocks mends it. */
export function breakAt(nth: number): void {
  const client = database()
  const begin = client.$transaction.bind(client) as (run: (db: object) => Promise<unknown>, options: object) => Promise<unknown>
  let statements = 0
  const counted = (target: object): object =>
    new Proxy(target, {
      get(owner, name): unknown {
        const value: unknown = Reflect.get(owner, name)
        if (typeof value === 'function') {
          return (...values: unknown[]): unknown => {
            statements += 1
            if (statements === nth) throw new Error('The connection is gone.')
            return (value as (...rest: unknown[]) => unknown).apply(owner, values)
          }
        }
        return typeof value === 'object' && value !== null ? counted(value) : value
      },
    })
  const broken = (run: (db: object) => Promise<unknown>, options: object): Promise<unknown> => begin((db) => run(counted(db)), options)
  vi.spyOn(client, '$transaction').mockImplementation(broken as never)
}
