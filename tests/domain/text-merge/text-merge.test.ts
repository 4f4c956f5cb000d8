import { describe, expect, it } from 'vitest'
import type { RichText } from '@/lib/domain/rich-text'
import { align } from '@/lib/domain/text-merge/align'
import { likenessOf, piecesOf } from '@/lib/domain/text-merge/line-merge'
import { mergeTexts } from '@/lib/domain/text-merge/text-merge'
import type { TextChoice, TextConflict } from '@/lib/domain/text-merge/text-conflict'
import { bold, doc, figure, h, item, line, note, ol, p, table, ul } from './written-text'

type Texts = readonly [base: RichText, mine: RichText, theirs: RichText]

const merge = ([base, mine, theirs]: Texts, choice: TextChoice = 'mine') => mergeTexts({ base, mine, theirs }, () => choice)
const texts = (base: string, mine: string, theirs: string): Texts => [doc(p(base)), doc(p(mine)), doc(p(theirs))]
const words = (mine: string, theirs: string) => ({ kind: 'words', mine: mine === '' ? [] : line(mine), theirs: theirs === '' ? [] : line(theirs) })

describe('words of one paragraph', () => {
  it.each([
    ['changes apart from each other', 'Lugn sommar i norr', 'Varm sommar i norr', 'Lugn sommar i söder', 'Varm sommar i söder'],
    ['one writes at the end, one at the beginning', 'Lugn sommar.', 'Lugn sommar. Varmt.', 'En lugn sommar.', 'En lugn sommar. Varmt.'],
    ['both have changed the same word alike', 'Lugn sommar i norr', 'Varm sommar i norr', 'Varm sommar i syd', 'Varm sommar i syd'],
    ['both have taken away different words', 'en två tre fyra fem', 'en tre fyra fem', 'en två tre fyra', 'en tre fyra'],
    ['a word that stands twice', 'kr och kr i kr', 'kr och två kr i kr', 'kr och kr i tre kr', 'kr och två kr i tre kr'],
  ])('%s', (_, base, mine, theirs, merged) => {
    expect(merge(texts(base, mine, theirs))).toEqual({ text: doc(p(merged)), conflicts: [] })
  })
  it.each<[string, string, string, string, object, Record<TextChoice, string>]>([
    ['the same word', 'Lugn sommar i norr', 'Varm sommar i norr', 'Kall sommar i norr', words('Varm', 'Kall'), { mine: 'Varm sommar i norr', theirs: 'Kall sommar i norr', both: 'Varm Kall sommar i norr' }],
    ['words side by side', 'Kostnaden ökar kraftigt i år', 'Kostnaden minskar kraftigt i år', 'Kostnaden ökar svagt i år', words('minskar kraftigt', 'ökar svagt'), { mine: 'Kostnaden minskar kraftigt i år', theirs: 'Kostnaden ökar svagt i år', both: 'Kostnaden minskar kraftigt ökar svagt i år' }],
    ['two sentences at the end', 'Lugn sommar.', 'Lugn sommar. Varmt.', 'Lugn sommar. Kallt.', words(' Varmt.', ' Kallt.'), { mine: 'Lugn sommar. Varmt.', theirs: 'Lugn sommar. Kallt.', both: 'Lugn sommar. Varmt. Kallt.' }],
    ['two sentences at the end, and a word before them', 'i år.', 'Ökar i år. Mest i maj.', 'i år. Läget är stabilt.', words(' Mest i maj.', ' Läget är stabilt.'), { mine: 'Ökar i år. Mest i maj.', theirs: 'Ökar i år. Läget är stabilt.', both: 'Ökar i år. Mest i maj. Läget är stabilt.' }],
    ['a word changed and taken away', 'En mycket lugn sommar', 'En ganska lugn sommar', 'En lugn sommar', words('ganska ', ''), { mine: 'En ganska lugn sommar', theirs: 'En lugn sommar', both: 'En ganska lugn sommar' }],
  ])('a conflict: %s', (_, base, mine, theirs, conflict, results) => {
    const { conflicts } = merge(texts(base, mine, theirs))
    expect(conflicts).toEqual([expect.objectContaining(conflict)])
    for (const choice of ['mine', 'theirs', 'both'] as const) expect(merge(texts(base, mine, theirs), choice).text, choice).toEqual(doc(p(results[choice])))
  })
  it('a conflict stands between the words that both have, and each is decided on its own', () => {
    const decided: TextConflict[] = []
    const [base, mine, theirs] = texts('ett två tre fyra fem sex', 'ett TVÅ tre fyra FEM sex', 'ett 2 tre fyra 5 sex')
    const { text } = mergeTexts({ base, mine, theirs }, (conflict) => (decided.push(conflict) === 1 ? 'mine' : 'theirs'))
    expect(text).toEqual(doc(p('ett TVÅ tre fyra 5 sex')))
    expect(decided).toMatchObject([
      { before: line('ett '), after: line(' tre fyra ') },
      { before: line('ett TVÅ tre fyra '), after: line(' sex') },
    ])
  })
  it('marks: a word made bold and another changed; bold words become one text', () => {
    const base = doc(p('ett två tre fyra'))
    expect(merge([base, doc(p(bold('ett två'), ' tre fyra')), doc(p('ett två tre 4'))])).toEqual({ text: doc(p(bold('ett två'), ' tre 4')), conflicts: [] })
  })
  it('a figure, a footnote and a line break are words that are never split', () => {
    const broken = { type: 'hardBreak' } as const
    const base = doc(p('Kostnad ', figure('a'), ' tkr', note('Källa'), broken, 'Slut'))
    const merged = merge([base, doc(p('Kostnad ', figure('b'), ' tkr', note('Källa'), broken, 'Slut')), doc(p('Kostnad ', figure('a'), ' tkr', note('SCB'), broken, 'Slutet'))])
    expect(merged).toEqual({ text: doc(p('Kostnad ', figure('b'), ' tkr', note('SCB'), broken, 'Slutet')), conflicts: [] })
    const both = merge([doc(p('ett ', figure('a'))), doc(p('ett ', figure('b'))), doc(p('ett ', figure('c')))], 'both')
    expect(both.text).toEqual(doc(p('ett ', figure('b'), ' ', figure('c'))))
  })
  it('a footnote that each has moved to a place of its own is not doubled: the whole texts stand against each other', () => {
    const base = doc(p('ett två', note('Källa')), p('tre fyra'), p('fem sex'))
    const mine = doc(p('ett två'), p('tre fyra', note('Källa')), p('fem sex'))
    const theirs = doc(p('ett två'), p('tre fyra'), p('fem sex', note('Källa')))
    expect(merge([base, mine, theirs], 'theirs')).toEqual({ text: theirs, conflicts: [{ kind: 'blocks', mine: mine.content, theirs: theirs.content }] })
  })
})

describe('paragraphs and headings', () => {
  const [a, b, c] = [p('ett två tre'), p('fyra fem sex'), p('sju åtta nio')]
  it.each<[string, Texts, RichText]>([
    ['one adds, one changes', [doc(a, b), doc(a, c, b), doc(a, p('fyra fem sju'))], doc(a, c, p('fyra fem sju'))],
    ['one takes away, one changes another', [doc(a, b), doc(b), doc(a, p('fyra fem'))], doc(p('fyra fem'))],
    ['one splits, one changes the first half', [doc(p('ett två tre fyra fem sex')), doc(p('ett två tre fyra'), p('fem sex')), doc(p('ett 2 tre fyra fem sex'))], doc(p('ett 2 tre fyra'), p('fem sex'))],
    ['one makes a heading, one changes its words', [doc(a), doc(h(3, 'ett två tre')), doc(p('ett två 3'))], doc(h(3, 'ett två 3'))],
    ['the same paragraph twice', [doc(p(), a), doc(p(), p(), a), doc(p(), p('ett två'))], doc(p(), p(), p('ett två'))],
  ])('%s', (_, all, merged) => {
    expect(merge(all)).toEqual({ text: merged, conflicts: [] })
  })
  it.each<[string, Texts, object, RichText]>([
    ['two new paragraphs at the end', [doc(a), doc(a, b), doc(a, c)], { mine: [b], theirs: [c] }, doc(a, b, c)],
    ['both begin an empty text', [doc(), doc(a), doc(b)], { mine: [a], theirs: [b] }, doc(a, b)],
    ['one takes away what the other changes', [doc(a, b), doc(b), doc(p('ett två'), b)], { mine: [], theirs: [p('ett två')] }, doc(p('ett två'), b)],
    ['two new ways for one paragraph', [doc(a), doc(b), doc(c)], { mine: [b], theirs: [c] }, doc(b, c)],
    ['a heading of two levels', [doc(a), doc(h(3, 'ett två tre')), doc(h(4, 'ett två tre'))], { mine: [h(3, 'ett två tre')], theirs: [h(4, 'ett två tre')] }, doc(h(3, 'ett två tre'), h(4, 'ett två tre'))],
    ['what both have added alike is no part of it', [doc(), doc(a, b, p('x')), doc(a, c, p('x'))], { mine: [b], theirs: [c] }, doc(a, b, c, p('x'))],
  ])('a conflict: %s', (_, all, conflict, both) => {
    expect(merge(all, 'both')).toEqual({ text: both, conflicts: [{ kind: 'blocks', ...conflict }] })
  })
  it('without a base the two whole texts are the conflict, unless they are the same', () => {
    expect(mergeTexts({ base: null, mine: doc(a), theirs: doc(a, b) }, () => 'theirs')).toEqual({ text: doc(a, b), conflicts: [{ kind: 'blocks', mine: [a], theirs: [a, b] }] })
    expect(mergeTexts({ base: null, mine: doc(a), theirs: doc(a) }, () => 'theirs')).toEqual({ text: doc(a), conflicts: [] })
  })
})

describe('lists', () => {
  const [a, b, c] = [item(p('ett två')), item(p('tre fyra')), item(p('fem sex'))]
  it.each<[string, Texts, RichText]>([
    ['items added and changed', [doc(ul(a, b)), doc(ul(a, b, c)), doc(ul(item(p('ett 2')), b))], doc(ul(item(p('ett 2')), b, c))],
    ['one numbers it, one adds an item', [doc(ul(a, b)), doc(ol(1, a, b)), doc(ul(a, b, c))], doc(ol(1, a, b, c))],
    ['one item taken away by each', [doc(ul(a, b, c)), doc(ul(b, c)), doc(ul(a, b))], doc(ul(b))],
    ['a list in an item, and the item’s words', [doc(ul(a)), doc(ul(item(p('ett två'), ul(b)))), doc(ul(item(p('ett 2'))))], doc(ul(item(p('ett 2'), ul(b))))],
    ['an item that only its list is left of', [doc(ul(item(p('ett två'), ul(b), p('slut')))), doc(ul(item(ul(b), p('slut')))), doc(ul(item(p('ett två'), ul(b, c), p('slut'))))], doc(ul(item(p(), ul(b, c), p('slut'))))],
  ])('%s', (_, all, merged) => {
    expect(merge(all)).toEqual({ text: merged, conflicts: [] })
  })
  it('two new items at the same place: a conflict of items', () => {
    expect(merge([doc(ul(a)), doc(ul(a, b)), doc(ul(a, c))], 'both')).toEqual({ text: doc(ul(a, b, c)), conflicts: [{ kind: 'blocks', mine: [ul(b)], theirs: [ul(c)] }] })
    expect(merge([doc(ul(a, b)), doc(ul(a)), doc(ul(a, item(p('tre 4'))))]).conflicts).toEqual([{ kind: 'blocks', mine: [], theirs: [ul(item(p('tre 4')))] }])
  })
  it('a list that both have made into another one is a conflict as a whole', () => {
    expect(merge([doc(ul(a, b)), doc(ol(1, a, b)), doc(ol(5, a, b))]).conflicts).toEqual([{ kind: 'blocks', mine: [ol(1, a, b)], theirs: [ol(5, a, b)] }])
  })
})

describe('tables', () => {
  const base = table('Volymer under året 2020', false, ['Enhet', 'Dygn'], ['Barn', '12'], ['Vuxen', '7'])
  it.each<[string, RichText, RichText, RichText]>([
    ['cells of different rows', doc(table('Volymer under året 2020', false, ['Enhet', 'Dygn'], ['Barn', '13'], ['Vuxen', '7'])), doc(table('Volymer under året 2020', false, ['Enhet', 'Dygn'], ['Barn', '12'], ['Vuxen', '8'])), doc(table('Volymer under året 2020', false, ['Enhet', 'Dygn'], ['Barn', '13'], ['Vuxen', '8']))],
    ['cells of one row', doc(table('Volymer under året 2020', false, ['Enhet', 'Dygn'], ['Barn', '13'], ['Vuxen', '7'])), doc(table('Volymer under året 2020', false, ['Enhet', 'Dygn'], ['Unga', '12'], ['Vuxen', '7'])), doc(table('Volymer under året 2020', false, ['Enhet', 'Dygn'], ['Unga', '13'], ['Vuxen', '7']))],
    ['its caption, its headers and a row', doc(table('Volymer under hela året 2020', true, ['Enhet', 'Dygn'], ['Barn', '12'], ['Vuxen', '7'])), doc(table('Volymer under året 2021', false, ['Enhet', 'Dygn'], ['Barn', '12'], ['Vuxen', '7'], ['Äldre', '3'])), doc(table('Volymer under hela året 2021', true, ['Enhet', 'Dygn'], ['Barn', '12'], ['Vuxen', '7'], ['Äldre', '3']))],
    ['a caption taken away', doc(table('', false, ['Enhet', 'Dygn'], ['Barn', '12'], ['Vuxen', '7'])), doc(table('Volymer under året 2020', false, ['Enhet', 'Dygn'], ['Barn', '13'], ['Vuxen', '7'])), doc(table('', false, ['Enhet', 'Dygn'], ['Barn', '13'], ['Vuxen', '7']))],
    ['a row in front of the headers', doc(table('Volymer under året 2020', false, ['Nytt', 'Ny'], ['Enhet', 'Dygn'], ['Barn', '12'], ['Vuxen', '7'])), doc(table('Volymer under året 2020', false, ['Enhet', 'Dygn'], ['Barn', '12'], ['Vuxen', '9'])), doc(table('Volymer under året 2020', false, ['Nytt', 'Ny'], ['Enhet', 'Dygn'], ['Barn', '12'], ['Vuxen', '9']))],
  ])('%s', (_, mine, theirs, merged) => {
    expect(merge([doc(base), mine, theirs])).toEqual({ text: merged, conflicts: [] })
  })
  it('the same cell twice: a conflict; two new rows: a conflict of rows under the headers', () => {
    const cells = (dygn: string) => doc(table('Volymer under året 2020', false, ['Enhet', 'Dygn'], ['Barn', dygn], ['Vuxen', '7']))
    expect(merge([doc(base), cells('13'), cells('14')]).conflicts).toEqual([{ kind: 'blocks', mine: [p('13')], theirs: [p('14')] }])
    const rows = (...row: string[]) => doc(table('Volymer under året 2020', false, ['Enhet', 'Dygn'], ['Barn', '12'], ['Vuxen', '7'], row))
    const shown = (...row: string[]) => table('', false, ['Enhet', 'Dygn'], row)
    expect(merge([doc(base), rows('a', '1'), rows('b', '2')]).conflicts).toEqual([{ kind: 'blocks', mine: [shown('a', '1')], theirs: [shown('b', '2')] }])
    expect(merge([doc(base), doc(table('Volymer under året 2020', false, ['Enhet', 'Dygn'], ['Barn', '12'])), rows('Vuxen', '8')]).conflicts).toMatchObject([{ mine: [] }])
  })
  it('lines of a cell merge as paragraphs do, rows taken away by each leave nothing out of sight', () => {
    const cell = (...content: ReturnType<typeof p>[]) => doc({ type: 'table', attrs: { caption: 'x', rowHeader: false }, content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content }] }] })
    expect(merge([cell(p('ett två tre'), p('fyra')), cell(p('1 två tre'), p('fyra')), cell(p('ett två 3'), p('fyra'))]).text).toEqual(cell(p('1 två 3'), p('fyra')))
    const row = (...rows: string[][]) => doc(table('Volymer', false, ...rows))
    expect(merge([row(['a', 'b'], ['c', 'd']), row(['a', 'b']), row(['c', 'd'])], 'both').text).toEqual(row(['a', 'b'], ['c', 'd']))
  })
  it('a table whose columns somebody has changed is a conflict as a whole when the other has changed it too', () => {
    const wide = doc(table('Volymer under året 2020', false, ['Enhet', 'Dygn', 'År'], ['Barn', '12', ''], ['Vuxen', '7', '']))
    const other = doc(table('Volymer under året 2021', false, ['Enhet', 'Dygn'], ['Barn', '12'], ['Vuxen', '7']))
    expect(merge([doc(base), wide, other]).conflicts).toEqual([{ kind: 'blocks', mine: wide.content, theirs: other.content }])
    expect(merge([doc(base), other, wide]).conflicts).toEqual([{ kind: 'blocks', mine: other.content, theirs: wide.content }])
  })
})

describe('pictures', () => {
  const picture = (alt: string, name = 'a') => ({ type: 'image', attrs: { sha256: name.repeat(64), contentType: 'image/png', width: 4, height: 3, alt, caption: '' } }) as const
  const a = p('ett två tre')
  it('one adds a picture, one writes; one changes its words; what both have changed is a conflict', () => {
    expect(merge([doc(a), doc(a, picture('x')), doc(p('ett två fyra'))])).toEqual({ text: doc(p('ett två fyra'), picture('x')), conflicts: [] })
    expect(merge([doc(a, picture('x')), doc(a, picture('y')), doc(p('ett två fyra'), picture('x'))])).toEqual({ text: doc(p('ett två fyra'), picture('y')), conflicts: [] })
    const both = merge([doc(a, picture('x')), doc(a, picture('y')), doc(a, picture('z'))], 'theirs')
    expect(both).toEqual({ text: doc(a, picture('z')), conflicts: [{ kind: 'blocks', mine: [picture('y')], theirs: [picture('z')] }] })
  })
})

describe('what the merge rests on', () => {
  const parts = (text: string) => text.split(' ').map((key) => ({ key, weight: 1 }))
  it.each([
    ['a b c', 'a x c', [0, null, 2]],
    ['a b c d e', 'a c b d x e', [0, 2, null, 3, 5]],
    ['a b', 'c d', [null, null]],
    ['år .', 'i år . Mest i maj .', [1, 2]],
    ['år . Mest i maj .', 'i år .', [1, 2, null, null, null, null]],
  ])('%s beside %s', (before, after, pairs) => {
    expect(align(parts(before), parts(after), () => 0)).toEqual(pairs)
  })
  it('more than can be compared counts as rewritten, between the common ends', () => {
    const many = (name: string) => Array.from({ length: 2_001 }, (_, index) => ({ key: `${name}${index}`, weight: 1 }))
    const [start, shared, end] = [{ key: 'start', weight: 1 }, { key: 'shared', weight: 1 }, { key: 'end', weight: 1 }]
    const pairs = align([start, ...many('a'), shared, end], [start, shared, ...many('b'), end], () => 0)
    expect(pairs.flatMap((other, index) => (other === null ? [] : [[index, other]]))).toEqual([[0, 0], [2_003, 2_003]])
  })
  it('pieces of a text are words, blanks and signs', () => {
    expect(piecesOf('Två  ord, 12 %.')).toEqual(['Två', '  ', 'ord', ',', ' ', '12', ' ', '%', '.'])
    expect(piecesOf('')).toEqual([])
  })
  it.each([
    [['a', 'b'], ['b', 'a'], 1],
    [['a', 'a'], ['a', 'b'], 0.5],
    [[], [], 0],
  ])('likeness of %j and %j', (before, after, expected) => {
    expect(likenessOf(before, after)).toBe(expected)
  })
})
