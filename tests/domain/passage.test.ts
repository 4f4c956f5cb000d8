import { describe, expect, it } from 'vitest'
import { buildReportView } from '@/lib/domain/build-report-view'
import type { FormBlock, FormSection } from '@/lib/domain/form'
import { ore } from '@/lib/domain/money'
import { passagesOf, type Passage } from '@/lib/domain/passage'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { RichText, RichTextBlock, RichTextCell } from '@/lib/domain/rich-text'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { assessment, FACTS, FORM, indicator, prose, value } from './checks/check-input'

const paragraph = (text: string): RichTextBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const item = (...content: RichTextBlock[]) => ({ type: 'listItem', content }) as const
const proseBlock = (sectionKey: string): FormBlock => ({ kind: 'prose', sectionKey, required: false, instructions: null })

/** Passages of the small report with other facts and sections, as `kind place: headings > text`. */
function passages(facts: Partial<ReportFacts>, sections: readonly FormSection[] = []): readonly Passage[] {
  const changed = { ...FACTS, ...facts }
  return passagesOf(changed, buildReportView(changed, { ...FORM, sections }), linkedFigureText)
}

function told(kind: Passage['kind'], all: readonly Passage[]): readonly string[] {
  return all.filter((passage) => passage.kind === kind).map(({ place, headings, text, level }) => `${place.kind} ${place.key}: ${[...headings, text].join(' > ')}${level === null ? '' : ` (${level})`}`)
}

function written(content: readonly RichTextBlock[]): readonly Passage[] {
  const sections: FormSection[] = [
    { key: 'one', level: 2, title: 'Ekonomi', blocks: [] },
    { key: 'two', level: 4, title: 'Djup', blocks: [] },
    { key: 'three', level: 3, title: 'Utfall', blocks: [proseBlock('summary')] },
  ]
  return passages({ sections: [{ key: 'summary', body: { type: 'doc', content } as RichText, carriedOver: true, version: 1 }] }, sections)
}

describe('what people have written', () => {
  it('is read by paragraph, heading and list item, with the titles and headings above', () => {
    const all = written([
      paragraph('Först.'),
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Barn' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'En' }, { type: 'hardBreak' }, { type: 'text', text: 'två' }] },
      { type: 'paragraph' },
      { type: 'heading', attrs: { level: 3 } },
    ])
    expect(told('prose', all)).toEqual(['section summary: Ekonomi > Utfall > Först.', 'section summary: Ekonomi > Utfall > Barn > En\ntvå'])
    expect(told('heading', all)).toContain('section summary: Ekonomi > Utfall > Barn')
    expect(all.filter((passage) => passage.place.kind === 'section').every((passage) => passage.carriedOver)).toBe(true)
  })
  it.each([
    { rowHeader: true, told: ['Volymer > 2020', 'Volymer > Barn', 'Volymer > 2020 > Barn > 12 placerade'] },
    { rowHeader: false, told: ['Volymer > 2020', 'Volymer > Barn', 'Volymer > 2020 > 12 placerade'] },
  ])('a cell is read with its caption and headers (row headers: $rowHeader)', ({ rowHeader, told: expected }) => {
    const cell = (type: 'tableHeader' | 'tableCell', text: string) => ({ type, content: [text === '' ? { type: 'paragraph' } : paragraph(text)] }) as RichTextCell
    const all = written([
      {
        type: 'table',
        attrs: { caption: 'Volymer', rowHeader },
        content: [
          { type: 'tableRow', content: [cell('tableHeader', ''), cell('tableHeader', '2020')] },
          { type: 'tableRow', content: [cell(rowHeader ? 'tableHeader' : 'tableCell', 'Barn'), cell('tableCell', '12 placerade')] },
        ],
      },
    ])
    expect(told('cell', all).filter((each) => each.startsWith('section'))).toEqual(expected.map((each) => `section summary: Ekonomi > Utfall > ${each}`))
    expect(told('heading', all)).toContain('section summary: Ekonomi > Utfall > Volymer')
  })
  it('the words of footnotes come after the text, and their numbers are not read in it', () => {
    const all = written([
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Barn' }, { type: 'footnote', attrs: { text: 'Under 18 år.' } }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'Fler' }, { type: 'footnote', attrs: { text: 'Källa: SCB.' } }, { type: 'text', text: ' barn.' }] },
    ])
    expect(told('prose', all)).toEqual(['Barn > Fler barn.', 'Under 18 år.', 'Källa: SCB.'].map((each) => `section summary: Ekonomi > Utfall > ${each}`))
    expect(told('heading', all)).toContain('section summary: Ekonomi > Utfall > Barn')
  })
  it('the caption of a picture is read as the caption of a table is: no number of it is about the words around it', () => {
    const image = { sha256: 'a'.repeat(64), contentType: 'image/png' as const, alt: 'En stapel per år.', caption: 'Kostnad per dygn, 1 234 kr', width: 640, height: 480 }
    const all = written([{ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Barn' }] }, { type: 'image', attrs: image }])
    expect(told('heading', all)).toContain('section summary: Ekonomi > Utfall > Barn > Kostnad per dygn, 1 234 kr')
    expect(told('prose', all)).toEqual([])
  })
  it('an item stands above the list inside it', () => {
    const all = written([
      { type: 'bulletList', content: [item(paragraph('Effekt'), { type: 'orderedList', content: [item(paragraph('Varav'))] })] },
      { type: 'orderedList', content: [item({ type: 'bulletList', content: [item(paragraph('Ensam'))] })] },
    ])
    expect(told('listItem', all)).toEqual([
      'section summary: Ekonomi > Utfall > Effekt',
      'section summary: Ekonomi > Utfall > Effekt > Varav',
      'section summary: Ekonomi > Utfall > Ensam',
    ])
  })
})

describe('comments', () => {
  it.each([
    { of: assessment('goal', 'goal', { commentary: 'Bra.' }), told: 'goal goal: Safety > Goal > Bra. (met)' },
    { of: assessment('unitResult', 'goal', { commentary: 'Sämre.', level: 'notMet', orgUnitKey: 'a' }), told: 'goal goal: Safety > Goal > Sämre. (notMet)' },
    { of: assessment('indicator', 'sickLeave', { reason: 'Nära.', level: 'partlyMet' }), told: 'indicator sickLeave: Safety > Goal > Sick leave > Nära. (partlyMet)' },
    { of: assessment('indicator', 'loose', { commentary: 'Utan mål.' }), told: 'indicator loose: Indicator loose > Utan mål. (notAssessed)' },
    { of: assessment('risk', 'staff', { commentary: 'Kvar.', level: 'met' }), told: 'risk staff: Few applicants > Kvar. (met)' },
    { of: assessment('assignment', 'review', { commentary: 'Klart.', level: 'met' }), told: 'assignment review: Review the costs > Klart. (met)' },
    { of: assessment('correctiveMeasure', 'm', { commentary: 'Gjort.' }), told: 'correctiveMeasure m: Measure > Gjort. (notAssessed)' },
    { of: assessment('activity', 'act', { commentary: 'Hållen.' }), told: 'activity act: Activity > Hållen. (notAssessed)' },
    { of: assessment('annualCycleItem', 'may', { commentary: 'Sänt.' }), told: 'annualCycleItem may: Follow up > Sänt. (notAssessed)' },
    { of: assessment('monthlyStripCell', 'goal', { commentary: 'Inget.' }), told: null },
    { of: assessment('goal', 'gone', { commentary: 'Inget.' }), told: null },
    { of: assessment('indicator', 'gone', { commentary: 'Inget.' }), told: null },
    { of: assessment('risk', 'gone', { commentary: 'Inget.' }), told: null },
    { of: assessment('goal', 'goal', { commentary: '  ' }), told: null },
  ])('$of.subject $of.subjectKey', ({ of, told: expected }) => {
    const facts: Partial<ReportFacts> = {
      assessments: [of],
      indicators: [...FACTS.indicators, indicator('loose')],
      correctiveMeasures: [{ key: 'm', parentKey: null, text: 'Measure', effect: null, orgUnitKey: null, indicatorKeys: [] }],
      activities: [{ key: 'act', text: 'Activity', numerator: null, denominator: null, orgUnitKey: null }],
      annualCycle: [{ key: 'may', month: 5, activity: 'Follow up', orgUnitKey: null }],
    }
    expect(told('commentary', passages(facts))).toEqual(expected === null ? [] : [expected])
  })
  it('on forecasts of the report itself, under statement and lines', () => {
    const forecast = { vintageKey: '2026-08', statementKey: 'netCost', lineKey: 'adults', fullYear: ore(0), method: 'entered', effects: [], version: 1 } as const
    const forecasts = [
      { ...forecast, comment: 'Färre platser.' },
      { ...forecast, comment: null },
      { ...forecast, lineKey: 'gone', comment: 'Borta.' },
      { ...forecast, statementKey: 'gone', comment: 'Borta.' },
      { ...forecast, vintageKey: '2026-04', comment: 'Gammalt.' } as const,
    ]
    expect(told('commentary', passages({ assessments: [], forecasts }))).toEqual(['budgetLine netCost/adults: Net cost > Line total > Line adults > Färre platser.'])
  })
  it('remarks on values of the report', () => {
    const indicatorValues = [value('sickLeave', 8, 4.6, { remark: 'För lågt.' }), value('sickLeave', 4, 4, { remark: 'Förr.' }), value('gone', 8, 1, { remark: 'Borta.' })]
    expect(told('commentary', passages({ assessments: [], indicatorValues }))).toEqual(['indicator sickLeave: Safety > Goal > Sick leave > För lågt.'])
  })
})

describe('names and words of the form', () => {
  it('goals, indicators, risks and their actions', () => {
    const all = passages({})
    expect(told('name', all)).toEqual([
      'goal area: Safety (met)',
      'goal goal: Safety > Goal (met)',
      'indicator sickLeave: Safety > Goal > Sick leave (met)',
      'indicator careDays: Safety > Goal > Care days HVB ungdom (met)',
      'risk staff: Few applicants (partlyMet)',
      'assignment review: Review the costs (met)',
    ])
    expect(told('cell', all)).toEqual(['risk staff: Few applicants > Advertise'])
  })
  it('titles, captions, columns with their groups, legends, key figures, rows and cells of data tables', () => {
    const sections: FormSection[] = [
      {
        key: 'all',
        level: 2,
        title: 'Allt {year}',
        blocks: [
          proseBlock('summary'),
          { kind: 'keyFigures', figures: [{ key: 'yearVariance', label: 'Avvikelse', statementKey: 'netCost', decimals: 1 }] },
          { kind: 'bridge', statementKey: 'netCost', title: 'Bryggan' },
          { kind: 'amountComments', statementKey: 'netCost', title: 'Kommentarer' },
          { kind: 'assignments', title: 'Uppdrag', rowHeader: 'Uppdraget', legend: [], columns: [{ key: 'rating', label: 'Status', group: 'Nu', decimals: 0 }] },
          { kind: 'dataTable', tableKey: 'survey', rowHeader: '' },
        ],
      },
    ]
    const dataTables: ReportFacts['dataTables'] = [
      {
        key: 'survey',
        kind: 'survey',
        title: 'Enkät',
        source: null,
        columns: [
          { key: 'a', label: 'Svar', type: 'text', decimals: 0 },
          { key: 'b', label: 'Antal', type: 'number', decimals: 0 },
        ],
        rows: [{ key: 'q', label: 'Fråga', cells: { a: 'Ökat', b: 3 } }],
      },
    ]
    const all = passages({ dataTables, sections: [{ key: 'summary', body: prose('Text.'), carriedOver: false, version: 1 }], assessments: [] }, sections)
    expect(told('caption', all)).toEqual([
      'form all: Allt 2026 > Avvikelse',
      'form all: Allt 2026 > Bryggan',
      'form all: Allt 2026 > Kommentarer',
      'form assignments: Allt 2026 > Uppdrag',
      'form assignments: Allt 2026 > Uppdrag > Uppdraget',
      'form assignments: Allt 2026 > Uppdrag > Status',
      'form assignments: Allt 2026 > Uppdrag > Nu',
      'dataTable survey: Allt 2026 > Enkät',
      'dataTable survey: Allt 2026 > Enkät > Svar',
      'dataTable survey: Allt 2026 > Enkät > Antal',
    ])
    expect(told('name', all).at(-1)).toBe('dataTable survey: Allt 2026 > Enkät > Fråga')
    expect(told('cell', all).at(-1)).toBe('dataTable survey: Allt 2026 > Enkät > Ökat')
  })
})

describe('fixed words of the form', () => {
  it('are read where they stand: title page, notes and the titles of comments', () => {
    const blocks: readonly FormBlock[] = [
      { kind: 'titlePage', subtitle: 'Delår', facts: [{ key: 'period', label: 'Period' }] },
      { kind: 'note', style: 'note', lines: ['Belopp i tkr'] },
      { kind: 'ratedComment', subject: 'goal', title: 'Målen', showName: true },
      { kind: 'chart', chart: 'riskMatrix', title: 'Matris', rowHeader: 'Risk', columns: [{ key: 'impact', label: 'Följd', group: null, decimals: 0 }], legend: ['Av 25'] },
    ]
    expect(told('caption', passages({}, [{ key: 'one', level: 2, title: 'Ekonomi', blocks }]))).toEqual([
      'form one: Ekonomi > Delår',
      'form one: Ekonomi > Period',
      'form one: Ekonomi > Belopp i tkr',
      'form one: Ekonomi > Målen',
      'form one: Ekonomi > Matris',
      'form one: Ekonomi > Matris > Risk',
      'form one: Ekonomi > Matris > Följd',
      'form one: Ekonomi > Matris > Av 25',
    ])
  })
})
