/** An address of an edition or of a file of it, below /rapporter/. */
interface EditionPlace {
  /** tyreso/asn/2020-08 */
  readonly address: string
  /** Null: the latest. */
  readonly number: number | null
  /** Name of the file; null: the address lacks its last slash. */
  readonly name: string | null
}

/** `tyreso/asn/2020-08`, perhaps `/utgava-2`, perhaps `/edition.json`. */
const EDITION = /^\/rapporter\/([a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+)(?:\/utgava-([1-9]\d{0,4}))?(?:\/([\w.-]*))?$/

/** The edition and its file that an address names: '/rapporter/tyreso/asn/2020-08/utgava-2/edition.json'. A folder is its page. Null: none. */
export function editionPlace(path: string): EditionPlace | null {
  const [, address, number, name] = EDITION.exec(path) ?? []
  if (address === undefined) return null
  return { address, number: number === undefined ? null : Number(number), name: name === '' ? 'index.html' : (name ?? null) }
}
