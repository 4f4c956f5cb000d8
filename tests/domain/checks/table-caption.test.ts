import { expect, it } from 'vitest'
import { writtenTableCaption } from '@/lib/domain/checks/table-caption'
import type { RichTextBlock, RichTextParagraph } from '@/lib/domain/rich-text'
import { checkInput, FORM } from './check-input'
import { told } from './told'

const paragraph = (text: string): RichTextParagraph => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const table = (caption: string, ...headers: string[]): RichTextBlock => ({
  type: 'table',
  attrs: { caption, rowHeader: false },
  content: [{ type: 'tableRow', content: headers.map((text) => ({ type: 'tableHeader', content: [paragraph(text)] })) }],
})

it.each([
  { what: 'a caption', content: [paragraph('Text.'), table('Kostnad', 'Enhet')], found: [] },
  { what: 'none', content: [table('', 'Enhet', ' ', 'Kostnad')], found: ['error summary: Enhet, Kostnad, '] },
  { what: 'blanks, and no headers either', content: [table('  ', ' ')], found: ['error summary: , '] },
])('a table with $what', ({ content, found }) => {
  const sections = [{ key: 'summary', body: { type: 'doc', content }, carriedOver: false, version: 1 } as const]
  const form = { ...FORM, sections: [{ key: 'summary', level: 2, title: 'Sammanfattning', blocks: [{ kind: 'prose', sectionKey: 'summary', required: false, instructions: null }] }] } as const
  expect(told(writtenTableCaption, checkInput({ sections }, { form }))).toEqual(found)
})

it('tables of the form are not asked', () => {
  expect(told(writtenTableCaption, checkInput())).toEqual([])
})
