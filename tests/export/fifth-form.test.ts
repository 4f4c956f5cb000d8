import { beforeAll, describe, expect, test } from 'vitest'
import { buildReportView } from '@/lib/domain/build-report-view'
import type { ReportForm } from '@/lib/domain/form'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { BlockView, ReportView } from '@/lib/domain/report-view'
import { renderEdition } from '@/lib/export/html/render-edition'
import { formSchema } from '@/lib/schemas/form'
import { buildAssets } from '@/scripts/build'
import { demoFacts } from './demo-view'

const column = (key: string, label: string) => ({ key, label })
const section = (key: string, level: number, title: string, ...blocks: readonly object[]) => ({ key, level, title, blocks })
const table = (kind: string, ...keys: readonly string[]) => ({ kind, title: '', rowHeader: 'Rad', columns: keys.map((key) => column(key, `Kolumn ${key}`)) })

/** A form that nobody has used: blocks of all four, in another order, as a municipality would write it down. */
const FIFTH = {
  key: 'fifth',
  formVersion: 1,
  name: 'Kvartalsbrev',
  numbering: 'decimal',
  sections: [
    section(
      'start',
      2,
      'Läget i {month}',
      { kind: 'titlePage', subtitle: 'Kvartalsbrev {year}', facts: [{ key: 'committee', label: 'Nämnd' }, { key: 'period', label: 'Tid' }] },
      { kind: 'note', style: 'note', lines: ['Beloppen är i tusental kronor.'] },
      { kind: 'prose', sectionKey: 'summary', required: true, instructions: 'Skriv kort.', owner: { role: 'controller' } },
      { kind: 'keyFigures', figures: [{ key: 'yearVariance', label: 'Avvikelse', statementKey: 'netCost', decimals: 1 }] },
    ),
    section('people', 3, 'Frånvaro', { ...table('indicatorTable', 'actual', 'target', 'rating'), selector: { keys: ['sick_total'] } }),
    section('goal', 3, 'Ett mål', { kind: 'ratedComment', subject: 'goal', title: '', showName: true, selector: { keys: ['cg5'] } }, {
      ...table('goalTable', 'rating', 'commentary'),
      rootLevel: 'strategicGoal',
      selector: { keys: ['cg5'] },
    }),
    section('strip', 3, 'Månader', { kind: 'monthlyStrip', rootLevel: 'committeeGoal', title: '', rowHeader: 'Mål', selector: { keys: ['cg1'] } }),
    { ...section('money', 2, 'Pengar', { ...table('statement', 'actual', 'forecast'), statementKey: 'netCost', selector: { businessAreas: ['ai'] } }), orientation: 'landscape' },
    section('follow-up', 2, 'Uppföljning', { ...table('risks', 'type'), selector: { groups: ['Ekonomisk risk'] } }, {
      ...{ kind: 'assignmentCounts', title: '', rowHeader: 'Nivå', countLabel: 'Antal', totalLabel: 'Alla' },
      selector: { keys: ['a1', 'a2'] },
    }),
    section('table', 2, 'Jämförelse', { kind: 'dataTable', tableKey: 'open_comparisons', rowHeader: 'Område', title: 'Bara {year}', printed: [column('y2020', '')] }),
    section('foot', 2, 'Förklaring', { kind: 'note', style: 'legend', lines: ['Grön: klart.'] }, { kind: 'note', style: 'footnote', lines: ['Källa: {previousReport}.'] }),
  ],
}

let facts: ReportFacts
let view: ReportView
let html: string

beforeAll(async () => {
  await buildAssets()
  const demo = demoFacts()
  facts = demo.facts
  const { ratingWords, missingWords, monthNames, shortMonthNames } = demo.form
  const form: ReportForm = formSchema.parse({ ...FIFTH, ratingWords, missingWords, monthNames, shortMonthNames })
  view = buildReportView(facts, form)
  const meta = { number: 1, address: 'a/b/c', sha256: 'f'.repeat(64), publishedAt: '2020-09-22T12:31:00Z', approvedBy: 'A', publishedBy: 'B', reason: null }
  const page = await renderEdition(view, meta)
  html = page.body.toString()
})

function blocks<Kind extends BlockView['kind']>(kind: Kind): readonly Extract<BlockView, { kind: Kind }>[] {
  return view.sections.flatMap((each) => each.blocks).filter((block): block is Extract<BlockView, { kind: Kind }> => block.kind === kind)
}

describe('a fifth form is data', () => {
  test('each block shows the facts that it picks', () => {
    const rows = Object.fromEntries(blocks('table').map(({ block, rows: all }) => [block, all.map(({ key }) => key)]))
    expect(rows.indicatorTable).toEqual(['indicators/sick_total'])
    expect(rows.goalTable?.[0]).toBe('cg5')
    expect(rows.monthlyStrip).toEqual(['cg1'])
    expect(rows.statement?.every((key) => key === 'ai' || key.startsWith('ai.'))).toBe(true)
    expect(rows.risks?.length).toBe(facts.risks.filter(({ type }) => type === 'Ekonomisk risk').length)
    expect(blocks('table').find(({ block }) => block === 'assignmentCounts')?.rows.at(-1)?.cells).toEqual([{ type: 'number', value: 2, decimals: 0 }])
    expect(blocks('table').find(({ block }) => block === 'dataTable')?.columns).toMatchObject([{ key: 'y2020', label: '2020' }])
  })

  test('the published page numbers its headings and prints its words', () => {
    expect(html).toContain('1 Läget i augusti')
    expect(html).toContain('1.2 Ett mål')
    expect(html).toContain('Kvartalsbrev 2020')
    expect(html).toMatch(/<dt>Tid<\/dt><dd>Januari–augusti 2020<\/dd>/)
    expect(html).toContain('Beloppen är i tusental kronor.')
    expect(html).toContain('class="footnote"')
    expect(html).toContain('class="landscape"')
    expect(html).toContain('class="rated-comment"')
    expect(html).not.toContain('Skriv kort.')
  })
})
