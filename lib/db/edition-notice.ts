import { Client } from 'pg'
import { EDITION_CHANNEL } from './edition'

/** Pause before a lost connection is opened again. Milliseconds. */
const RECONNECT_AFTER = 2_000

/**
 * Tells of every edition that any server publishes, over one connection of its own.
 * @param onPublished gets the address, or null after a lost connection: something may have been missed, forget everything
 * @returns a function that ends it
 */
export function watchEditions(onPublished: (address: string | null) => void): () => Promise<void> {
  let isStopped = false
  let client: Client | null = null
  let retry: NodeJS.Timeout | undefined

  const connect = async (): Promise<void> => {
    const fresh = new Client({ connectionString: process.env.DATABASE_URL })
    client = fresh
    let isLost = false
    const lose = (): void => {
      if (isLost || isStopped) return
      isLost = true
      void fresh.end().catch(() => undefined)
      onPublished(null)
      retry = setTimeout(() => void connect(), RECONNECT_AFTER)
    }
    fresh.on('error', lose)
    fresh.on('end', lose)
    fresh.on('notification', ({ payload }) => onPublished(payload ?? null))
    try {
      await fresh.connect()
      await fresh.query(`LISTEN ${EDITION_CHANNEL}`)
      onPublished(null)
    } catch {
      lose()
    }
  }

  void connect()
  return async () => {
    isStopped = true
    clearTimeout(retry)
    await client?.end().catch(() => undefined)
  }
}
