import { describe, expect, it } from 'vitest'
import { editLine, editWords, insteadOf } from '@/lib/domain/repair/line-edit'
import { asSeen, type PrintedInline, type RichTextInline } from '@/lib/domain/rich-text'
import { usualStyle } from '@/lib/domain/suggest-figure'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { paragraph } from './repair-report'

const FIGURE = { type: 'figure', attrs: { figure: 'a#actual', style: usualStyle({ unit: 'ore', value: 0 }), seen: 320_000_000 } } as const
const text = (words: string): RichTextInline => ({ type: 'text', text: words })
const put = (stood: PrintedInline) => insteadOf(stood, { type: 'text', text: 'X' })

function edited(content: readonly RichTextInline[], words: string, ...stretches: readonly (readonly [number, number])[]): unknown {
  return editLine(asSeen(paragraph(...content)), { words, nth: 0 }, stretches.map(([start, end]) => ({ start, end, put })), linkedFigureText)?.content
}

const line = (...content: readonly unknown[]) => [{ type: 'paragraph', content }]
const AMOUNT = '3,2\u00a0mnkr'

describe('a line', () => {
  it.each<[string, readonly RichTextInline[], string, readonly (readonly [number, number])[], unknown]>([
    ['in the middle', [text('one two three')], 'one two three', [[4, 7]], line({ type: 'text', text: 'one X three' })],
    ['at its beginning and end', [text('one two')], 'one two', [[0, 3], [4, 7]], line({ type: 'text', text: 'X X' })],
    ['behind a line break', [text('one'), { type: 'hardBreak' }, text('two')], 'one\ntwo', [[4, 7]], line({ type: 'text', text: 'one' }, { type: 'hardBreak' }, { type: 'text', text: 'X' })],
    ['a figure as a whole', [text('is '), FIGURE], `is ${AMOUNT}`, [[3, 3 + AMOUNT.length]], line({ type: 'text', text: 'is X' })],
    ['never a part of a figure', [text('is '), FIGURE], `is ${AMOUNT}`, [[3, 6]], undefined],
    ['never what is not there', [text('one')], 'one', [[5, 7]], undefined],
    ['never another line', [text('one')], 'two', [[0, 3]], undefined],
  ])('is changed %s', (_, content, words, stretches, expected) => {
    expect(edited(content, words, ...stretches)).toEqual(expected)
  })
})

it('a comment is changed in several places', () => {
  expect(editWords('one two three', [{ start: 0, end: 3, put }, { start: 8, end: 13, put }], linkedFigureText)).toBe('X two X')
})
