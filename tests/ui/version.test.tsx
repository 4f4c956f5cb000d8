import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { VersionChanges } from '@/components/versions/compared-version'
import { versionOptions } from '@/components/versions/version-options'
import type { BlockView, ReportView } from '@/lib/domain/report-view'
import { compareVersions } from '@/lib/domain/versions/compare-versions'
import { RATING_WORDS } from '@/lib/text/assessment'
import { differenceText } from '@/lib/text/version'
import { number, percent, print, prose, rating, row, section, table, target, tkr, view } from '@/tests/domain/versions/report'

const addresses = { before: '/arbete/asn/2020-07/rapport', after: '/arbete/asn/2020-08/rapport' }

function page(before: readonly BlockView[], after: readonly BlockView[]): string {
  const of = (blocks: readonly BlockView[]): ReportView => view([section('economy', blocks)])
  const html = renderToStaticMarkup(createElement(VersionChanges, { change: compareVersions(of(before), of(after), print), words: RATING_WORDS, addresses }))
  return html.replaceAll('\u00a0', ' ')
}
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('what tells two versions apart', () => {
  it('nothing, in words', () => {
    expect(words(page([prose('s', 'Ord')], [prose('s', 'Ord')]))).toContain('Inget skiljer dem åt. Samma bedömningar, siffror, texter, risker och uppdrag står i båda.')
  })

  it('first in sentences that lead to their groups', () => {
    const risks = (...keys: readonly string[]) => table('risks', 'risks', keys.map((key) => row(key, { score: number(12) })))
    const goals = (level: 'met' | 'notMet') => table('goalTable', 'goals', ['a', 'b'].map((key) => row(key, { rating: rating(level), target: target(level === 'met' ? 1 : 2) })))
    const tasks = (level: 'met' | 'notMet') => table('assignments', 'assignments', [row('t', { rating: rating(level) })])
    const html = page([goals('notMet'), risks('x'), tasks('notMet')], [goals('met'), risks('x', 'y'), tasks('met')])
    expect(words(html)).toContain('Sammanfattning 2 bedömningar har ändrats: 2 till det bättre. En ny risk. Ett uppdrag har blivit klart. 2 mål eller namn är andra.')
    for (const [, group] of html.matchAll(/href="#(andrade-\w+)"/g)) expect(html).toContain(`<h2 id="${group}"`)
    expect(words(html)).toMatch(/Ny risk: The y fanns inte → därefter öppen, riskvärde 12/)
    expect(html).toContain('href="/arbete/asn/2020-08/rapport#table:risks"')
  })

  it('words that were added and taken away are read out, and told apart by element', () => {
    const html = page([prose('s', 'Nio barn flyttade.')], [prose('s', 'Tio barn flyttade.')])
    expect(html).toContain('<del><span class="spoken">Borttaget: </span>Nio <span class="spoken"> (slut) </span></del>')
    expect(html).toContain('<ins><span class="spoken">Tillagt: </span>Tio <span class="spoken"> (slut) </span></ins>barn flyttade.')
  })

  it('figures in a table per place, with their difference', () => {
    const of = (amount: number) => table('statement', 'statement:netCost', [row('ifo', { forecast: tkr(amount) })], 'Nettokostnad')
    expect(words(page([of(-9_500)], [of(-9_400)]))).toMatch(/Nettokostnad \(en ändrad\) .*The ifo forecast −9 500 tkr −9 400 tkr \+100/)
    expect(differenceText(0.3, percent(18.7)).replace('\u00a0', ' ')).toBe('+0,3 procentenheter')
    expect(differenceText(null, percent(18.7))).toBe('–')
  })

  it('what is gone leads to the report that has it', () => {
    const risks = (...keys: readonly string[]) => table('risks', 'risks', keys.map((key) => row(key, { score: number(12) })))
    const html = page([risks('x', 'y'), table('dataTable', 'd', [row('q', { n: number(1) })])], [risks('y')])
    expect(words(html)).toContain('Finns inte längre med: The x')
    expect(html).toContain('href="/arbete/asn/2020-07/rapport#table:risks"')
    expect(words(html)).toContain('Bara i den första (1) Tabell: d')
  })
})

describe('what can be chosen', () => {
  it('the report, its editions, its texts, the other reports; an address that names an instant of its own has it too', () => {
    const reports = [
      { key: '2020-08', title: 'Augusti', readable: true, editions: [{ number: 1, publishedAt: '2020-09-30T10:00:00.000Z' }] },
      { key: '2020-07', title: 'Juli', readable: true, editions: [] },
      { key: '2020-04', title: 'April', readable: false, editions: [{ number: 1, publishedAt: '2020-05-30T10:00:00.000Z' }] },
    ]
    const steps = [{ command: 'submit-report', by: { name: 'Karin Lind', at: '2020-09-08T12:32:00.000Z' } }]
    const named = [{ kind: 'texts', report: '2020-08', at: '2020-09-01T10:00:00.000Z' }, { kind: 'now', report: '2020-08' }] as const
    const options = versionOptions({ reports, days: ['2020-09-13T22:00:00.000Z'], steps }, '2020-08', named)
    expect(options.map(({ label }) => label.replaceAll('\u00a0', ' '))).toEqual([
      'Augusti, som den är nu',
      'Augusti, utgåva 1, publicerad 30 september 2020',
      expect.stringMatching(/^Augusti, texterna före steget: .* av Karin Lind, 8 september 2020 kl\. 14:32$/),
      'Augusti, texterna före 14 september 2020',
      'Juli, som den är nu',
      'April, utgåva 1, publicerad 30 maj 2020',
      'Augusti, med texterna före 1 september 2020 kl. 12:00',
    ])
  })
})
