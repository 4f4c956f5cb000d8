import { describe, expect, test } from 'vitest'
import { findPublic } from '@/lib/export/site/public-site'
import { readSiteSettings } from '@/lib/export/site/site-settings'
import { demoEditions, sourceOf } from './site-source'

const origin = 'https://rapporter.example.se'
const settings = readSiteSettings({ NEXTAUTH_URL: `${origin}/`, CONTACT_EMAIL: 'data@example.se' }, 'http://localhost:3000')
const source = sourceOf(demoEditions())

async function catalogue(path: string, { from = source, by = settings } = {}): Promise<string | null> {
  const file = await findPublic(path, from, by)
  if (typeof file === 'string') throw new Error(file)
  if (file !== null) expect(file.contentType).toBe('application/rdf+xml; charset=utf-8')
  return file === null ? null : file.body.toString()
}

/** The elements that are opened and closed in another order than XML has it. */
function misnested(text: string): string[] {
  const open: string[] = []
  const faults: string[] = []
  for (const [, isEnd, name = '', isEmpty] of text.matchAll(/<(\/?)([a-z]+:\w+(?:-\w+)*)[^<>]*?(\/?)>/gi)) {
    if (isEnd) {
      if (open.pop() !== name) faults.push(name)
    } else if (!isEmpty) open.push(name)
  }
  return [...faults, ...open]
}

const all = (text: string | null, pattern: RegExp) => [...(text ?? '').matchAll(pattern)].map(([, found]) => found)

describe('the catalogue of a municipality', () => {
  test('has a dataset a report, of its latest edition, with the files that the edition has', async () => {
    const text = await catalogue('/rapporter/tyreso/katalog.rdf')
    expect(misnested(text ?? '')).toEqual([])
    expect(all(text, /<dcat:Dataset rdf:about="([^"]+)"/g)).toEqual([`${origin}/rapporter/tyreso/asn/2018-12/#rapport`, `${origin}/rapporter/tyreso/asn/2020-08/#rapport`])
    const page = `${origin}/rapporter/tyreso/asn/2020-08/utgava-2/`
    expect(all(text, /<dcat:downloadURL rdf:resource="([^"]+)"/g).filter((url) => url?.startsWith(page))).toEqual([`${page}edition.csv`, `${page}edition.json`, page])
    expect(text).toContain(`<foaf:page rdf:resource="${page}edition.csv-metadata.json"/>`)
  })

  test('says when, where, by whom and on what terms, as DCAT-AP-SE asks for it', async () => {
    const text = await catalogue('/rapporter/tyreso/katalog.rdf')
    expect(all(text, /<dcat:startDate[^>]*>([^<]+)/g)).toEqual(['2018-01-01', '2020-01-01'])
    expect(all(text, /<dcat:endDate[^>]*>([^<]+)/g)).toEqual(['2018-12-31', '2020-08-31'])
    expect(text).toContain('<dcterms:identifier>0138</dcterms:identifier>')
    expect(text).toContain(`<dcterms:issued rdf:datatype="http://www.w3.org/2001/XMLSchema#dateTime">2020-09-22T08:00:00.000Z</dcterms:issued>`)
    expect(text).toContain(`<dcterms:modified rdf:datatype="http://www.w3.org/2001/XMLSchema#dateTime">2020-10-01T08:00:00.000Z</dcterms:modified>`)
    expect(text).toContain('<vcard:hasEmail rdf:resource="mailto:data@example.se"/>')
    expect(new Set(all(text, /<dcterms:license rdf:resource="([^"]+)"/g))).toEqual(new Set(['http://creativecommons.org/publicdomain/zero/1.0/']))
    expect(text).toContain('<dcat:mediaType rdf:resource="http://www.iana.org/assignments/media-types/text/csv"/>')
  })

  test('every address in it is whole, and every thing that is pointed out is there', async () => {
    const text = await catalogue('/rapporter/tyreso/katalog.rdf')
    const about = new Set(all(text, /rdf:about="([^"]+)"/g))
    const pointed = all(text, /rdf:resource="([^"]+)"/g)
    expect([...about, ...pointed].filter((address) => !/^(https?:\/\/|mailto:)[^ <>]+$/.test(address ?? ''))).toEqual([])
    expect(pointed.filter((address) => address?.startsWith(origin) && address.includes('#') && !about.has(address))).toEqual([])
  })

  test('without an address for questions it has no contact; nothing published is no catalogue', async () => {
    const silent = readSiteSettings({ NEXTAUTH_URL: origin, OPEN_DATA_LICENCE: 'http://creativecommons.org/licenses/by/4.0/' }, origin)
    const text = await catalogue('/rapporter/tyreso/katalog.rdf', { by: silent })
    expect(text).not.toMatch(/vcard:Organization|contactPoint/)
    expect(text).toContain('licenses/by/4.0/')
    expect(await catalogue('/rapporter/lillkoping/katalog.rdf')).toBeNull()
  })

  test('the checksum of a file is that of the bytes that are served', async () => {
    const { createHash } = await import('node:crypto')
    const file = await findPublic('/rapporter/tyreso/asn/2020-08/utgava-2/edition.json', source, settings)
    if (file === null || typeof file === 'string') throw new Error('missing')
    const part = (await catalogue('/rapporter/tyreso/katalog.rdf'))?.split('utgava-2/edition.json#fil">')[1]
    expect(part?.split('</dcat:Distribution>')[0]).toContain(createHash('sha256').update(file.body).digest('hex'))
    expect(part?.split('</dcat:Distribution>')[0]).toContain(`>${file.body.byteLength}</dcat:byteSize>`)
  })
})

describe('the common catalogue', () => {
  const other = demoEditions().map((each) => ({
    ...each,
    address: each.address.replace('tyreso', 'lillkoping'),
    view: { ...each.view, municipality: { key: 'lillkoping', name: 'Lillköping & Ö' } },
  }))

  test('names each municipality’s own, and a publisher only where there is one', async () => {
    const both = await catalogue('/rapporter/katalog.rdf', { from: sourceOf([...demoEditions(), ...other]) })
    expect(misnested(both ?? '')).toEqual([])
    expect(all(both, /<dcterms:hasPart rdf:resource="([^"]+)"/g)).toEqual([`${origin}/rapporter/tyreso/katalog.rdf`, `${origin}/rapporter/lillkoping/katalog.rdf`])
    expect(both).not.toContain('foaf:Agent')
    expect(await catalogue('/rapporter/katalog.rdf')).toContain('<foaf:name xml:lang="sv">Tyresö kommun</foaf:name>')
  })

  test('words are words, also in names', async () => {
    const text = await catalogue('/rapporter/lillkoping/katalog.rdf', { from: sourceOf(other) })
    expect(text).toContain('Lillköping &amp; Ö')
    expect(misnested(text ?? '')).toEqual([])
  })
})

test('settings that are no addresses are told', () => {
  expect(() => readSiteSettings({ NEXTAUTH_URL: 'rapporter.example.se' }, origin)).toThrow('NEXTAUTH_URL is "rapporter.example.se"')
  expect(() => readSiteSettings({ OPEN_DATA_LICENCE: 'CC0' }, origin)).toThrow('OPEN_DATA_LICENCE')
})
