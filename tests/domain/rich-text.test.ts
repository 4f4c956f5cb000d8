import { describe, expect, it } from 'vitest'
import { EMPTY_RICH_TEXT, isEmpty, plainText, type RichText, type RichTextBlock } from '@/lib/domain/rich-text'

const words = (text: string): RichTextBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const doc = (...content: RichTextBlock[]): RichText => ({ type: 'doc', content })

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
    expect(plainText(body)).toBe('Rubrik\nen\ntvå\na\nb\nc')
  })
})

describe('empty text', () => {
  it.each<[string, RichText, boolean]>([
    ['nothing', EMPTY_RICH_TEXT, true],
    ['an empty paragraph', doc({ type: 'paragraph' }), true],
    ['blanks and line breaks', doc(words('  '), { type: 'paragraph', content: [{ type: 'hardBreak' }] }), true],
    ['an empty list', doc({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }), true],
    ['a word', doc(words('x')), false],
  ])('%s', (_case, body, empty) => {
    expect(isEmpty(body)).toBe(empty)
  })
})
