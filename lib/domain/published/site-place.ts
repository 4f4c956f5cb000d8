/** A public page or file that follows from several editions, by its address below /rapporter/. */
export type SitePlace =
  | { readonly kind: 'municipality'; readonly municipality: string }
  | { readonly kind: 'committee' | 'feed' | 'indicators' | 'compare'; readonly municipality: string; readonly committee: string }
  | { readonly kind: 'indicator'; readonly municipality: string; readonly committee: string; readonly indicator: string }
  /** What has happened since the report before; `number`: of that edition, null: of the latest. */
  | { readonly kind: 'since'; readonly municipality: string; readonly committee: string; readonly report: string; readonly number: number | null }

const NAME = '[a-z0-9-]+'
const COMMITTEE = new RegExp(`^/rapporter/(${NAME})/(${NAME})/(|flode\\.xml|indikatorer/|jamfor/)$`)
const COMMITTEE_KINDS = { '': 'committee', 'flode.xml': 'feed', 'indikatorer/': 'indicators', 'jamfor/': 'compare' } as const
const INDICATOR = new RegExp(`^/rapporter/(${NAME})/(${NAME})/indikatorer/([^/]+)/$`)
const SINCE = new RegExp(`^/rapporter/(${NAME})/(${NAME})/(${NAME})(?:/utgava-([1-9]\\d{0,4}))?/sedan-sist/$`)
const MUNICIPALITY = new RegExp(`^/rapporter/(${NAME})/$`)

const SHARED: ReadonlyMap<string, 'search' | 'glossary'> = new Map([
  ['/rapporter/sok/', 'search'],
  ['/rapporter/ordlista/', 'glossary'],
])

/** The page that an address names where it is the same for all municipalities; null: no such page. */
export function sharedPage(path: string): 'search' | 'glossary' | null {
  return SHARED.get(path) ?? null
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/** The page that an address names: '/rapporter/tyreso/asn/2020-08/sedan-sist/'. Null: none of these, perhaps an edition itself. */
export function sitePlace(path: string): SitePlace | null {
  const [, town] = MUNICIPALITY.exec(path) ?? []
  if (town !== undefined) return { kind: 'municipality', municipality: town }
  const [, municipality = '', committee = '', page] = COMMITTEE.exec(path) ?? []
  if (page !== undefined) return { kind: COMMITTEE_KINDS[page as keyof typeof COMMITTEE_KINDS], municipality, committee }
  const since = SINCE.exec(path)
  if (since !== null) {
    const [, ofMunicipality = '', ofCommittee = '', report = '', number] = since
    return { kind: 'since', municipality: ofMunicipality, committee: ofCommittee, report, number: number === undefined ? null : Number(number) }
  }
  const [, inMunicipality = '', inCommittee = '', key] = INDICATOR.exec(path) ?? []
  const indicator = key === undefined ? null : decoded(key)
  return indicator === null ? null : { kind: 'indicator', municipality: inMunicipality, committee: inCommittee, indicator }
}
