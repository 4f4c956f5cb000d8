import { database } from '../lib/db/client'
import { insertPassages, listUnsearchedEditions, readUnsearchedEdition } from '../lib/db/edition-passage'
import { editionIndex } from '../lib/domain/published/search-passage'
import { SEARCH_WORDS } from '../lib/text/lexicon/search'

/**
 * Makes editions that were published before there was a search possible to find. Each is whole or not at all, so that a stopped run goes on
 * at the next start; two servers that do it at once do it once. DATABASE_URL must be set.
 * @returns how many there were
 */
export async function indexEditions(): Promise<number> {
  const ids = await listUnsearchedEditions()
  for (const id of ids) {
    const { view, ...edition } = await readUnsearchedEdition(id)
    await database().$transaction((db) => insertPassages(db, { ...edition, index: editionIndex(view, SEARCH_WORDS) }))
  }
  return ids.length
}
