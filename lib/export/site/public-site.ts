import type { PublishedReport } from '@/components/public/published-list'
import { CHECK_FIELD, CHECK_PATH, type CheckAnswer } from '@/lib/domain/published/check-edition'
import { editionPlace } from '@/lib/domain/published/edition-place'
import type { EditionRecord } from '@/lib/domain/published/edition-record'
import type { PublishedEdition } from '@/lib/domain/published/published-edition'
import { isReadApi, openDataPlace } from '@/lib/domain/published/open-data-place'
import type { SearchAnswer } from '@/lib/domain/published/search-answer'
import { searchQuestion, type SearchQuestion } from '@/lib/domain/published/search-question'
import { sharedPage, sitePlace, type SitePlace } from '@/lib/domain/published/site-place'
import { SEARCH_WORDS } from '@/lib/text/lexicon/search'
import { SEARCH_FIELDS } from '@/lib/text/search'
import { VERSION_FIELDS } from '@/lib/text/version'
import { isAsset, readAsset } from './asset'
import { apiNotFound, findOpenData } from './open-data'
import { renderList, renderStatement } from './own-page'
import { renderGlossary, renderSearch, renderStaticSearch } from './render-search'
import { renderCheck, renderCommitteePage, renderMunicipality, renderStaticCheck, type SiteFile } from './render-site'
import type { SiteSettings } from './site-settings'

/** Where the public site gets what is published from: the database's editions, or a test's. */
export interface SiteSource {
  readonly loadPublishedReports: () => Promise<readonly PublishedReport[]>
  readonly loadCommitteeEditions: (municipality: string, committee: string) => Promise<readonly PublishedEdition[]>
  readonly loadSearch: (question: SearchQuestion) => Promise<SearchAnswer>
  readonly loadEditionRecords: () => Promise<readonly EditionRecord[]>
  readonly loadEditionFile: (address: string, number: number | null, name: string) => Promise<SiteFile | null>
  readonly loadCheck: (written: string | null) => Promise<CheckAnswer>
}

/** The fields of a query that a page reads; others change nothing. */
function fieldsOf(path: string): readonly string[] {
  if (path === CHECK_PATH) return [CHECK_FIELD]
  if (sharedPage(path) === 'search') return Object.values(SEARCH_FIELDS)
  const data = openDataPlace(path)
  if (data !== null) return data.kind === 'editions' ? ['municipality', 'committee', 'year'] : data.kind === 'committees' ? ['municipality'] : []
  return sitePlace(path)?.kind === 'compare' ? [VERSION_FIELDS.before, VERSION_FIELDS.after] : []
}

/** An address as it is answered and kept: with the fields of its query that count, in their order. '/rapporter/?x=1' is '/rapporter/'. */
export function siteAddress(requested: string): string {
  const [path = '/', search = ''] = requested.split('?', 2)
  const query = new URLSearchParams(search)
  const counted = new URLSearchParams()
  for (const field of fieldsOf(path)) {
    const value = query.get(field)
    if (value !== null) counted.set(field, value)
  }
  return counted.size === 0 ? path : `${path}?${counted.toString()}`
}

/** Whether what stands at an address is worth keeping in memory: an answer to a question of somebody's own is not. */
export function isKept(address: string): boolean {
  return sharedPage(address.split('?', 1)[0] ?? '') !== 'search'
}

/** Whether all that stands at an address, now or ever, is published: it is answered here and never by the application. */
export function isPublic(path: string): boolean {
  return path === '/rapporter' || path.startsWith('/rapporter/')
}

async function sharedFile(page: 'search' | 'glossary', query: URLSearchParams, source: SiteSource, { isStatic = false }: SiteSettings): Promise<SiteFile> {
  if (page === 'glossary') return renderGlossary()
  if (isStatic) return renderStaticSearch()
  const question = searchQuestion(query, SEARCH_FIELDS, SEARCH_WORDS.language)
  return renderSearch(question, await source.loadSearch(question))
}

async function sitePage(place: SitePlace, query: URLSearchParams, source: SiteSource, settings: SiteSettings): Promise<SiteFile | null> {
  if (place.kind === 'municipality') {
    const reports = await source.loadPublishedReports()
    return renderMunicipality(reports.filter(({ address }) => address.startsWith(`${place.municipality}/`)))
  }
  const editions = await source.loadCommitteeEditions(place.municipality, place.committee)
  const [before, after] = [VERSION_FIELDS.before, VERSION_FIELDS.after].map((field) => query.get(field) ?? undefined)
  return renderCommitteePage(place, editions, { named: { before, after }, ...settings })
}

async function checkPage(query: URLSearchParams, source: SiteSource, { isStatic = false }: SiteSettings): Promise<SiteFile> {
  return isStatic ? renderStaticCheck(await source.loadEditionRecords()) : renderCheck(await source.loadCheck(query.get(CHECK_FIELD)))
}

/**
 * What stands at an address of the public site. Whoever serves the site and whoever writes it to a folder ask here, so that both have the
 * same bytes.
 * @param address as `siteAddress` gives it
 * @returns the file, an address that it stands at instead, or null: nothing is published there
 */
export async function findPublic(address: string, source: SiteSource, settings: SiteSettings): Promise<SiteFile | string | null> {
  const [path = '/', search = ''] = address.split('?', 2)
  if (path === '/rapporter') return '/rapporter/'
  if (path === '/rapporter/') return renderList(await source.loadPublishedReports())
  if (path === '/tillganglighet') return renderStatement(settings.contact)
  if (isAsset(path)) return readAsset(path)
  if (path === CHECK_PATH) return checkPage(new URLSearchParams(search), source, settings)
  if (!isPublic(path)) return null
  const data = openDataPlace(path)
  const found = data === null ? null : await findOpenData(data, new URLSearchParams(search), source, settings)
  if (isReadApi(path)) return found ?? (path === '/rapporter/api/v1/' ? '/rapporter/oppna-data/' : apiNotFound(path))
  if (data !== null) return found
  if (sitePlace(`${path}/`) !== null) return `${path}/`
  const [shared, place, query] = [sharedPage(path), sitePlace(path), new URLSearchParams(search)]
  if (shared !== null) return sharedFile(shared, query, source, settings)
  if (place !== null) return sitePage(place, query, source, settings)
  const edition = editionPlace(path)
  if (edition === null) return null
  const file = await source.loadEditionFile(edition.address, edition.number, edition.name ?? 'index.html')
  return file !== null && edition.name === null ? `${path}/` : file
}
