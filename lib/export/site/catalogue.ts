import { MANIFEST_NAME } from '@/lib/domain/edition-file'
import { latestRecords, type EditionFileRecord, type EditionRecord } from '@/lib/domain/published/edition-record'
import type { Period } from '@/lib/domain/period'
import { fileWord } from '@/lib/text/check-edition'
import { catalogueText } from '@/lib/text/open-data'
import type { SiteSettings } from './site-settings'
import { xml } from './xml'

/*
 * Catalogues of the published reports for Sveriges dataportal: DCAT-AP-SE 3 in RDF/XML, which is what the portal reads
 * (https://docs.dataportal.se/dcat/3.0.1/sv/). The portal asks for whole addresses and allows no blank nodes for catalogues, datasets,
 * distributions, publishers and contacts.
 */

const EU = 'http://publications.europa.eu/resource/authority/'
const XSD = 'http://www.w3.org/2001/XMLSchema#'
const SWEDISH = `${EU}language/SWE`
const PUBLIC = `${EU}access-right/PUBLIC`
const LOCAL_AUTHORITY = 'http://purl.org/adms/publishertype/LocalAuthority'

/** Files that say something of the other files: documentation of a dataset, not the dataset in another form. */
const ABOUT_FILES: ReadonlySet<string> = new Set(['edition.csv-metadata.json', MANIFEST_NAME])

const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dcterms: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
}

const words = (name: string, text: string) => `<${name} xml:lang="sv">${xml(text)}</${name}>`
const plain = (name: string, text: string) => `<${name}>${xml(text)}</${name}>`
const typed = (name: string, value: string | number, type: string) => `<${name} rdf:datatype="${XSD}${type}">${xml(String(value))}</${name}>`
const resource = (name: string, address: string) => `<${name} rdf:resource="${xml(address)}"/>`
const thing = (name: string, address: string, parts: readonly string[]) => `<${name} rdf:about="${xml(address)}">\n${parts.join('\n')}\n</${name}>`

function rdf(things: readonly string[]): string {
  const namespaces = Object.entries(NAMESPACES).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
  return `<?xml version="1.0" encoding="utf-8"?>\n<rdf:RDF${namespaces.join('')}>\n${things.join('\n')}\n</rdf:RDF>\n`
}

/** Addresses of a municipality's own things: its page with a name for each. */
function placesOf(municipality: EditionRecord['municipality'], { origin, contact }: SiteSettings) {
  const page = `${origin}/rapporter/${municipality.key}/`
  return {
    page,
    catalogue: `${page}katalog.rdf`,
    publisher: `${page}#kommun`,
    place: `${page}#plats`,
    contact: contact === null ? null : `${page}#kontakt`,
    service: `${origin}/rapporter/api/v1/#tjanst`,
  }
}

type Places = ReturnType<typeof placesOf>

function publisher(name: string, places: Places): string {
  return thing('foaf:Agent', places.publisher, [words('foaf:name', name), resource('dcterms:type', LOCAL_AUTHORITY), resource('foaf:homepage', places.page)])
}

/** The first day of the period and the last: 2020, months 1–8 are 2020-01-01 to 2020-08-31. */
function temporal({ year, from, to }: Period): string {
  const day = (date: number) => new Date(date).toISOString().slice(0, 10)
  const [start, end] = [day(Date.UTC(year, from - 1, 1)), day(Date.UTC(year, to, 0))]
  return `<dcterms:temporal><dcterms:PeriodOfTime>${typed('dcat:startDate', start, 'date')}${typed('dcat:endDate', end, 'date')}</dcterms:PeriodOfTime></dcterms:temporal>`
}

function distribution(page: string, { name, contentType, bytes, sha256 }: EditionFileRecord, licence: string): string {
  const [mediaType = ''] = contentType.split(';')
  const algorithm = resource('spdx:algorithm', `${NAMESPACES.spdx}checksumAlgorithm_sha256`)
  const checksum = `<spdx:Checksum>${algorithm}${typed('spdx:checksumValue', sha256, 'hexBinary')}</spdx:Checksum>`
  return thing('dcat:Distribution', `${page}${name}#fil`, [
    words('dcterms:title', name in fileWord ? fileWord[name as keyof typeof fileWord] : name),
    plain('dcterms:format', mediaType),
    resource('dcat:mediaType', `http://www.iana.org/assignments/media-types/${mediaType}`),
    resource('dcat:accessURL', page),
    resource('dcat:downloadURL', name === 'index.html' ? page : `${page}${name}`),
    typed('dcat:byteSize', bytes, 'nonNegativeInteger'),
    `<spdx:checksum>${checksum}</spdx:checksum>`,
    resource('dcterms:license', licence),
    resource('dcterms:language', SWEDISH),
  ])
}

/** A report as a dataset with the files of its latest edition. `first`: when its first edition was published, ISO time. */
function dataset(record: EditionRecord, first: string, places: Places, { origin, licence }: SiteSettings): readonly string[] {
  const { address, number, publishedAt, municipality, committee, report, files } = record
  const page = `${origin}/rapporter/${address}/utgava-${number}/`
  const parts = [
    words('dcterms:title', catalogueText.dataset(report.title, committee.name)),
    words('dcterms:description', catalogueText.datasetDescription(report.title, committee.name, municipality.name, report.period)),
    plain('dcterms:identifier', address),
    resource('dcterms:publisher', places.publisher),
    ...(places.contact === null ? [] : [resource('dcat:contactPoint', places.contact)]),
    resource('dcat:theme', `${EU}data-theme/GOVE`),
    ...[...catalogueText.keywords, committee.name].map((keyword) => words('dcat:keyword', keyword)),
    typed('dcterms:issued', first, 'dateTime'),
    typed('dcterms:modified', publishedAt, 'dateTime'),
    plain('dcat:version', String(number)),
    resource('dcterms:accrualPeriodicity', `${EU}frequency/IRREG`),
    resource('dcterms:accessRights', PUBLIC),
    resource('dcterms:language', SWEDISH),
    resource('dcterms:spatial', places.place),
    temporal(report.period),
    resource('dcat:landingPage', `${origin}/rapporter/${address}/`),
    ...files.map(({ name }) => (ABOUT_FILES.has(name) ? resource('foaf:page', `${page}${name}`) : resource('dcat:distribution', `${page}${name}#fil`))),
  ]
  const distributions = files.filter(({ name }) => !ABOUT_FILES.has(name)).map((file) => distribution(page, file, licence))
  return [thing('dcat:Dataset', `${origin}/rapporter/${address}/#rapport`, parts), ...distributions]
}

function service(datasets: readonly EditionRecord[], places: Places, { origin, licence }: SiteSettings): string {
  const api = `${origin}/rapporter/api/v1/`
  return thing('dcat:DataService', places.service, [
    words('dcterms:title', catalogueText.service),
    resource('dcterms:publisher', places.publisher),
    ...(places.contact === null ? [] : [resource('dcat:contactPoint', places.contact)]),
    resource('dcat:endpointURL', api),
    resource('dcat:endpointDescription', `${api}openapi.json`),
    resource('dcterms:license', licence),
    resource('dcterms:accessRights', PUBLIC),
    ...datasets.map(({ address }) => resource('dcat:servesDataset', `${origin}/rapporter/${address}/#rapport`)),
  ])
}

/**
 * A municipality's catalogue: a dataset a report, with the files that its latest edition really has.
 * @param records of one municipality; null is returned when there are none
 */
export function municipalityCatalogue(records: readonly EditionRecord[], settings: SiteSettings): string | null {
  const reports = latestRecords(records)
  const [one] = reports
  if (one === undefined) return null
  const { municipality } = one
  const places = placesOf(municipality, settings)
  const published = records.map(({ publishedAt }) => publishedAt).sort()
  const firstOf = (address: string) => records.find((record) => record.address === address)?.publishedAt ?? one.publishedAt
  const catalogue = thing('dcat:Catalog', places.catalogue, [
    words('dcterms:title', catalogueText.title(municipality.name)),
    words('dcterms:description', catalogueText.description(municipality.name)),
    resource('dcterms:publisher', places.publisher),
    resource('foaf:homepage', places.page),
    typed('dcterms:issued', published[0] ?? one.publishedAt, 'dateTime'),
    typed('dcterms:modified', published.at(-1) ?? one.publishedAt, 'dateTime'),
    resource('dcterms:language', SWEDISH),
    resource('dcterms:license', settings.licence),
    resource('dcterms:spatial', places.place),
    resource('dcat:themeTaxonomy', `${EU}data-theme`),
    ...reports.map(({ address }) => resource('dcat:dataset', `${settings.origin}/rapporter/${address}/#rapport`)),
    resource('dcat:service', places.service),
  ])
  const place = thing('dcterms:Location', places.place, [words('skos:prefLabel', municipality.name), plain('dcterms:identifier', municipality.code)])
  const mail = resource('vcard:hasEmail', `mailto:${settings.contact ?? ''}`)
  const contact = places.contact === null ? [] : [thing('vcard:Organization', places.contact, [words('vcard:fn', catalogueText.contact(municipality.name)), mail])]
  const datasets = reports.flatMap((record) => dataset(record, firstOf(record.address), places, settings))
  return rdf([catalogue, publisher(municipality.name, places), place, ...contact, ...datasets, service(reports, places, settings)])
}

/**
 * The catalogue that names each municipality's own (dcterms:hasPart): a reader that follows the portal's rules fetches those by their
 * addresses. It has a publisher where there is one municipality only.
 */
export function commonCatalogue(records: readonly EditionRecord[], settings: SiteSettings): string {
  const municipalities = new Map(records.map(({ municipality }) => [municipality.key, municipality]))
  const parts = [...municipalities.values()].map((municipality) => ({ municipality, places: placesOf(municipality, settings) }))
  const [only] = parts.length === 1 ? parts : []
  const common = thing('dcat:Catalog', `${settings.origin}/rapporter/katalog.rdf`, [
    words('dcterms:title', catalogueText.all),
    words('dcterms:description', catalogueText.allDescription),
    ...(only === undefined ? [] : [resource('dcterms:publisher', only.places.publisher)]),
    resource('foaf:homepage', `${settings.origin}/rapporter/`),
    resource('dcterms:language', SWEDISH),
    resource('dcterms:license', settings.licence),
    ...parts.map(({ places }) => resource('dcterms:hasPart', places.catalogue)),
  ])
  const named = parts.map(({ places }) => `<dcat:Catalog rdf:about="${xml(places.catalogue)}"/>`)
  return rdf([common, ...named, ...(only === undefined ? [] : [publisher(only.municipality.name, only.places)])])
}
