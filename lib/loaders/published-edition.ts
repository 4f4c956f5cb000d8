import { findEdition, findFilesByHash, listCommitteeEditions, listEditions, type ListedEdition, type NewEditionFile, type StoredEdition } from '@/lib/db/edition'
import { findEditionFile, listEditionRecords } from '@/lib/db/edition-record'
import { sumOf, type CheckAnswer } from '@/lib/domain/published/check-edition'
import type { EditionRecord } from '@/lib/domain/published/edition-record'
import type { PublishedEdition } from '@/lib/domain/published/published-edition'

// The public tree reads editions and nothing else: no session, no facts.
export { loadSearch } from './published-search'
export { watchEditions } from '@/lib/db/edition-notice'

/** The latest edition at an address (`tyreso/asn/2020-08`) with its files, or null. */
export function loadLatestEdition(address: string): Promise<StoredEdition | null> {
  return findEdition(address, 'latest')
}

/** One edition at an address, for its permanent address `…/utgava-2/`; or null. */
export function loadEdition(address: string, number: number): Promise<StoredEdition | null> {
  return findEdition(address, number)
}

/** The latest edition of every published report, the latest published first, for the start page. */
export function loadPublishedReports(): Promise<ListedEdition[]> {
  return listEditions()
}

/** Every edition of a committee's reports as they read; empty when it has published none. */
export function loadCommitteeEditions(municipality: string, committee: string): Promise<PublishedEdition[]> {
  return listCommitteeEditions(municipality, committee)
}

/** Every edition of every report without its content, for lists and catalogues. */
export function loadEditionRecords(): Promise<EditionRecord[]> {
  return listEditionRecords()
}

/** One file of an edition as it is served; `number` null: of the latest. Null: there is none. */
export function loadEditionFile(address: string, number: number | null, name: string): Promise<NewEditionFile | null> {
  return findEditionFile(address, number, name)
}

/** What stands behind a hash that somebody has written; null: nothing was asked. */
export async function loadCheck(written: string | null): Promise<CheckAnswer> {
  if (written === null || written.trim() === '') return { kind: 'nothingAsked' }
  const sum = sumOf(written)
  return sum === null ? { kind: 'notASum', sum: written } : { kind: 'found', sum, files: await findFilesByHash(sum) }
}
