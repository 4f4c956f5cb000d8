/** An address of the open data of the public site, below /rapporter/. */
export type OpenDataPlace =
  /** The page that tells people what there is. */
  | { readonly kind: 'page' }
  /** DCAT-AP-SE; `municipality` null: the catalogue that names those of all municipalities. */
  | { readonly kind: 'catalogue'; readonly municipality: string | null }
  | { readonly kind: 'openapi' | 'municipalities' | 'committees' | 'editions' }
  /** `edition`: tyreso/asn/2020-08 */
  | { readonly kind: 'edition'; readonly edition: string; readonly number: number }
  | { readonly kind: 'indicators'; readonly municipality: string; readonly committee: string }

const NAME = '[a-z0-9-]+'
const CATALOGUE = new RegExp(`^/rapporter/(?:(${NAME})/)?katalog\\.rdf$`)
const LIST = /^\/rapporter\/api\/v1\/(openapi|municipalities|committees|editions)\.json$/
const EDITION = new RegExp(`^/rapporter/api/v1/editions/(${NAME}/${NAME}/${NAME})/([1-9]\\d{0,4})\\.json$`)
const INDICATORS = new RegExp(`^/rapporter/api/v1/indicators/(${NAME})/(${NAME})\\.json$`)

/** The open data that an address names: '/rapporter/api/v1/indicators/tyreso/asn.json'. Null: none of it. */
export function openDataPlace(path: string): OpenDataPlace | null {
  if (path === '/rapporter/oppna-data/') return { kind: 'page' }
  const catalogue = CATALOGUE.exec(path)
  if (catalogue !== null) return { kind: 'catalogue', municipality: catalogue[1] ?? null }
  const [, list] = LIST.exec(path) ?? []
  if (list !== undefined) return { kind: list as 'openapi' | 'municipalities' | 'committees' | 'editions' }
  const [, edition, number] = EDITION.exec(path) ?? []
  if (edition !== undefined) return { kind: 'edition', edition, number: Number(number) }
  const [, municipality, committee = ''] = INDICATORS.exec(path) ?? []
  return municipality === undefined ? null : { kind: 'indicators', municipality, committee }
}

/** Whether an address is of the read API, where also faults are told in JSON. */
export function isReadApi(path: string): boolean {
  return path.startsWith('/rapporter/api/')
}
