import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ReportView, TableView } from '@/lib/domain/report-view'
import { renderEdition } from '@/lib/export/html/render-edition'
import { formatMoney } from '@/lib/text/format'
import { buildAssets } from '@/scripts/build'
import { demoView } from './demo-view'

const meta = {
  number: 2,
  address: 'tyreso/asn/2020-08',
  sha256: 'f'.repeat(64),
  publishedAt: '2020-09-22T12:31:00Z',
  approvedBy: 'Filippa Berg',
  publishedBy: 'Selma Ek',
  reason: 'Fel belopp i tabellen över nettokostnad.',
}

async function render(view: ReportView) {
  const { body, policy } = await renderEdition(view, meta)
  return { html: body.toString(), policy }
}

const plainText = (markup: string) => markup.replace(/<[^>]+>/g, '').trim()
const tablesOf = (html: string) => [...html.matchAll(/<table.*?<\/table>/gs)].map(([table]) => table)
const tableViews = (view: ReportView): TableView[] =>
  view.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'table' ? [block] : block.kind === 'chart' ? [block.table] : []))

let view: ReportView
let html: string
let policy: string

beforeAll(async () => {
  await buildAssets()
  view = demoView()
  ;({ html, policy } = await render(view))
})

describe('a value carried over from an earlier report', () => {
  test('tells the month that it is about', async () => {
    const [section] = view.sections
    if (section === undefined) throw new Error('The view has no sections.')
    const cells = [{ type: 'percent', value: 9, decimals: 0, sign: false, carriedOverFrom: '2020-07' }] as const
    const rows = [{ key: 'r', label: 'Sjukfrånvaro', kind: 'item', depth: 0, cells }] as const
    const columns = [{ key: 'actual', label: 'Utfall', group: null, align: 'end' }] as const
    const table: TableView = { kind: 'table', key: 't', block: 'goalTable', title: '', unit: null, legend: [], rowHeader: '', columns, rows }
    const rendered = await render({ ...view, sections: [{ ...section, blocks: [table] }] })
    expect(rendered.html).toMatch(/9\u00a0%<span class="note">från juli 2020<\/span>/)
  })
})

describe('a published page does nothing but show', () => {
  test('no script, no event attribute, no inline style, nothing from elsewhere', () => {
    expect(html.match(/<script|<iframe|<object|<form| on\w+=| style="|javascript:/i)).toBeNull()
    expect(html.match(/(?:src|href)="(?!\/|#)[^"]*"|url\(['"]?(?!\/)[^)]*\)/g)).toBeNull()
  })
  test('its policy allows its own stylesheet by hash, and nothing else to run or load', () => {
    const css = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(css).digest('base64')}';`)
    expect(policy).not.toContain('unsafe')
  })
  test('its stylesheet weighs at most 40 kB', () => {
    expect(Buffer.byteLength(/<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '')).toBeLessThanOrEqual(40_000)
  })
  test('what people wrote is text, never markup', async () => {
    const evil = '<img src=x onerror=alert(1)>'
    const [section, ...others] = view.sections
    if (section === undefined) throw new Error('The view has no sections.')
    const prose = { kind: 'prose', sectionKey: 'x', carriedOver: false, required: false, body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: evil }] }] } } as const
    const attacked = await render({ ...view, sections: [{ ...section, title: evil, blocks: [prose] }, ...others] })
    expect(attacked.html).not.toContain('<img')
    expect(attacked.html.split('&lt;img src=x onerror=alert(1)&gt;').length).toBeGreaterThan(2)
  })
})

describe('a published page can be found through', () => {
  test('one h1, and no level of heading is skipped', () => {
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  })
  test('ids are unique and every link within the page has its place', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.length).toBeGreaterThan(10)
    expect(targets.filter((id) => !ids.includes(id))).toEqual([])
  })
  test('it is in Swedish and says its title', () => {
    expect(html).toMatch(/^<!doctype html><html lang="sv">/)
    expect(html).toContain('<title>Delårsrapport 2 2020 – Arbetsmarknads- och socialnämnden, Tyresö kommun</title>')
  })
})

describe('tables', () => {
  test('each has a caption and stands in a region with its name that the keyboard reaches', () => {
    expect(tablesOf(html)).toHaveLength(tableViews(view).length)
    for (const table of tablesOf(html)) expect(plainText(/<caption>(.*?)<\/caption>/s.exec(table)?.[1] ?? '')).not.toBe('')
    expect(html.match(/<div class="table-region" role="region" aria-label="[^"]+" tabindex="0"(?: id="table:[^"]+")?><table/gi)).toHaveLength(tablesOf(html).length)
  })
  test('a chart is an image with its name and its sentence, before its table', () => {
    const charts = [...html.matchAll(/<figure class="chart">.*?<\/figure>/gs)].map(([figure]) => figure)
    expect(charts).toHaveLength(2)
    for (const figure of charts) {
      const [, described] = /<svg role="img" aria-label="Placeringar per månad 2020: [^"]+" aria-describedby="([^"]+)"/.exec(figure) ?? []
      expect(figure).toContain(`<p id="${described}" class="chart-sentence">Utfallet i augusti är`)
      expect(figure.indexOf('<svg role="img"')).toBeLessThan(figure.indexOf('<details><summary>Visa tabell</summary>'))
    }
  })
  test('every header says what it heads', () => {
    const headers = [...html.matchAll(/<th[ >][^>]*>?/g)].map(([header]) => header)
    expect(headers.length).toBeGreaterThan(100)
    expect(headers.filter((header) => !/ scope="(col|colgroup|row|rowgroup)"/.test(header))).toEqual([])
  })
  test('every amount of the statements is printed, in tkr', () => {
    for (const table of tableViews(view).filter(({ block }) => block === 'statement')) {
      const printed = tablesOf(html).find((each) => each.includes(`>${table.title}</span>`)) ?? ''
      const amounts = table.rows.flatMap(({ cells }) => cells).flatMap((cell) => (cell.type === 'money' ? [formatMoney(cell.amount, 'tkr')] : []))
      expect(amounts.length).toBeGreaterThan(80)
      expect(amounts.filter((amount) => !printed.includes(`>${amount}</td>`))).toEqual([])
    }
  })
  test('every rating has its shape and its word', () => {
    const marks = [...html.matchAll(/<span class="mark mark-([\w-]+)">(.*?)<\/span>/gs)]
    const words: Record<string, string> = { met: 'Grön', 'partly-met': 'Gul', 'not-met': 'Röd', 'not-assessed': 'Ej bedömd' }
    expect(marks.length).toBeGreaterThan(50)
    for (const [, level = '', content = ''] of marks) {
      expect(content).toContain('<svg')
      expect(plainText(content)).toBe(words[level])
    }
  })
  test('a missing figure is a mark with words, never 0', () => {
    expect(html).toContain('<span aria-hidden="true">–</span><span class="spoken">uppgift saknas</span>')
  })
})

describe('the edition says what it is', () => {
  test('number, time in Sweden, people, reason, hash and permanent address', () => {
    const foot = plainText(/<footer class="page-foot">.*<\/footer>/s.exec(html)?.[0] ?? '')
    for (const said of ['Utgåva 2', '22 september 2020 kl.\u00a014:31', 'Selma Ek', 'Filippa Berg', meta.reason, meta.sha256]) expect(foot).toContain(said)
    expect(html).toContain('href="/rapporter/tyreso/asn/2020-08/utgava-2/manifest.json"')
    expect(html).toContain('href="/rapporter/kontrollera/?summa=ffffffffffffffff"')
    expect(html).toContain('href="/tillganglighet"')
  })
  test('the same view gives the same bytes', async () => {
    expect((await render(demoView())).html).toBe(html)
  })
})

describe('what has happened since', () => {
  test('is told in sentences that lead to the changes of this very edition; without an edition before there is nothing', async () => {
    const july = { ...view, report: { ...view.report, title: 'Månadsrapport juli 2020' }, sections: view.sections.slice(1) }
    const before = { address: 'tyreso/asn/2020-07', number: 1, publishedAt: '2020-08-20T08:00:00.000Z', reason: null, view: july }
    const page = (await renderEdition(view, meta, new Map(), before)).body.toString()
    const [told = ''] = /<aside class="since-last" aria-labelledby="sedan-sist".*?<\/aside>/s.exec(page) ?? []
    expect(plainText(told)).toContain('Jämfört med Månadsrapport juli 2020.')
    const links = [...told.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
    expect(links.length).toBeGreaterThan(1)
    expect(links.every((href) => href?.startsWith('/rapporter/tyreso/asn/2020-08/utgava-2/sedan-sist/'))).toBe(true)
    expect(html).not.toContain('id="sedan-sist"')
  })
  test('a correction says so under its title, with each change led to its place and the rest counted', async () => {
    const changes = Array.from({ length: 31 }, (_, index) => ({ sentence: `Ändring ${index}.`, anchor: index === 0 ? 'mål' : null }))
    const page = (await renderEdition(view, { ...meta, changes })).body.toString()
    const [told = ''] = /<aside class="since-last" aria-labelledby="rattad".*?<\/aside>/s.exec(page) ?? []
    for (const said of ['Rättad 22 september 2020', meta.reason, 'Detta har ändrats sedan utgåva 1', 'Ändring 29.', 'En ändring till.']) expect(told).toContain(said)
    expect(told).not.toContain('Ändring 30.')
    const links = [...told.matchAll(/href="([^"]+)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&'))
    expect(links).toEqual(['#m%C3%A5l', '/rapporter/tyreso/asn/2020-08/utgava-1/', '/rapporter/tyreso/asn/jamfor/?fran=2020-08.1&till=2020-08.2'])
    expect((await renderEdition(view, { ...meta, number: 1, reason: null })).body.toString()).not.toContain('Rättad')
  })
})
