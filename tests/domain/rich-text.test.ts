import { describe, expect, it } from 'vitest'
import type { LinkedFigure } from '@/lib/domain/linked-figure'
import { asSeen, asStored, EMPTY_RICH_TEXT, figuresIn, footnotesIn, imagesIn, isEmpty, plainText, type RichText, type RichTextBlock, type RichTextCell } from '@/lib/domain/rich-text'
import { linkedFigureText } from '@/lib/text/linked-figure'

const words = (text: string): RichTextBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const doc = (...content: RichTextBlock[]): RichText => ({ type: 'doc', content })

const header = (text: string): RichTextCell => ({ type: 'tableHeader', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })
const table = (...cells: RichTextCell[]): RichTextBlock => ({
  type: 'table',
  attrs: { caption: 'Kostnad', rowHeader: false },
  content: [{ type: 'tableRow', content: [header('Enhet'), header('Utfall')] }, { type: 'tableRow', content: cells }],
})

const DEFICIT: LinkedFigure = {
  figure: 'netCost/total#yearVariance',
  style: { show: 'number', unit: 'mnkr', decimals: 1, sign: 'none', unitShown: true, turned: false, capital: false, ofRounded: false },
  seen: -949_000_000,
}

describe('linked figures of a text', () => {
  const body = doc(
    { type: 'heading', attrs: { level: 3 } },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Underskott på ' }, { type: 'figure', attrs: DEFICIT, marks: [{ type: 'bold' }] }] }] }] },
  )
  it('are found in lists, and read as they were last seen', () => {
    expect(figuresIn(body)).toEqual([DEFICIT])
    expect(figuresIn(asSeen(body))).toEqual([{ ...DEFICIT, value: DEFICIT.seen }])
    expect(plainText(asSeen(body), linkedFigureText)).toBe('\nUnderskott på 9,5\u00a0mnkr')
  })
  it('are stored without the value that they have', () => {
    expect(asStored(asSeen(body))).toEqual(body)
  })
})

describe('a table of a text', () => {
  const figure: RichTextCell = { type: 'tableCell', content: [{ type: 'paragraph' }, { type: 'paragraph', content: [{ type: 'figure', attrs: DEFICIT }] }] }
  const twoLines: RichTextCell = { type: 'tableCell', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Barn' }] }, { type: 'paragraph', content: [{ type: 'text', text: 'och unga' }] }] }
  const body = doc(words('Före.'), table(twoLines, figure))
  it('reads as its caption and a line per row', () => {
    expect(plainText(asSeen(body), linkedFigureText)).toBe('Före.\nKostnad\nEnhet\tUtfall\nBarn och unga\t 9,5\u00a0mnkr')
  })
  it('has figures, which are stored without values', () => {
    expect(figuresIn(body)).toEqual([DEFICIT])
    expect(asStored(asSeen(body))).toEqual(body)
  })
})

describe('plain text', () => {
  it('has one line per paragraph, heading and list item', () => {
    const body = doc(
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Rubrik', marks: [{ type: 'bold' }] }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'en' }, { type: 'hardBreak' }, { type: 'text', text: 'två' }] },
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [words('a'), { type: 'orderedList', content: [{ type: 'listItem', content: [words('b')] }] }] },
          { type: 'listItem', content: [words('c')] },
        ],
      },
    )
    expect(plainText(asSeen(body), linkedFigureText)).toBe('Rubrik\nen\ntvå\na\nb\nc')
  })
})

describe('empty text', () => {
  it.each<[string, RichText, boolean]>([
    ['nothing', EMPTY_RICH_TEXT, true],
    ['an empty paragraph', doc({ type: 'paragraph' }), true],
    ['blanks and line breaks', doc(words('  '), { type: 'paragraph', content: [{ type: 'hardBreak' }] }), true],
    ['an empty list', doc({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }), true],
    ['a word', doc(words('x')), false],
    ['a table with headers', doc(table()), false],
    ['a linked figure alone', doc({ type: 'paragraph', content: [{ type: 'figure', attrs: DEFICIT }] }), false],
  ])('%s', (_case, body, empty) => {
    expect(isEmpty(body)).toBe(empty)
  })
})
describe('a picture of a text', () => {
  const picture = { type: 'image', attrs: { sha256: 'a'.repeat(64), contentType: 'image/png', width: 4, height: 3, alt: 'Fewer placements', caption: '' } } as const
  const titled = { ...picture, attrs: { ...picture.attrs, caption: 'Placements by quarter' } }
  const body: RichText = { type: 'doc', content: [picture, titled] }
  it('is found, and is something', () => {
    expect(imagesIn(body)).toEqual([picture.attrs, titled.attrs])
    expect(isEmpty(body)).toBe(false)
  })
  it('reads as what it shows and its caption, and stays as it is', () => {
    expect(plainText(asSeen(body), linkedFigureText)).toBe('Fewer placements\nFewer placements\nPlacements by quarter')
    expect(asStored(asSeen(body))).toEqual(body)
    expect(footnotesIn(asSeen(body))).toEqual([])
  })
})
