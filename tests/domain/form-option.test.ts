import { describe, expect, it } from 'vitest'
import type { FormBlock, ReportForm } from '@/lib/domain/form'
import { EMPTY_GROUND, formGround, pickable, tableColumns, type FormGround } from '@/lib/domain/form-ground'
import { changedBlock, newBlock, type NewBlockWords } from '@/lib/domain/form-new'
import { ADVICE_OPTIONS, BLOCK_OPTIONS, fieldValue, FORM_OPTIONS, newRow, SECTION_OPTIONS, withField, withGroupField, type BlockKindName, type FormOption } from '@/lib/domain/form-option'
import { tidiedForm } from '@/lib/domain/form-tidy'
import { formSchema } from '@/lib/schemas/form'
import { demoFacts } from '@/tests/export/demo-view'
import { smallForm } from '@/tests/factories'

const { facts } = demoFacts()
const ground = formGround(facts)
const KINDS = Object.keys(BLOCK_OPTIONS) as BlockKindName[]
const words: NewBlockWords = { column: (key) => `Kolumn ${key}`, rowHeader: (kind) => `Rad ${kind}`, line: 'En rad' }
const formWith = (...blocks: FormBlock[]): ReportForm => ({ ...smallForm, sections: [{ key: 'a', level: 2, title: 'A', blocks }] })
const made = (kind: BlockKindName, from: FormGround = ground) => newBlock(kind, words, from, ['lage'], 'Läge')
const fieldsOf = (options: readonly FormOption[]) => options.map(({ field }) => field)

describe('a new block', () => {
  it.each(KINDS)('%s is taken by the rules of forms, and has the fields that its options say', (kind) => {
    const parsed = formSchema.parse(formWith(made(kind))).sections[0]?.blocks[0]
    expect(parsed?.kind).toBe(kind)
    expect(Object.keys(parsed ?? {}).sort()).toEqual(['kind', ...fieldsOf([...BLOCK_OPTIONS[kind], ...ADVICE_OPTIONS])].sort())
  })
  it('has a text of its own', () => {
    expect(made('prose')).toMatchObject({ sectionKey: 'lage-2' })
  })
  it('a table begins with the first columns of its kind, under their names', () => {
    expect(made('statement')).toMatchObject({ rowHeader: 'Rad statement', columns: [{ key: 'actual', label: 'Kolumn actual' }, { key: 'budget' }, { key: 'variance' }] })
  })
  it('without facts names none', () => {
    expect(made('statement', EMPTY_GROUND)).toMatchObject({ statementKey: '' })
    expect(made('keyFigures', EMPTY_GROUND)).toMatchObject({ figures: [{ key: 'yearVariance', statementKey: '', label: '', decimals: 0 }] })
  })
})

describe('a changed block', () => {
  it('has another value in one field', () => {
    expect(changedBlock(made('risks'), 'title', 'Risker', words, ground)).toMatchObject({ kind: 'risks', title: 'Risker' })
    expect(changedBlock(made('chart'), 'title', 'Bild', words, ground)).toMatchObject({ title: 'Bild', columns: [{ key: 'actual' }, { key: 'target' }] })
  })
  it('a chart that draws something else gets its columns', () => {
    const risks = changedBlock(made('chart'), 'chart', 'riskMatrix', words, ground)
    expect(risks).toMatchObject({ columns: [{ key: 'type' }, { key: 'likelihood' }, { key: 'impact' }], statementKey: ground.statements[0]?.key })
    const survey = changedBlock(risks, 'chart', 'surveyStrip', words, ground)
    expect(survey).toMatchObject({ columns: ground.dataTables[0]?.columns, tableKey: ground.dataTables[0]?.key })
    expect(changedBlock(made('chart', EMPTY_GROUND), 'chart', 'surveyStrip', words, EMPTY_GROUND)).toMatchObject({ columns: [], tableKey: null, statementKey: null })
  })
  it('each chart that is chosen is taken by the rules of forms', () => {
    const [kinds] = BLOCK_OPTIONS.chart.flatMap((option) => (option.kind === 'choice' ? [option.values] : []))
    for (const kind of kinds ?? []) expect(formSchema.safeParse(formWith(changedBlock(made('chart'), 'chart', kind, words, ground))).success).toBe(true)
  })
})

describe('fields', () => {
  it('are read and written by name', () => {
    expect(fieldValue({ a: 1 }, 'a')).toBe(1)
    expect(fieldValue(null, 'a')).toBeUndefined()
    expect(withField({ a: 1, b: 2 }, 'a', 3)).toEqual({ a: 3, b: 2 })
  })
  it('a section and a form have those that their options say', () => {
    expect(formSchema.parse({ ...smallForm, numbering: 'decimal' })).toHaveProperty('numbering', 'decimal')
    expect([...fieldsOf(FORM_OPTIONS), 'key', 'formVersion', 'sections'].sort()).toEqual(Object.keys(formSchema.parse(smallForm)).sort())
    const [section] = formSchema.parse(smallForm).sections
    expect([...fieldsOf(SECTION_OPTIONS), 'key', 'level', 'blocks'].sort()).toEqual(Object.keys(section ?? {}).sort())
  })
  it('a new row has something in each', () => {
    const rows = BLOCK_OPTIONS.keyFigures.find((option) => option.kind === 'rows')
    expect(newRow(rows?.cells ?? [], { column: 'actual', statement: 'netCost' })).toEqual({ key: 'yearVariance', label: '', statementKey: 'netCost', decimals: 0 })
  })
})

describe('fields that belong together', () => {
  const groupOf = (options: readonly FormOption[], field: string) => {
    const found = options.find((option) => option.field === field)
    if (found?.kind !== 'group') throw new Error(`No group ${field}`)
    return found
  }
  const owner = groupOf(ADVICE_OPTIONS, 'owner')
  const selector = groupOf(BLOCK_OPTIONS.risks, 'selector')
  const base = groupOf(BLOCK_OPTIONS.goalTable, 'trendBase')
  it.each<[string, FormOption, object | null, string, unknown, object | null]>([
    ['a first word makes the group', owner, null, 'role', 'controller', { role: 'controller', orgUnit: null }],
    ['the last word taken away ends it', owner, { role: 'controller', orgUnit: null }, 'role', null, null],
    ['one word that stays keeps it', owner, { role: 'controller', orgUnit: 'barn' }, 'role', null, { role: null, orgUnit: 'barn' }],
    ['a first pick', selector, null, 'keys', ['r1'], { keys: ['r1'], orgUnits: [], groups: [] }],
    ['the last pick', selector, { keys: ['r1'], orgUnits: [], groups: [] }, 'keys', [], null],
    ['conditions that the kind does not ask for stay', selector, { keys: [], businessAreas: ['ifo'] }, 'keys', ['r1'], { businessAreas: ['ifo'], keys: ['r1'], orgUnits: [], groups: [] }],
    ['a title makes a base in December', base, null, 'title', 'Delår 1', { title: 'Delår 1', toMonth: 12 }],
    ['a month alone makes none', base, null, 'toMonth', 4, null],
    ['words that a form must have stay though empty', groupOf(FORM_OPTIONS, 'ratingWords'), { met: 'Bra', partlyMet: '', notMet: '', notAssessed: '' }, 'met', '', { met: '', partlyMet: '', notMet: '', notAssessed: '' }],
  ])('%s', (_what, option, group, field, value, expected) => {
    expect(withGroupField(option as Extract<FormOption, { kind: 'group' }>, group, field, value)).toEqual(expected)
  })
})

describe('a form as it is saved', () => {
  it('has no blank lines, in blocks or in its own words', () => {
    const note: FormBlock = { kind: 'note', style: 'note', lines: ['  One ', '', 'Two', ' '] }
    const tidy = tidiedForm({ ...formWith(note, { kind: 'dataTable', tableKey: 't', rowHeader: '' }), monthNames: ['', ...smallForm.monthNames] })
    expect(tidy.sections[0]?.blocks[0]).toMatchObject({ lines: ['One', 'Two'] })
    expect(tidy.monthNames).toEqual(smallForm.monthNames)
  })
})

describe('facts that a form can name', () => {
  const block = (kind: BlockKindName, change: object = {}) => ({ ...made(kind), ...change }) as FormBlock
  it.each<[string, FormBlock, Parameters<typeof pickable>[1], readonly string[]]>([
    ['goals', block('goalTable'), 'things', facts.plan.goals.map(({ key }) => key)],
    ['indicators', block('indicatorTable'), 'things', facts.indicators.map(({ key }) => key)],
    ['what is assessed', block('ratedComment', { subject: 'assignment' }), 'things', facts.assignments.map(({ key }) => key)],
    ['indicators of a chart', block('chart'), 'things', facts.indicators.map(({ key }) => key)],
    ['placements of a chart', block('chart', { chart: 'placementVolumes' }), 'things', facts.placementCategories.map(({ key }) => key)],
    ['lines of a chart', block('chart', { chart: 'forecastVintages', statementKey: 'netCost' }), 'things', facts.statements.find(({ key }) => key === 'netCost')?.lines.map(({ key }) => key) ?? []],
    ['lines of a statement', block('statement', { statementKey: 'netCost' }), 'things', facts.statements.find(({ key }) => key === 'netCost')?.lines.map(({ key }) => key) ?? []],
    ['nothing of a statement that is not there', block('statement', { statementKey: 'nowhere' }), 'things', []],
    ['nothing of a block that is about nothing', block('bridge', { statementKey: 'nowhere' }), 'things', []],
    ['nothing of fixed words', block('note'), 'things', []],
    ['units', block('risks'), 'orgUnits', facts.committee.orgUnits.map(({ key }) => key)],
    ['types of risks', block('risks'), 'groups', [...new Set(facts.risks.map(({ type }) => type))]],
    ['types of closed risks', block('closedRisks'), 'groups', [...new Set(facts.risks.map(({ type }) => type))]],
    ['types of assessed risks', block('ratedComment', { subject: 'risk' }), 'groups', [...new Set(facts.risks.map(({ type }) => type))]],
    ['groups of assignments', block('ratedComment', { subject: 'assignment' }), 'groups', [...new Set(facts.assignments.flatMap(({ group }) => group ?? []))]],
  ])('%s', (_what, of, field, keys) => {
    expect(pickable(of, field, ground).map(({ key }) => key)).toEqual(keys)
  })
  it('columns of the data table that a block shows', () => {
    const [first] = facts.dataTables
    expect(tableColumns(block('dataTable', { tableKey: first?.key }), ground).map(({ key }) => key)).toEqual(first?.columns.map(({ key }) => key))
    expect(tableColumns(block('dataTable', { tableKey: 'nowhere' }), ground)).toEqual([])
    expect(tableColumns(block('note'), ground)).toEqual([])
  })
})
