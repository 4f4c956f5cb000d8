import { describe, expect, it } from 'vitest'
import { emptyRequiredBlock, emptyRequiredSection, goalsAndFinance, missingCell } from '@/lib/domain/checks/required-content'
import type { FormBlock } from '@/lib/domain/form'
import { AUGUST, checkInput, FACTS, FORM, prose } from './check-input'
import { told } from './told'

describe('a required section', () => {
  it.each([
    { what: 'with a text', sections: FACTS.sections, found: [] },
    { what: 'of blanks', sections: [{ key: 'summary', body: prose(' '), carriedOver: false, version: 1 }], found: ['error summary: , '] },
    { what: 'not written', sections: [], found: ['error summary: , '] },
  ])('$what', ({ sections, found }) => {
    expect(told(emptyRequiredSection, checkInput({ sections }))).toEqual(found)
  })

  it('may be empty when the form does not require it', () => {
    const block: FormBlock = { kind: 'prose', sectionKey: 'summary', required: false, instructions: null }
    const form = { ...FORM, sections: [{ key: 'summary', level: 2, title: 'Summary', blocks: [block] } as const] }
    expect(told(emptyRequiredSection, checkInput({ sections: [] }, { form }))).toEqual([])
  })
})

describe('a required block', () => {
  const table = { title: 'A table', rowHeader: '', columns: [], legend: [] }
  const column = (key: string) => ({ key, label: key, group: null, decimals: 0 })
  const first = FACTS.statements[0]?.key ?? ''
  const NOTHING = { amounts: [], forecasts: [], risks: [], indicatorValues: [], assessments: [], placementVolumes: [], sections: [] }
  it.each<{ what: string; block: FormBlock; found: string[] }>([
    { what: 'a table of risks', block: { kind: 'risks', ...table, columns: [column('type')] }, found: ['error part: A table, '] },
    { what: 'goals with targets alone', block: { kind: 'goalTable', ...table, rootLevel: 'goalArea', columns: [column('target')] }, found: ['error part: A table, '] },
    { what: 'comments on goals', block: { kind: 'ratedComment', subject: 'goal', title: 'Comments', showName: true }, found: ['error part: Comments, '] },
    { what: 'comments on amounts', block: { kind: 'amountComments', statementKey: first, title: 'Explained' }, found: ['error part: Explained, '] },
    { what: 'key figures', block: { kind: 'keyFigures', figures: [{ key: 'yearVariance', label: '', statementKey: first, decimals: 1 }] }, found: ['error part: , '] },
    { what: 'a bridge', block: { kind: 'bridge', statementKey: first, title: 'How' }, found: ['error part: How, '] },
    { what: 'a chart', block: { kind: 'chart', chart: 'riskMatrix', ...table }, found: ['error part: A table, '] },
    { what: 'a chart of nothing', block: { kind: 'chart', chart: 'placementVolumes', ...table }, found: ['error part: , '] },
    { what: 'words of the form', block: { kind: 'note', style: 'note', lines: ['A rule'] }, found: [] },
    { what: 'a text, which has a rule of its own', block: { kind: 'prose', sectionKey: 'x', required: true, instructions: null }, found: [] },
  ])('$what, of which nothing is entered', ({ block, found }) => {
    const section = (required: boolean) => ({ key: 'part', level: 2, title: 'Part', blocks: [{ ...block, required }] }) as const
    const of = (required: boolean) => told(emptyRequiredBlock, checkInput(NOTHING, { form: { ...FORM, sections: [section(required)] } }))
    expect(of(true)).toEqual(found)
    if (block.kind !== 'prose') expect(of(false)).toEqual([])
  })
  it.each<{ what: string; block: FormBlock }>([
    { what: 'a table of risks', block: { kind: 'risks', ...table, columns: [column('type')] } },
    { what: 'a statement', block: { kind: 'statement', statementKey: first, ...table, columns: [column('actual')] } },
    { what: 'key figures', block: { kind: 'keyFigures', figures: [{ key: 'yearVariance', label: '', statementKey: first, decimals: 1 }] } },
    { what: 'a bridge', block: { kind: 'bridge', statementKey: first, title: 'How' } },
    {
      what: 'a chart',
      block: { kind: 'chart', chart: 'actualAgainstBudget', statementKey: first, ...table, columns: [column('actual'), column('budget')] },
    },
  ])('$what with something in it', ({ block }) => {
    const section = { key: 'part', level: 2, title: 'Part', blocks: [{ ...block, required: true }] } as const
    expect(told(emptyRequiredBlock, checkInput({}, { form: { ...FORM, sections: [section] } }))).toEqual([])
  })
})

describe('goals and finance', () => {
  const without = (key: string) => ({ ...FORM, sections: FORM.sections.filter((section) => section.key !== key) })
  it.each([
    { what: 'both', input: checkInput(), found: [] },
    { what: 'no goals', input: checkInput({}, { form: without('goals') }), found: ['question 2026-08: ,  (goalTable)'] },
    { what: 'no finance', input: checkInput({}, { form: without('finance') }), found: ['question 2026-08: ,  (statement)'] },
    { what: 'finance without figures', input: checkInput({ amounts: [], forecasts: [] }), found: ['question 2026-08: ,  (statement)'] },
    {
      what: 'goals without anything said of them',
      input: checkInput({ indicatorValues: [], indicators: FACTS.indicators.map((each) => ({ ...each, targets: [] })) }),
      found: ['question 2026-08: ,  (goalTable)'],
    },
    { what: 'a monthly report', input: checkInput({ report: { ...AUGUST, kind: 'monthly' } }, { form: without('goals') }), found: [] },
  ])('$what', ({ input, found }) => {
    expect(told(goalsAndFinance, input)).toEqual(found)
  })
})

describe('cells that are missing', () => {
  const [risk] = FACTS.risks
  const [assignment] = FACTS.assignments
  const risks = ['a', 'b', 'c'].map((key) => ({ ...risk, key, title: key })) as typeof FACTS.risks
  const assignments = ['a', 'b', 'c', 'd'].map((key) => ({ ...assignment, key, text: key })) as typeof FACTS.assignments
  const lose = <Row extends { readonly key: string }>(rows: readonly Row[], keys: string, changed: Partial<Row>) =>
    rows.map((row) => (keys.includes(row.key) ? { ...row, ...changed } : row))
  const withAims = {
    ...FORM,
    sections: FORM.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => (block.kind === 'assignments' ? { ...block, columns: [...block.columns, { key: 'aim', label: 'Aim', group: null, decimals: 0 }] } : block)),
    })),
  }
  it.each([
    { what: 'none', facts: { risks, assignments }, found: [] },
    { what: 'a type', facts: { risks: lose(risks, 'bc', { type: '' }) }, found: ['question b: type,  (2 of 3)'] },
    { what: 'a factor of the score', facts: { risks: lose(risks, 'c', { impact: null }) }, found: ['question c: score,  (1 of 3)'] },
    { what: 'actions', facts: { risks: lose(risks, 'a', { actions: [] }) }, found: ['question a: actions,  (1 of 3)'] },
    { what: 'an issuer', facts: { assignments: lose(assignments, 'd', { issuer: ' ' }) }, found: ['question d: issuer,  (1 of 4)'] },
    { what: 'an aim that no one has', facts: { assignments }, found: [] },
    { what: 'an aim that half have', facts: { assignments: lose(assignments, 'ab', { aim: 'Better' }) }, found: [] },
    { what: 'an aim that most have', facts: { assignments: lose(assignments, 'abc', { aim: 'Better' }) }, found: ['question d: Aim,  (1 of 4)'] },
  ])('$what', ({ facts, found }) => {
    expect(told(missingCell, checkInput(facts, { form: withAims }))).toEqual(found)
  })

  it('a column that is not printed is not missed', () => {
    expect(told(missingCell, checkInput({ assignments: lose(assignments, 'abc', { aim: 'Better' }) }))).toEqual([])
  })

  it.each([
    { what: 'actuals and forecasts of all', keep: () => true, found: 0 },
    { what: 'budget alone', keep: () => false, found: 4 },
  ])('lines of a statement with $what', ({ keep, found }) => {
    const amounts = FACTS.amounts.filter(({ measure }) => measure === 'budget' || keep())
    const input = checkInput({ amounts, forecasts: FACTS.forecasts.filter(keep) })
    expect(told(missingCell, input)).toHaveLength(found)
  })
  it('a line without any figure is not missed', () => {
    expect(told(missingCell, checkInput({ amounts: [], forecasts: [] }))).toEqual([])
  })
  it('names the first line, the column and how many more', () => {
    const [first] = told(missingCell, checkInput({ forecasts: [] }))
    expect(first).toMatch(/^question .+: .+ \(\d+ of \d+\)$/)
  })
})
