import { expect, describe, test } from 'vitest'
import { z } from 'zod'
import { findPublic, siteAddress } from '@/lib/export/site/public-site'
import { demoEditions, sourceOf } from './site-source'

const settings = { origin: 'https://rapporter.example.se', contact: null, licence: 'http://creativecommons.org/publicdomain/zero/1.0/' }
const source = sourceOf(demoEditions())
const api = '/rapporter/api/v1/'

async function read(requested: string, from = source) {
  const file = await findPublic(siteAddress(requested), from, settings)
  if (file === null || typeof file === 'string') throw new Error(`${requested} answers ${file}`)
  return { status: file.status ?? 200, contentType: file.contentType, answer: JSON.parse(file.body.toString()) as Record<string, unknown> }
}

interface Document {
  readonly openapi: string
  readonly paths: Record<string, { get: { responses: Record<string, { content?: Record<string, { schema: { $ref: string } }> }> } }>
  readonly components: { schemas: Record<string, object> }
}

/** Reads an answer by the document, as somebody else's program would; its faults, or none. */
async function faultsOf(requested: string, path: string): Promise<unknown> {
  const { answer: document } = (await read(`${api}openapi.json`)) as unknown as { answer: Document }
  const { status, contentType, answer } = await read(requested)
  const schema = document.paths[path]?.get.responses[String(status)]?.content?.[contentType]?.schema
  if (schema === undefined) return `${path} says nothing of ${status} ${contentType}`
  const whole = JSON.stringify({ ...schema, $defs: document.components.schemas }).replaceAll('#/components/schemas/', '#/$defs/')
  const result = z.fromJSONSchema(JSON.parse(whole)).safeParse(answer)
  return result.success ? null : result.error.issues
}

describe('the read API', () => {
  test.each([
    ['municipalities.json', '/municipalities.json'],
    ['committees.json', '/committees.json'],
    ['committees.json?municipality=tyreso', '/committees.json'],
    ['committees.json?municipality=Tyres%C3%B6', '/committees.json'],
    ['editions.json', '/editions.json'],
    ['editions.json?year=2020&committee=asn&municipality=tyreso', '/editions.json'],
    ['editions.json?year=20', '/editions.json'],
    ['editions/tyreso/asn/2020-08/1.json', '/editions/{municipality}/{committee}/{report}/{number}.json'],
    ['editions/tyreso/asn/2020-08/2.json', '/editions/{municipality}/{committee}/{report}/{number}.json'],
    ['editions/tyreso/asn/2020-08/3.json', '/editions/{municipality}/{committee}/{report}/{number}.json'],
    ['indicators/tyreso/asn.json', '/indicators/{municipality}/{committee}.json'],
  ])('%s answers as its document says', async (requested, path) => {
    expect(await faultsOf(`${api}${requested}`, path)).toBeNull()
  })

  test('a document that says something else is noticed', async () => {
    expect(await faultsOf(`${api}committees.json`, '/municipalities.json')).not.toBeNull()
  })

  test('names what has published, whole addresses and all', async () => {
    expect((await read(`${api}municipalities.json`)).answer).toEqual({
      municipalities: [
        {
          key: 'tyreso',
          name: 'Tyresö kommun',
          code: '0138',
          page: 'https://rapporter.example.se/rapporter/tyreso/',
          catalogue: 'https://rapporter.example.se/rapporter/tyreso/katalog.rdf',
        },
      ],
    })
    expect((await read(`${api}committees.json`)).answer).toMatchObject({ committees: [{ municipality: 'tyreso', key: 'asn', reportCount: 2 }] })
    expect((await read(`${api}municipalities.json`, sourceOf([]))).answer).toEqual({ municipalities: [] })
  })

  test('lists editions, corrected ones as well, and says what the list is narrowed to', async () => {
    const { answer } = await read(`${api}editions.json?year=2020`)
    expect(answer).toMatchObject({
      filter: { municipality: null, committee: null, year: 2020 },
      editions: [
        { id: 'tyreso/asn/2020-08/utgava-1', isLatest: false, reason: null },
        { id: 'tyreso/asn/2020-08/utgava-2', isLatest: true, reason: 'Fel <belopp> & text', report: { period: { year: 2020, from: 1, to: 8 } } },
      ],
    })
    expect((await read(`${api}editions.json`)).answer.editions).toHaveLength(3)
    expect((await read(`${api}editions.json?year=2021`)).answer.editions).toEqual([])
  })

  test('an edition leads to its files with their lengths and fingerprints', async () => {
    const { answer } = await read(`${api}editions/tyreso/asn/2020-08/2.json`)
    const page = 'https://rapporter.example.se/rapporter/tyreso/asn/2020-08/utgava-2/'
    const files = answer.files as { name: string; url: string; bytes: number; sha256: string }[]
    expect(files.map(({ name, url }) => [name, url])).toEqual([
      ['edition.csv', `${page}edition.csv`],
      ['edition.csv-metadata.json', `${page}edition.csv-metadata.json`],
      ['edition.json', `${page}edition.json`],
      ['index.html', page],
    ])
    expect(files[2]?.sha256).toBe(answer.sha256)
  })

  test('an indicator is what the reports print: unrounded, and missing where it is hidden', async () => {
    const { answer } = await read(`${api}indicators/tyreso/asn.json`)
    const indicators = answer.indicators as { key: string; points: { actual: { text: string; value: number | null; missing: string | null } | null }[] }[]
    expect(indicators.length).toBeGreaterThan(10)
    const values = indicators.flatMap(({ points }) => points).flatMap(({ actual }) => (actual === null ? [] : [actual]))
    expect(values.some(({ value }) => value !== null)).toBe(true)
    expect(values.filter(({ value, missing }) => value !== null && missing !== null)).toEqual([])
  })

  test('faults are told as problems with what to do', async () => {
    expect(await read(`${api}nothing.json`)).toMatchObject({ status: 404, contentType: 'application/problem+json', answer: { status: 404, type: 'about:blank' } })
    expect((await read(`${api}indicators/tyreso/nothing.json`)).answer.detail).toContain('/rapporter/api/v1/indicators/tyreso/nothing.json')
    expect((await read(`${api}editions.json?year=20%3Cb%3E`)).answer.detail).toContain('year är "20<b>", väntat ett år')
    expect(await findPublic(api, source, settings)).toBe('/rapporter/oppna-data/')
  })

  test('only what narrows a list counts in an address', () => {
    expect(siteAddress(`${api}editions.json?x=1&year=2020&municipality=a`)).toBe(`${api}editions.json?municipality=a&year=2020`)
    expect(siteAddress(`${api}municipalities.json?year=2020`)).toBe(`${api}municipalities.json`)
    expect(siteAddress('/rapporter/tyreso/asn/jamfor/?till=2020-08.2&fran=2020-08.1&_=9')).toBe('/rapporter/tyreso/asn/jamfor/?fran=2020-08.1&till=2020-08.2')
    expect(siteAddress('/rapporter/?q=1')).toBe('/rapporter/')
  })
})
