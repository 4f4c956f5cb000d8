import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/lib/db/client/client'

/** Largest number of connections of one process: two cores' worth of queries, far below Postgres' default of 100. */
const POOL_SIZE = Number(process.env.DATABASE_POOL_SIZE ?? 10)

/** A request that gets no connection within this time (milliseconds) fails instead of hanging for ever. */
const ACQUIRE_TIMEOUT = 10_000

/** Longest transaction (milliseconds); a whole package is written in one. */
const TRANSACTION_TIMEOUT = 60_000

interface OpenDatabase {
  readonly url: string
  readonly client: PrismaClient
}

/** Kept on globalThis because Next loads this module once per bundle, and again at every reload in development. */
const holder = globalThis as typeof globalThis & { tertialDatabase?: OpenDatabase }

/** The one Prisma client of the process, or a transaction of it. */
export type Database = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$use' | '$extends'>

/**
 * The one Prisma client of the process, with one pool, opened at first use from DATABASE_URL. Tests set DATABASE_URL before
 * their first use; a changed address opens a new client.
 * @throws Error when DATABASE_URL is not set.
 */
export function database(): PrismaClient {
  const url = process.env.DATABASE_URL
  if (url === undefined || url === '') throw new Error('DATABASE_URL is not set: start with `npm start`, or point it at a PostgreSQL server.')
  const open = holder.tertialDatabase
  if (open !== undefined && open.url === url) return open.client
  const adapter = new PrismaPg({ connectionString: url, max: POOL_SIZE, connectionTimeoutMillis: ACQUIRE_TIMEOUT })
  const client = new PrismaClient({ adapter, transactionOptions: { maxWait: ACQUIRE_TIMEOUT, timeout: TRANSACTION_TIMEOUT } })
  holder.tertialDatabase = { url, client }
  return client
}

/** Closes the pool, so that a script can end and a test can drop its database. */
export async function closeDatabase(): Promise<void> {
  const open = holder.tertialDatabase
  delete holder.tertialDatabase
  await open?.client.$disconnect()
}
