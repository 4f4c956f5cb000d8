import { describe, expect, it } from 'vitest'
import type { BlockView, ReportView } from '@/lib/domain/report-view'
import { correctionSentences } from '@/lib/text/correction'
import { number, percent, prose, rating, row, section, table, target, tkr, view, words } from '../domain/versions/report'

const one = (...blocks: readonly BlockView[]): ReportView => view([section('s', blocks)])

const STYLE = { show: 'number', unit: 'number', decimals: 0, sign: 'always', turned: false, unitShown: false, capital: false, ofRounded: false } as const

/** The sentences with ordinary blanks. */
function said(before: ReportView, after: ReportView): readonly string[] {
  return correctionSentences(before, after).map(({ sentence }) => sentence.replaceAll('\u00a0', ' '))
}

const cost = (actual: number, variance: number) => one(table('statement', 'netCost', [row('ifo', { Utfall: tkr(actual), Avvikelse: tkr(variance) })], 'Nettokostnad'))
const goal = (level: 'met' | 'notMet', limit: number) => one(table('goalTable', 'goals', [row('days', { rating: rating(level), target: target(limit) })], 'Mål'))
const risks = (...keys: readonly string[]) => one(table('risks', 'risks', keys.map((key) => row(key, { score: number(12), rating: rating('met') }))))
const assignments = (level: 'met' | 'partlyMet') => one(table('assignments', 'assignments', [row('a', { rating: rating(level) })]))
const reordered = (of: ReportView) => Object.fromEntries(Object.entries(of).reverse()) as unknown as ReportView
const headed = (rest: Partial<ReportView['report']>): ReportView => {
  const empty = view([])
  return { ...empty, report: { ...empty.report, ...rest } }
}

describe('what a correction changes', () => {
  it.each<[string, ReportView, ReportView, readonly string[]]>([
    ['nothing', cost(-10, 2), cost(-10, 2), []],
    ['nothing, with its fields in another order', cost(-10, 2), reordered(cost(-10, 2)), []],
    ['figures of a row together', cost(-10, 2), cost(-12, 0), ['Nettokostnad, The ifo: Utfall från −10 tkr till −12 tkr, Avvikelse från 2 tkr till 0 tkr.']],
    ['a percentage', one(table('dataTable', 't', [row('r', { Andel: percent(7.2) })])), one(table('dataTable', 't', [row('r', { Andel: percent(7.4) })])), [
      't, The r: Andel från 7,2 % till 7,4 %.',
    ]],
    ['a level', goal('met', 100), goal('notMet', 100), ['Bedömning, The days: från Grön till Röd.']],
    ['a target', goal('met', 100), goal('met', 90), ['Målvärde, The days: från högst 100 till högst 90.']],
    ['a text', one(prose('summary', 'Nio barn.')), one(prose('summary', 'Tio barn.')), ['Texten Section s är ändrad.']],
    ['a risk', risks('a'), risks('a', 'b'), ['Ny risk: The b, från fanns inte till öppen, riskvärde 12, Grön.']],
    ['an assignment', assignments('partlyMet'), assignments('met'), ['Klart: The a.']],
    ['a section that is new', view([section('s', [])]), view([section('s', []), section('t', [])]), ['Nytt avsnitt: Section t.']],
    ['a section that is gone', view([section('s', []), section('t', [])]), view([section('s', [])]), ['Borttaget avsnitt: Section t.']],
    ['a section with another name', view([section('s', [], 'Ett')]), view([section('s', [], 'Två')]), ['Avsnittet Ett heter nu Två.']],
    ['a table that is new', one(), one(table('dataTable', 't', [], 'Boenden')), ['Tillagt: Tabell: Boenden.']],
    ['a table that is gone', one(table('dataTable', 't', [], 'Boenden')), one(), ['Borttaget: Tabell: Boenden.']],
    ['the title page', headed({ minutesItem: '§ 97' }), headed({ title: 'Delår', meetingOn: '2020-09-23', registryNumber: '2020/1', minutesItem: null }), [
      'Titel: från Report till Delår.',
      'Diarienummer: från inget till 2020/1.',
      'Sammanträde: från inget till 23 september 2020.',
      'Paragraf: från § 97 till inget.',
    ]],
    ['what is told by no list', one({ kind: 'note', style: 'note', lines: ['a'] }), one({ kind: 'note', style: 'legend', lines: ['a'] }), [
      'Ordningen eller utformningen är ändrad. Siffror, bedömningar och texter är desamma.',
    ]],
  ])('%s', (_what, before, after, expected) => {
    expect(said(before, after)).toEqual(expected)
  })

  it('a footnote, a name, and a text whose linked figure follows', () => {
    const noted = (text: string): BlockView =>
      prose('summary', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Barn' }, { type: 'footnote', attrs: { number: 1, text } }] }] })
    expect(said(one(noted('Ett')), one(noted('Två')))).toEqual(['Fotnoterna i Section s är ändrade.'])
    const linked = (value: number): BlockView =>
      prose('summary', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Utfallet är ' }, { type: 'figure', attrs: { figure: 'line#actual', style: STYLE, seen: 0, value } }] }] })
    expect(said(one(linked(9)), one(linked(10)))).toEqual(['Texten Section s visar andra siffror.'])
    const named = (label: string) => one(table('goalTable', 'goals', [row('days', { rating: rating('met') }, { label })], 'Mål'))
    expect(said(named('Vårddygn'), named('Dygn'))).toEqual(['Nytt namn: från Vårddygn till Dygn.'])
  })

  it('each leads to its place in the corrected report; what is gone leads nowhere', () => {
    const text = words('x')
    const [figure] = correctionSentences(cost(-10, 2), cost(-12, 2))
    expect(figure?.anchor).toBe('table:netCost')
    const [gone] = correctionSentences(one(table('dataTable', 't', [row('r', { a: text })])), one())
    expect(gone?.anchor).toBeNull()
  })
})
