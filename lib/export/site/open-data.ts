import { latestRecords } from '@/lib/domain/published/edition-record'
import type { OpenDataPlace } from '@/lib/domain/published/open-data-place'
import { readApiFilterSchema, type ReadApi, type ReadApiFilter } from '@/lib/schemas/read-api'
import { openDataText, readApiProblem } from '@/lib/text/open-data'
import { committeeList, editionAnswer, editionList, indicatorList, municipalityList } from './api-answer'
import { commonCatalogue, municipalityCatalogue } from './catalogue'
import { openApiDocument } from './open-api'
import { renderOpenData } from './own-page'
import type { SiteSource } from './public-site'
import type { SiteFile } from './render-site'
import type { SiteSettings } from './site-settings'

const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

type Api = Exclude<OpenDataPlace, { kind: 'page' | 'catalogue' }>

function json(answer: object, contentType = 'application/json'): SiteFile {
  return { contentType, policy: POLICY, body: Buffer.from(`${JSON.stringify(answer)}\n`) }
}

/** A fault of the read API as RFC 9457 has it. */
function problemOf(status: 400 | 404 | 405, { title, detail }: { readonly title: string; readonly detail: string }): SiteFile {
  const answer: ReadApi['Problem'] = { type: 'about:blank', title, status, detail }
  return { ...json(answer, 'application/problem+json'), status }
}

/** Nothing is published at an address of the read API. */
export function apiNotFound(path: string): SiteFile {
  return problemOf(404, { title: readApiProblem.notFound.title, detail: readApiProblem.notFound.detail(path) })
}

/** The read API is asked for something else than reading. */
export function apiReadOnly(method: string): SiteFile {
  return problemOf(405, { title: readApiProblem.method.title, detail: readApiProblem.method.detail(method) })
}

/** The filter that a query asks for, or the fault of the first field that cannot be read. */
function filterOf(query: URLSearchParams): ReadApiFilter | SiteFile {
  const read = readApiFilterSchema.safeParse(Object.fromEntries(query))
  if (read.success) return read.data
  const field = String(read.error.issues[0]?.path[0])
  const { title, detail, expected } = readApiProblem.filter
  return problemOf(400, { title, detail: detail(field, query.get(field) ?? '', field === 'year' ? expected.year : expected.key) })
}

async function apiAnswer(place: Api, filter: ReadApiFilter, source: SiteSource, { origin, licence }: SiteSettings): Promise<object | null> {
  if (place.kind === 'openapi') return openApiDocument(origin, { name: openDataText.licenceOf(licence).name, url: licence })
  if (place.kind === 'indicators') return indicatorList(await source.loadCommitteeEditions(place.municipality, place.committee), origin)
  const records = await source.loadEditionRecords()
  switch (place.kind) {
    case 'municipalities':
      return municipalityList(records, origin)
    case 'committees':
      return committeeList(records, filter, origin)
    case 'editions':
      return editionList(records, filter, origin)
    case 'edition': {
      const record = records.find(({ address, number }) => address === place.edition && number === place.number)
      return record === undefined ? null : editionAnswer(record, latestRecords(records).includes(record), origin)
    }
  }
}

async function catalogue(municipality: string | null, source: SiteSource, settings: SiteSettings): Promise<SiteFile | null> {
  const records = await source.loadEditionRecords()
  const own = records.filter((record) => record.municipality.key === municipality)
  const text = municipality === null ? commonCatalogue(records, settings) : municipalityCatalogue(own, settings)
  return text === null ? null : { contentType: 'application/rdf+xml; charset=utf-8', policy: POLICY, body: Buffer.from(text) }
}

async function page(source: SiteSource, settings: SiteSettings): Promise<SiteFile> {
  const records = await source.loadEditionRecords()
  const { municipalities } = municipalityList(records, settings.origin)
  const recent = latestRecords(records).toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt))[0]
  const example = recent === undefined ? null : { ...recent, files: recent.files.map(({ name }) => name) }
  return renderOpenData({ ...settings, municipalities, example })
}

/** The open data at an address: the page about it, a catalogue, or an answer of the read API. Null: nothing is published there. */
export async function findOpenData(place: OpenDataPlace, query: URLSearchParams, source: SiteSource, settings: SiteSettings): Promise<SiteFile | null> {
  if (place.kind === 'page') return page(source, settings)
  if (place.kind === 'catalogue') return catalogue(place.municipality, source, settings)
  const filter = filterOf(query)
  if ('body' in filter) return filter
  const answer = await apiAnswer(place, filter, source, settings)
  return answer === null ? null : json(answer)
}
