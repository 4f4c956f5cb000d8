import { describe, expect, it } from 'vitest'
import { buildReportView } from '@/lib/domain/build-report-view'
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { FormBlock, ReportForm } from '@/lib/domain/form'
import type { ReportFacts, Section } from '@/lib/domain/report-facts'
import { EMPTY_RICH_TEXT } from '@/lib/domain/rich-text'
import { FACTS, FORM } from './report-2020-08'

const prose = (sectionKey: string): FormBlock => ({ kind: 'prose', sectionKey, required: true, instructions: 'Skriv kort.' })

const form: ReportForm = {
  ...FORM,
  sections: [
    { key: 'highlights', level: 2, title: 'Viktiga händelser {highlightsPeriod}', blocks: [prose('highlights'), prose('unwritten')] },
    {
      key: 'volumes',
      level: 3,
      title: 'Volymer',
      blocks: [
        {
          kind: 'placementVolumes',
          title: '',
          legend: [],
          rowHeader: '',
          outcomeLabel: '',
          budgetLabel: '',
          actualLabel: '',
          forecastLabel: '',
          yearLabel: null,
          rows: [],
        },
      ],
    },
  ],
}
const written: Section = {
  key: 'highlights',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Text' }] }] },
  carriedOver: true,
  version: 3,
}
const facts: ReportFacts = { ...FACTS, sections: [written] }

describe('report view', () => {
  const view = buildReportView(facts, form)

  it('says which report it is, and in which words', () => {
    expect(view).toMatchObject({
      schema: 'tertial-report-view/1',
      municipality: { key: 'tyreso', name: 'Tyresö kommun' },
      committee: { key: 'asn' },
      report: { key: '2020-08', previousTitle: 'Månadsrapport juli', registryNumber: 'ASN 2020/1', meetingOn: '2020-09-23', minutesItem: '71' },
      ratingWords: form.ratingWords,
      missingWords: form.missingWords,
    })
  })

  it('has the sections of the form, in order; one block of the form may become many', () => {
    expect(view.sections.map(({ key, level, title, blocks }) => [key, level, title, blocks.length])).toEqual([
      ['highlights', 2, 'Viktiga händelser maj–augusti', 2],
      ['volumes', 3, 'Volymer', 10],
    ])
  })

  it('has the texts as written, and an empty one where nobody has', () => {
    expect(view.sections[0]?.blocks).toEqual([
      { kind: 'prose', sectionKey: 'highlights', body: written.body, carriedOver: true, required: true },
      { kind: 'prose', sectionKey: 'unwritten', body: EMPTY_RICH_TEXT, carriedOver: false, required: true },
    ])
  })

  it('is plain JSON, and the same each time', () => {
    expect(canonicalJson(buildReportView(facts, form))).toBe(canonicalJson(view))
  })

  it('a form without short month names has empty column heads', () => {
    const nameless = buildReportView(facts, { ...form, shortMonthNames: [] })
    const table = nameless.sections[1]?.blocks[0]
    expect(table?.kind === 'table' && table.columns.map((column) => column.label)).toEqual(Array(12).fill(''))
  })

  it('has no earlier report when there is none', () => {
    expect(buildReportView({ ...facts, previousReport: null }, form).report.previousTitle).toBeNull()
  })
})

describe('headings', () => {
  const chapters = [
    { key: 'a', level: 2, title: 'A', blocks: [] },
    { key: 'b', level: 3, title: 'B', blocks: [], orientation: 'landscape' },
  ] as const

  it('are numbered where the form says so, and say what is printed across the paper', () => {
    const { sections } = buildReportView(facts, { ...form, numbering: 'decimal', sections: chapters })
    expect(sections).toEqual([
      { key: 'a', level: 2, number: '1', title: 'A', blocks: [] },
      { key: 'b', level: 3, number: '1.1', title: 'B', landscape: true, blocks: [] },
    ])
  })

  it('have no number otherwise', () => {
    expect(buildReportView(facts, { ...form, sections: chapters }).sections[0]).toEqual({ key: 'a', level: 2, title: 'A', blocks: [] })
  })
})
