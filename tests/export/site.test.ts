import { beforeAll, describe, expect, test } from 'vitest'
import type { PublishedEdition } from '@/lib/domain/published/published-edition'
import { sitePlace } from '@/lib/domain/published/site-place'
import { atomFeed } from '@/lib/export/site/feed'
import { renderCommitteePage, renderMunicipality } from '@/lib/export/site/render-site'
import { buildAssets } from '@/scripts/build'
import { demoView } from './demo-view'

const origin = 'https://rapporter.example.se'
let editions: readonly PublishedEdition[]

beforeAll(async () => {
  await buildAssets()
  const view = demoView()
  const july = { ...view, report: { ...view.report, key: '2020-07', title: 'Månadsrapport juli 2020', period: { year: 2020, from: 1, to: 7 } } }
  const edition = (of: typeof view, number: number, publishedAt: string, reason: string | null = null): PublishedEdition => ({
    address: `tyreso/asn/${of.report.key}`,
    number,
    publishedAt,
    reason,
    view: of,
  })
  editions = [
    edition(july, 1, '2020-08-20T08:00:00.000Z'),
    edition(view, 1, '2020-09-22T08:00:00.000Z'),
    edition({ ...view, report: { ...view.report, meetingOn: '2020-09-23' } }, 2, '2020-10-01T08:00:00.000Z', 'Fel <belopp> & text'),
  ]
})

type Named = NonNullable<Parameters<typeof renderCommitteePage>[2]['named']>

async function page(path: string, named: Named = {}): Promise<string | null> {
  const place = sitePlace(path)
  if (place === null || place.kind === 'municipality') throw new Error(path)
  const file = await renderCommitteePage(place, editions, { named, origin })
  return file === null ? null : file.body.toString()
}

const hrefs = (html: string | null) => [...(html ?? '').matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href)
const base = '/rapporter/tyreso/asn/'

describe('pages that follow from several editions', () => {
  test('none needs a script, and none may run one', async () => {
    for (const path of [base, `${base}indikatorer/`, `${base}jamfor/`, `${base}2020-08/sedan-sist/`]) {
      const place = sitePlace(path)
      if (place === null || place.kind === 'municipality') throw new Error(path)
      const file = await renderCommitteePage(place, editions, { origin })
      expect(file?.body.toString()).not.toMatch(/<script|javascript:| on[a-z]+=/)
      expect(file?.policy).toMatch(/^default-src 'none'; style-src 'sha256-/)
      expect(file?.policy).toContain(path.endsWith('jamfor/') ? "form-action 'self'" : "form-action 'none'")
    }
  })

  test('a committee begins with its latest report and lists each report once', async () => {
    const html = await page(base)
    expect(html).toContain('−9,5')
    expect(hrefs(html).filter((href) => href === '/rapporter/tyreso/asn/2020-08/')).toHaveLength(2)
    expect(hrefs(html)).toContain('/rapporter/tyreso/asn/2020-07/')
    expect(html).toContain('utgåva 2')
  })

  test('a committee lists its corrections with their day and reason; its comparison begins with the latest correction', async () => {
    const html = await page(base)
    expect(html).toContain('rättad 1 oktober 2020, utgåva 2')
    expect(html).toContain('Fel &lt;belopp&gt; &amp; text')
    expect(hrefs(html)).toContain('/rapporter/tyreso/asn/2020-08/utgava-2/')
    expect(await page(`${base}jamfor/`)).toMatch(/<option value="2020-08.1" selected="">(.|\n)*<option value="2020-08.2" selected="">/)
  })

  test('what has happened since: a correction, like a first edition, against the report before', async () => {
    expect(await page(`${base}2020-08/sedan-sist/`)).toContain('Delårsrapport 2 2020, utgåva 2, publicerad 1 oktober 2020 jämförd med Månadsrapport juli 2020')
    expect(await page(`${base}2020-08/utgava-1/sedan-sist/`)).toContain('jämförd med Månadsrapport juli 2020')
    expect(await page(`${base}2020-07/sedan-sist/`)).toContain('ingen tidigare rapport')
    expect(await page(`${base}2020-08/utgava-3/sedan-sist/`)).toBeNull()
  })

  test('any two editions are compared on request; the places lead to the editions themselves', async () => {
    const html = await page(`${base}jamfor/`, { before: '2020-07.1', after: '2020-08.2' })
    expect(html).toMatch(/<option value="2020-07.1" selected=""/)
    expect(await page(`${base}jamfor/`, { before: '2020-08.1', after: '2020-08.1' })).toContain('Samma version är vald')
    expect(await page(`${base}jamfor/`, { before: '2020-07.9' })).toBeNull()
    expect(await page(`${base}jamfor/`, { after: 'nothing' })).toBeNull()
  })

  test('each indicator in the list has its page', async () => {
    const list = hrefs(await page(`${base}indikatorer/`)).filter((href) => href?.includes('/indikatorer/'))
    expect(list.length).toBeGreaterThan(10)
    const first = await page(String(list[0]))
    expect(hrefs(first).filter((href) => href?.includes('#table:'))).toHaveLength(2)
    expect(await page(`${base}indikatorer/finns-inte/`)).toBeNull()
  })

  test('the same editions give the same bytes', async () => {
    expect(await page(`${base}2020-08/sedan-sist/`)).toBe(await page(`${base}2020-08/sedan-sist/`))
  })

  test('a committee without editions has no pages; a municipality names its committees', async () => {
    expect(await renderCommitteePage({ kind: 'committee', municipality: 'tyreso', committee: 'x' }, [], { origin })).toBeNull()
    expect(await renderMunicipality([])).toBeNull()
    const reports = [{ address: 'tyreso/asn/2020-08', municipality: 'Tyresö kommun', committee: 'Arbetsmarknads- och socialnämnden' }]
    expect(hrefs((await renderMunicipality(reports))?.body.toString() ?? null)).toContain(base)
  })
})

describe('the feed', () => {
  test('every edition is an entry with its permanent address, the latest first; words are words', () => {
    const feed = atomFeed(base, editions, origin)
    expect([...feed.matchAll(/<entry><id>([^<]+)/g)].map(([, id]) => id)).toEqual([
      `${origin}/rapporter/tyreso/asn/2020-08/utgava-2/`,
      `${origin}/rapporter/tyreso/asn/2020-08/utgava-1/`,
      `${origin}/rapporter/tyreso/asn/2020-07/utgava-1/`,
    ])
    expect(feed).toContain('<summary>Fel &lt;belopp&gt; &amp; text</summary>')
    expect(feed).toContain('<updated>2020-10-01T08:00:00.000Z</updated>\n<entry>')
  })
})
