import { describe, expect, it } from 'vitest'
import { ore } from '@/lib/domain/money'
import type { BlockView, CellView, ReportView, TableView } from '@/lib/domain/report-view'
import { compareVersions } from '@/lib/domain/versions/compare-versions'
import { printedDifference } from '@/lib/domain/versions/printed-difference'
import { isSame, type VersionChange } from '@/lib/domain/versions/version-change'
import { empty, none, number, percent, print, prose, rating, row, section, suppressed, table, target, tkr, view, words } from './report'

const one = (...blocks: readonly BlockView[]): ReportView => view([section('s', blocks)])
const compare = (before: ReportView, after: ReportView): VersionChange => compareVersions(before, after, print)
const cells = (before: CellView, after: CellView, column = 'value', block: TableView['block'] = 'dataTable') =>
  compare(one(table(block, 't', [row('r', { [column]: before })])), one(table(block, 't', [row('r', { [column]: after })])))

describe('figures', () => {
  it.each<[string, CellView, CellView, number | null]>([
    ['money in its last printed digit', tkr(-9_500), tkr(-9_400), 10_000_000],
    ['as printed: −9,44 and −9,26 mnkr', { ...tkr(-9_440), unit: 'mnkr', decimals: 1 } as CellView, { ...tkr(-9_260), unit: 'mnkr', decimals: 1 } as CellView, 10_000_000],
    ['in the coarser of two units', tkr(-9_499), { ...tkr(-9_500), unit: 'mnkr', decimals: 1 } as CellView, 0],
    ['percentage points', percent(18.4), percent(18.7), 0.3],
    ['a number', number(3), number(1), -2],
    ['a number and none', number(3), none, null],
    ['words', words('a'), words('b'), null],
    ['steps', { type: 'step', value: 1, label: 'Ja' }, { type: 'step', value: 0, label: 'Nej' }, null],
  ])('the difference of %s', (_, before, after, expected) => {
    expect(printedDifference(before, after)).toBe(expected)
    const back = printedDifference(after, before)
    expect(back === null ? null : 0 - back + 0).toBe(expected)
  })

  it('a figure that is printed otherwise, with its place and names', () => {
    expect(cells(tkr(-9_500), tkr(-9_400)).figures).toEqual([
      { key: 't/r/value', place: { anchor: 'table:t', title: 't' }, row: 'The r', column: 'value', before: tkr(-9_500), after: tkr(-9_400), difference: 10_000_000 },
    ])
  })

  it.each<[string, CellView, CellView, number]>([
    ['one that reads the same', tkr(-9_500), { ...tkr(-9_500), amount: -950_000_010 } as CellView, 0],
    ['one that has come', none, number(3), 1],
    ['one that is gone', number(3), empty, 1],
    ['a step with another label', { type: 'step', value: 1, label: 'Ja' }, { type: 'step', value: 0, label: 'Nej' }, 1],
    ['the same step', { type: 'step', value: 1, label: 'Ja' }, { type: 'step', value: 2, label: 'Ja' }, 0],
    ['one that was hidden', suppressed, number(3), 0],
    ['one that is hidden now', number(3), suppressed, 0],
  ])('%s', (_, before, after, count) => {
    const change = cells(before, after)
    expect(change.figures).toHaveLength(count)
    expect(isSame(change)).toBe(count === 0)
  })

  it('key figures', () => {
    const key = (cell: CellView): BlockView => ({ kind: 'keyFigures', figures: [{ key: 'yearVariance', label: 'Helårsavvikelse', cell }] })
    expect(compare(one(key(percent(1))), one(key(percent(2)))).figures).toMatchObject([{ key: 'keyFigure:yearVariance/value', row: 'Helårsavvikelse', column: '', difference: 1, place: { anchor: 's' } }])
  })

  it('an indicator in three tables is told of once, also in another form', () => {
    const of = (value: number) => [
      table('goalTable', 'goalTable:main', [row('safety', {}, { kind: 'heading' }), row('safety/care', { actual: number(value) })]),
      table('correctiveMeasures', 'correctiveMeasures', [row('staff/care', { actual: number(value), rating: rating('met') })]),
    ]
    const after = one(table('indicatorTable', 'indicatorTable', [row('indicators/care', { actual: number(3) })]))
    expect(compare(one(...of(1)), one(...of(2))).figures.map(({ key }) => key)).toEqual(['indicator:care/actual'])
    expect(compare(one(...of(1)), after).figures).toMatchObject([{ difference: 2 }])
  })
})

describe('levels', () => {
  it.each([
    ['notMet', 'met', 'better'],
    ['met', 'partlyMet', 'worse'],
    ['notAssessed', 'met', null],
    ['met', 'notAssessed', null],
  ] as const)('%s → %s is %s', (before, after, direction) => {
    const at = (level: typeof before | typeof after) => one(table('goalTable', 'goalTable:main', [row('safety', { rating: rating(level), trend: empty })]))
    expect(compare(at(before), at(after)).ratings).toMatchObject([{ key: 'goal:safety/rating', label: 'The safety', column: null, before, after, direction }])
  })

  it('a month of a strip has its column; a level that has come is none that moved', () => {
    expect(cells(rating('met'), rating('notMet'), 'm7', 'monthlyStrip').ratings).toMatchObject([{ column: 'm7' }])
    expect(isSame(cells(empty, rating('met'), 'm7', 'monthlyStrip'))).toBe(true)
  })

  it('a rated comment is its goal; alone it is named by its section', () => {
    const comment = (level: 'met' | 'notMet', commentary: string): BlockView => ({ kind: 'ratedComments', title: '', items: [{ key: 'safety', label: '', rating: rating(level), trend: null, commentary }] })
    const goals = (level: 'met' | 'notMet') => table('overview', 'overview:main', [row('safety', { rating: rating(level) }), row('total', { met: number(1) }, { kind: 'total' })])
    const change = compare(one(goals('met'), comment('met', 'Bra.')), one(goals('notMet'), comment('notMet', 'Mindre bra.')))
    expect([change.ratings.length, change.texts.map(({ label }) => label)]).toEqual([1, ['The safety']])
    expect(compare(one(comment('met', '')), one(comment('notMet', ''))).ratings).toMatchObject([{ key: 'rated:safety/rating', label: 'Section s' }])
  })
})

describe('risks, assignments and measures', () => {
  const risks = (score: number, ...keys: readonly string[]) => table('risks', 'risks', keys.map((key) => row(key, { score: number(score), rating: rating('met') })))
  const closed = (...keys: readonly string[]) => table('closedRisks', 'closedRisks', keys.map((key) => row(key, { outcome: words('Klart') })))

  it('a risk that is new, closed, gone, scored anew', () => {
    const change = compare(one(risks(12, 'a', 'b', 'c', 'd'), closed()), one(risks(12, 'a', 'n'), closed('b')))
    expect(change.risks.map(({ key, before, after }) => [key, before?.state, after?.state])).toEqual([
      ['risk:n', undefined, 'open'],
      ['risk:b', 'open', 'closed'],
      ['risk:c', 'open', undefined],
      ['risk:d', 'open', undefined],
    ])
    expect(compare(one(risks(12, 'a')), one(risks(16, 'a')))).toMatchObject({ risks: [{ before: { state: 'open', score: 12, level: 'met' }, after: { score: 16 } }], figures: [], ratings: [] })
    expect(isSame(compare(one(risks(12, 'a')), one(risks(12, 'a'))))).toBe(true)
  })

  it('what only one version tells is not compared, nor what is hidden', () => {
    const bare = table('risks', 'risks', [row('a', { type: words('Omvärld') })])
    const hidden = table('risks', 'risks', [row('a', { score: suppressed, rating: suppressed })])
    expect(compare(one(risks(12, 'a')), one(bare)).risks).toEqual([])
    expect(compare(one(risks(12, 'a')), one(hidden)).risks).toEqual([])
    expect(compare(one(risks(12, 'a')), one()).risks).toEqual([])
    expect(compare(one(), one(closed('a')))).toMatchObject({ risks: [], uncompared: [{ what: 'table', label: 'closedRisks', side: 'after' }] })
  })

  it('an assignment that is done, new or gone', () => {
    const assignments = (levels: Readonly<Record<string, 'met' | 'partlyMet'>>) => table('assignments', 'assignments', Object.entries(levels).map(([key, level]) => row(key, { rating: rating(level) })))
    const change = compare(one(assignments({ a: 'partlyMet', b: 'met', c: 'met' })), one(assignments({ a: 'met', b: 'met', n: 'partlyMet' })))
    expect(change.items.map(({ kind, key, before, after }) => [kind, key, before?.level, after?.level])).toEqual([
      ['assignment', 'assignment:a', 'partlyMet', 'met'],
      ['assignment', 'assignment:n', undefined, 'partlyMet'],
      ['assignment', 'assignment:c', 'met', undefined],
    ])
    expect([change.ratings, change.uncompared]).toEqual([[], []])
  })

  it('an activity without a level', () => {
    const activity = (key: string) => one(table('activities', 'activities', [row(key, { target: words('1/10') })]))
    expect(compare(activity('a'), activity('b')).items).toMatchObject([{ key: 'activity:b', before: null, after: { level: null } }, { key: 'activity:a', after: null }])
  })
})

describe('texts', () => {
  it('a section, its footnotes, a note, a comment on a line, words in a table', () => {
    const of = (word: string): readonly BlockView[] => [
      prose('summary', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `${word} barn` }, { type: 'footnote', attrs: { number: 1, text: word } }] }] }),
      { kind: 'note', style: 'note', lines: [word, 'lika'] },
      { kind: 'amountComments', title: '', items: [{ lineKey: 'ifo', label: 'IFO', amount: null, comment: word }] },
      table('goalTable', 'goalTable:main', [row('safety', { commentary: words(word) })]),
    ]
    expect(compare(one(...of('Nio')), one(...of('Tio'))).texts.map(({ key, kind, label }) => [key, kind, label])).toEqual([
      ['text:summary', 'text', 'Section s'],
      ['footnote:summary', 'footnote', 'Section s'],
      ['note:s:1', 'text', 'Section s'],
      ['goal:safety/commentary', 'text', 'The safety, commentary'],
      ['comment:ifo/comment', 'text', 'IFO'],
    ])
  })

  it('a comment that is new or gone is told with its words; a text without a place is listed', () => {
    const comments = (...items: readonly string[]): BlockView => ({ kind: 'amountComments', title: '', items: items.map((lineKey) => ({ lineKey, label: lineKey, amount: null, comment: 'Dyrare' })) })
    const change = compare(one(comments('a', 'b')), one(comments('b', 'c')))
    expect(change.texts.map(({ key, paragraphs }) => [key, paragraphs])).toEqual([
      ['comment:c/comment', [[{ kind: 'added', text: 'Dyrare' }]]],
      ['comment:a/comment', [[{ kind: 'removed', text: 'Dyrare' }]]],
    ])
    expect(compare(one(prose('a', 'Ord')), one(prose('b', 'Ord'), prose('c', '')))).toMatchObject({ texts: [], uncompared: [{ key: 'text:b', side: 'after' }, { key: 'text:a', side: 'before' }] })
  })

  it('words in the place of a figure, or of a mark that tells nothing, and a trend', () => {
    expect(cells(words('Ord'), number(1)).figures).toHaveLength(1)
    expect(cells(empty, words('Ord')).texts).toHaveLength(1)
    expect(isSame(cells(words('Ord'), { type: 'trend', trend: { direction: 'up', goodness: 'better', base: null } as never }))).toBe(true)
    expect(isSame(cells({ type: 'trend', trend: {} as never }, none))).toBe(true)
  })
})

describe('what the reports are made of', () => {
  it.each<[string, CellView, CellView, number]>([
    ['another target', target(100), target(90), 1],
    ['the same year in another part of it', target(100, 60), target(100, 70), 0],
    ['a target of the period alone', target(null, 60), target(null, 70), 1],
    ['none before', empty, target(90), 1],
    ['none, said in two ways', target(null), empty, 0],
  ])('%s', (_, before, after, count) => {
    expect(cells(before, after, 'target').definitions).toHaveLength(count)
  })

  it('what is called something else', () => {
    const named = (label: string) => one(table('goalTable', 'g', [row('safety', { rating: rating('met') }, { label })]))
    expect(compare(named('Trygghet'), named('Trygghet och omsorg')).definitions).toMatchObject([{ kind: 'name', before: 'Trygghet', after: 'Trygghet och omsorg' }])
  })

  it('sections, tables, columns and rows that one version has', () => {
    const line = (key: string, more: Readonly<Record<string, CellView>> = {}) => row(key, { actual: tkr(1), ...more })
    const before = view([section('a', [table('statement', 'st', [line('x'), line('y')])], 'Ekonomi'), section('b', [])])
    const lone = section('c', [table('dataTable', 'd', [row('q', { n: number(1) })])])
    const after = view([section('a', [table('statement', 'st', [line('x', { budget: tkr(1) }), line('z')])], 'Pengar'), lone])
    const change = compare(before, after)
    expect(change.sections.map(({ key, before: from, after: to }) => [key, from, to])).toEqual([['a', 'Ekonomi', 'Pengar'], ['c', null, 'Section c'], ['b', 'Section b', null]])
    expect(change.uncompared.map(({ what, key, side }) => [what, key, side])).toEqual([
      ['column', 'st//budget', 'after'],
      ['table', 'd', 'after'],
      ['row', 'st/z', 'after'],
      ['row', 'st/y', 'before'],
    ])
    expect(change.figures).toEqual([])
  })

  it('a unit below a goal is no indicator; a table without a title is named as its section', () => {
    const of = (level: 'met' | 'notMet') => view([section('s', [table('goalTable', 'g', [row('safety', { rating: rating('met') }), row('safety/unit:barn', { rating: rating(level) })], '')])])
    expect(compare(of('met'), of('notMet')).ratings).toMatchObject([{ key: 'unitResult:safety/unit:barn/rating', label: 'The safety: The safety/unit:barn', place: { title: 'Section s' } }])
  })

  it('a row with fewer cells than its table has columns, and a column below a group', () => {
    const of = (value: number): TableView => {
      const whole = table('dataTable', 'd', [row('r', { a: number(value) })])
      return { ...whole, columns: [{ key: 'a', label: 'Antal', group: 'Kvinnor', align: 'end' }, { key: 'b', label: 'B', group: '', align: 'end' }] }
    }
    expect(compare(one(of(1)), one(of(2))).figures).toMatchObject([{ column: 'Kvinnor, Antal' }])
  })
})

describe('the bridge between two forecasts', () => {
  const statement = (forecast: CellView, yearBudget: CellView, rest: { readonly key?: string; readonly kind?: 'item' } = {}) =>
    table('statement', 'statement:netCost', [row(rest.key ?? 'result', { forecast, yearBudget }, { kind: rest.kind ?? 'total' })])

  it('previous variance + changed forecast + changed budget = variance', () => {
    const change = compare(one(statement(tkr(-110), tkr(-100))), one(statement(tkr(-108), tkr(-105)), statement(tkr(-108), tkr(-105))))
    expect(change.bridges).toMatchObject([{ label: 'The result', previousVariance: -1_000_000, forecastChange: 200_000, budgetChange: 500_000, variance: -300_000 }])
  })

  it.each<[string, ReportView, ReportView]>([
    ['nothing moved', one(statement(tkr(-110), tkr(-100))), one(statement(tkr(-110), tkr(-100)))],
    ['no total', one(statement(tkr(-110), tkr(-100))), one(statement(tkr(-109), tkr(-100), { kind: 'item' }))],
    ['another total', one(statement(tkr(-110), tkr(-100), { key: 'sum' })), one(statement(tkr(-109), tkr(-100)))],
    ['no forecast before', one(statement(none, tkr(-100))), one(statement(tkr(-109), tkr(-100)))],
    ['no forecast in the table', one(table('statement', 'statement:netCost', [row('result', { actual: tkr(1) }, { kind: 'total' })])), one(statement(tkr(-109), tkr(-100)))],
    ['another year', view([section('s', [statement(tkr(-110), tkr(-100))])], 2019), one(statement(tkr(-109), tkr(-100)))],
  ])('none: %s', (_, before, after) => {
    expect(compare(before, after).bridges).toEqual([])
  })
})

describe('a bridge that the later report prints', () => {
  const printed = { kind: 'bridge', title: '', label: 'Resultat', previousVariance: ore(-162), forecastChange: ore(1), budgetChange: ore(66), variance: ore(-95) } as const
  const named = (key: string, title: string, previousTitle: string | null, ...blocks: readonly BlockView[]): ReportView => {
    const any = view([section('economy', [...blocks, prose('x', '')])])
    return { ...any, report: { ...any.report, key, title, previousTitle } }
  }
  const july = named('2020-07', 'July', null)
  const august = named('2020-08', 'August', 'July', printed)

  it('is the bridge, from either side', () => {
    expect(compare(july, august).bridges).toMatchObject([{ label: 'Resultat', place: { anchor: 'economy' }, previousVariance: -162, budgetChange: 66, variance: -95 }])
    expect(compare(august, july).bridges).toMatchObject([{ previousVariance: -95, forecastChange: -1, budgetChange: -66, variance: -162 }])
  })

  it('but not of another report, or without its steps, or within the same report', () => {
    const unknown = named('2020-08', 'August', 'July', { ...printed, budgetChange: null })
    expect([named('2020-06', 'June', null), august].map((before) => compare(before, august).bridges)).toEqual([[], []])
    expect(compare(july, unknown).bridges).toEqual([])
  })
})
