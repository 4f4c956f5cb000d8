import type { Period } from '../period'

/** A file of an edition, without its bytes. */
export interface EditionFileRecord {
  /** Name below the edition's address: edition.csv */
  readonly name: string
  readonly contentType: string
  /** Length in bytes. */
  readonly bytes: number
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string
}

/** What lists and catalogues say of an edition: everything but what stands in it. */
export interface EditionRecord {
  /** tyreso/asn/2020-08 */
  readonly address: string
  readonly number: number
  /** SHA-256 of edition.json, in hexadecimal. */
  readonly sha256: string
  /** ISO time. */
  readonly publishedAt: string
  /** Why there is a new edition; null for the first. */
  readonly reason: string | null
  /** `code`: four digits, 0138. */
  readonly municipality: { readonly key: string; readonly name: string; readonly code: string }
  readonly committee: { readonly key: string; readonly name: string }
  readonly report: { readonly key: string; readonly title: string; readonly period: Period }
  readonly files: readonly EditionFileRecord[]
}

/** The records of the latest edition of each report, in the order given. */
export function latestRecords(records: readonly EditionRecord[]): readonly EditionRecord[] {
  const latest = new Map<string, number>()
  for (const { address, number } of records) latest.set(address, Math.max(number, latest.get(address) ?? 0))
  return records.filter(({ address, number }) => latest.get(address) === number)
}
