import { describe, expect, it } from 'vitest'
import { buildReportView } from '@/lib/domain/build-report-view'
import { crossReferenceGone } from '@/lib/domain/checks/cross-reference'
import type { FormBlock } from '@/lib/domain/form'
import { prosePassages } from '@/lib/domain/prose-passage'
import { referenceTargets, referenceWords, tableAnchor } from '@/lib/domain/reference'
import { asSeen, asStored, isEmpty, plainText, referencesIn, type Reference, type RichText } from '@/lib/domain/rich-text'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { checkInput, FACTS, FORM } from './checks/check-input'
import { told } from './checks/told'

const refer = (target: string, show: Reference['show'], words: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Se avsnitt ' }, { type: 'reference', attrs: { target, show, words } }] }],
})
const prose = (sectionKey: string): FormBlock => ({ kind: 'prose', sectionKey, required: false, instructions: null })
const heading = (key: string, title: string, blocks: readonly FormBlock[] = []) => ({ key, level: 2, title, blocks }) as const
const formOf = (...sections: ReturnType<typeof heading>[]) => ({ ...FORM, numbering: 'decimal', sections }) as const
const facts = (body: RichText) => ({ ...FACTS, sections: [{ key: 'summary', body, carriedOver: false, version: 1 }] })
const summary = heading('summary', 'Sammanfattning', [prose('summary')])
const economy = heading('economy', 'Ekonomi 2020')

describe('a reference', () => {
  it.each([
    { what: 'the number', show: 'number', sections: [summary, economy], words: '2' },
    { what: 'the title', show: 'title', sections: [summary, economy], words: 'Ekonomi 2020' },
    { what: 'both', show: 'both', sections: [summary, economy], words: '2 Ekonomi 2020' },
    { what: 'the number that follows another before it', show: 'number', sections: [summary, heading('goals', 'Mål'), economy], words: '3' },
    { what: 'a title that has been changed', show: 'both', sections: [summary, heading('economy', 'Ekonomi')], words: '2 Ekonomi' },
  ] as const)('reads as its target is called now: $what', ({ show, sections, words }) => {
    const view = buildReportView(facts(refer('economy', show, 'förr')), formOf(...sections))
    const found = view.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'prose' ? referencesIn(block.body) : [])))
    expect(found).toEqual([{ target: 'economy', show, words, isGone: false }])
  })
  it('keeps its last known words when its target is gone, which is an error', () => {
    const input = checkInput({ sections: facts(refer('economy', 'both', '2 Ekonomi')).sections }, { form: formOf(summary) })
    expect(told(crossReferenceGone, input)).toEqual(['error summary: 2 Ekonomi, '])
    const whole = checkInput({ sections: facts(refer('economy', 'both', '2 Ekonomi')).sections }, { form: formOf(summary, economy) })
    expect(told(crossReferenceGone, whole)).toEqual([])
    expect(told(crossReferenceGone, checkInput())).toEqual([])
  })
  it('is words in plain text, is something written, and is stored as it reads', () => {
    const body = refer('economy', 'both', '2 Ekonomi')
    expect(plainText(asSeen(body), linkedFigureText)).toBe('Se avsnitt 2 Ekonomi')
    expect(asStored(asSeen(body))).toEqual(body)
    expect(isEmpty(body)).toBe(false)
  })
  it('has no figure that checks read', () => {
    const view = buildReportView(facts(refer('economy', 'both', 'förr')), formOf(summary, economy))
    expect(prosePassages(view.sections, linkedFigureText).map(({ text }) => text)).toEqual(['Se avsnitt '])
  })
})

describe('what can be referred to', () => {
  it('is every section and its tables, each once', () => {
    const view = buildReportView(FACTS, FORM)
    const table = { kind: 'table', key: 'risks', block: 'risks', title: '', unit: null, legend: [], rowHeader: '', columns: [], rows: [] } as const
    const section = { key: 'risks', level: 2, title: 'Risker', blocks: [table, { ...table, title: 'Stängda', key: 'closed' }, table] } as const
    expect(referenceTargets({ ...view, sections: [{ ...section, number: '4' }] })).toEqual([
      { key: 'risks', kind: 'section', number: '4', title: 'Risker' },
      { key: tableAnchor('risks'), kind: 'table', number: null, title: 'Risker' },
      { key: 'table:closed', kind: 'table', number: null, title: 'Stängda' },
    ])
    expect(referenceTargets({ ...view, sections: [section] })[0]?.number).toBeNull()
  })
  it.each(['number', 'title', 'both'] as const)('reads as its title where it has no number: %s', (show) => {
    expect(referenceWords({ number: null, title: 'Bilaga 2' }, show)).toBe('Bilaga 2')
  })
})
