import type { KeptChange, KeptRecord, KeptStore } from './kept-input'

/*
 * The browser's own database. Not localStorage: its writes reach the disk seconds later and are lost when the browser is killed, and
 * two tabs may see different contents.
 */

const DATABASE = 'tertial'
const RECORDS = 'unsent'
const LOCK = 'tertial-page-'

let opened: Promise<IDBDatabase> | null = null

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((done, refuse) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => refuse(request.error ?? new Error('The browser’s database refused.'))
  })
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => void request.result.createObjectStore(RECORDS, { keyPath: 'id' })
  return settled(request)
}

/** One transaction, on the disk when it is answered. */
async function inStore<Result>(act: (records: IDBObjectStore) => Result | Promise<Result>): Promise<Result> {
  opened ??= open()
  const database = await opened.catch((error: unknown) => {
    opened = null
    throw error
  })
  const transaction = database.transaction(RECORDS, 'readwrite', { durability: 'strict' })
  const written = new Promise<void>((done, refuse) => {
    transaction.oncomplete = () => done()
    transaction.onabort = () => refuse(transaction.error ?? new Error('The browser’s database gave up.'))
  })
  const [result] = await Promise.all([act(transaction.objectStore(RECORDS)), written])
  return result
}

async function change<Found>(look: (records: readonly KeptRecord[]) => KeptChange<Found>): Promise<Found> {
  return inStore(async (store) => {
    const { found, put, remove } = look((await settled(store.getAll())) as KeptRecord[])
    for (const id of remove) store.delete(id)
    for (const record of put) store.put(record)
    return found
  })
}

/** Unsent input in this browser, for all who use it; who sees what is decided by `takeOver`. */
export const browserStore: KeptStore = {
  put: (record) => inStore((store) => void store.put(record)),
  remove: (id) => inStore((store) => store.delete(id)).then(() => undefined),
  change,
}

/** This opened page, while it runs. The browser gives the lock back by itself, also when the page is killed. */
let page: Promise<string> | null = null

/** Name of this opened page, from the moment that others can see that it runs. */
export function openedPage(): Promise<string> {
  page ??= new Promise((done) => {
    const name = crypto.randomUUID()
    void navigator.locks.request(LOCK + name, () => {
      done(name)
      return new Promise(() => undefined)
    })
  })
  return page
}

/** Names of all pages that run in this browser. */
export async function openPages(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query()
  return new Set(held.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])))
}
