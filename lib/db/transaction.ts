import { Prisma } from '@/lib/db/client/client'
import { database, type Database } from './client'

/** A transaction, as core code passes it on. One request holds one at a time, so it never waits for a second connection. */
export type Transaction = Database

/** readCommitted: each statement sees what is committed. repeatableRead: the whole transaction sees one instant. */
export type Isolation = 'readCommitted' | 'repeatableRead'

const LEVELS = {
  readCommitted: Prisma.TransactionIsolationLevel.ReadCommitted,
  repeatableRead: Prisma.TransactionIsolationLevel.RepeatableRead,
} as const

/** Runs in one transaction: all of it is stored, or, when `run` throws, nothing. */
export function inTransaction<Result>(isolation: Isolation, run: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  return database().$transaction(run, { isolationLevel: LEVELS[isolation] })
}

/** Serialization failure or deadlock: another transaction changed the same rows, and ours has been rolled back. */
export function isWriteConflict(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && (error.code === 'P2034' || /40001|40P01/.test(JSON.stringify(error.meta ?? null)))
}

/** Class 23 of SQLSTATE: a row that another transaction has just made or taken away clashes with ours. P2002, P2003: as Prisma tells it. */
export function isClash(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2002' || error.code === 'P2003' || /"23(505|503|P01)"/.test(JSON.stringify(error.meta ?? null))
}
