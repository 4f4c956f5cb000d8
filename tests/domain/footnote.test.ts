import { expect, it } from 'vitest'
import { buildReportView } from '@/lib/domain/build-report-view'
import type { FormBlock } from '@/lib/domain/form'
import { asSeen, asStored, footnotesIn, isEmpty, plainText, type RichText, type RichTextInline } from '@/lib/domain/rich-text'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { FACTS, FORM } from './checks/check-input'

const note = (text: string): RichTextInline => ({ type: 'footnote', attrs: { text } })
const doc = (...content: RichTextInline[]): RichText => ({ type: 'doc', content: [{ type: 'paragraph', content }] })
const two = doc({ type: 'text', text: 'En uppgift' }, note('Källa: SCB.'), { type: 'text', text: ' och en till' }, note('Källa: Kolada.'))

it('are numbered through the whole report, across texts and past other blocks', () => {
  const prose = (sectionKey: string): FormBlock => ({ kind: 'prose', sectionKey, required: false, instructions: null })
  const sections = [
    { key: 'first', level: 2, title: 'First', blocks: [prose('first'), { kind: 'note', style: 'note', lines: ['Tkr'] }] },
    { key: 'second', level: 2, title: 'Second', blocks: [prose('none'), prose('second')] },
  ] as const
  const written = [
    { key: 'second', body: doc(note('Källa: IVO.')), carriedOver: false, version: 1 },
    { key: 'first', body: two, carriedOver: false, version: 1 },
  ]
  const view = buildReportView({ ...FACTS, sections: written }, { ...FORM, sections })
  const notes = view.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'prose' ? footnotesIn(block.body) : [])))
  expect(notes).toEqual([
    { text: 'Källa: SCB.', number: 1 },
    { text: 'Källa: Kolada.', number: 2 },
    { text: 'Källa: IVO.', number: 3 },
  ])
})

it('are numbers in plain text, from 1 where the text stands alone, and are stored without', () => {
  expect(plainText(asSeen(two), linkedFigureText)).toBe('En uppgift[1] och en till[2]')
  expect(asStored(asSeen(two))).toEqual(two)
  expect(isEmpty(doc(note('Källa: SCB.')))).toBe(false)
})
