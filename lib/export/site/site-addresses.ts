import { CHECK_PATH } from '@/lib/domain/published/check-edition'
import { latestRecords, type EditionRecord } from '@/lib/domain/published/edition-record'
import { indicatorsAcross } from '@/lib/domain/published/indicator-across'
import { latestEditions } from '@/lib/domain/published/published-edition'
import { glossaryText } from '@/lib/text/glossary'
import { searchText } from '@/lib/text/search'
import { assetAddresses } from './asset'
import type { SiteSource } from './public-site'

const API = '/rapporter/api/v1/'

/** What stands whatever is published. */
const FIXED = [
  '/tillganglighet',
  '/rapporter/',
  '/rapporter/oppna-data/',
  CHECK_PATH,
  glossaryText.address,
  searchText.address,
  '/rapporter/katalog.rdf',
  ...['openapi', 'municipalities', 'committees', 'editions'].map((list) => `${API}${list}.json`),
]

function editionAddresses(record: EditionRecord, isLatest: boolean): readonly string[] {
  const names = record.files.map(({ name }) => (name === 'index.html' ? '' : name))
  const own = [...names, 'sedan-sist/'].flatMap((name) => {
    const permanent = `/rapporter/${record.address}/utgava-${record.number}/${name}`
    return isLatest ? [`/rapporter/${record.address}/${name}`, permanent] : [permanent]
  })
  return [...own, `${API}editions/${record.address}/${record.number}.json`]
}

/** Addresses of a committee (`tyreso/asn`) apart from its editions. */
async function committeeAddresses(committee: string, source: SiteSource): Promise<readonly string[]> {
  const base = `/rapporter/${committee}/`
  const [municipality = '', key = ''] = committee.split('/')
  const indicators = indicatorsAcross(latestEditions(await source.loadCommitteeEditions(municipality, key)))
  return [
    ...['', 'flode.xml', 'jamfor/', 'indikatorer/'].map((name) => `${base}${name}`),
    ...indicators.map((indicator) => `${base}indikatorer/${encodeURIComponent(indicator.key)}/`),
    `${API}indicators/${committee}.json`,
  ]
}

/** Every address of the public site at which a file stands, as `siteAddress` gives it; those with a query are not among them. */
export async function siteAddresses(source: SiteSource): Promise<readonly string[]> {
  const records = await source.loadEditionRecords()
  const latest = new Set(latestRecords(records))
  const municipalities = new Set(records.map(({ municipality }) => municipality.key))
  const ofMunicipalities = [...municipalities].flatMap((key) => [`/rapporter/${key}/`, `/rapporter/${key}/katalog.rdf`])
  const all = [...FIXED, ...(await assetAddresses()), ...ofMunicipalities]
  for (const committee of new Set(records.map(({ address }) => address.split('/').slice(0, 2).join('/')))) {
    all.push(...(await committeeAddresses(committee, source)))
    const own = records.filter(({ address }) => address.startsWith(`${committee}/`))
    all.push(...own.flatMap((record) => editionAddresses(record, latest.has(record))))
  }
  return all
}
