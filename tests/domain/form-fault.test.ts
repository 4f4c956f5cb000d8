import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FormBlock, FormSection, ReportForm } from '@/lib/domain/form'
import { columnsOf, knownColumns } from '@/lib/domain/form-columns'
import { formFaults, formPlace } from '@/lib/domain/form-fault'
import { formSchema } from '@/lib/schemas/form'
import { smallForm } from '@/tests/factories'

const column = (key: string) => ({ key, label: key, group: null, decimals: 0 })
const risks = (...keys: string[]): FormBlock => ({ kind: 'risks', title: '', rowHeader: 'Risk', legend: [], columns: keys.map(column) })
const prose = (sectionKey: string): FormBlock => ({ kind: 'prose', sectionKey, required: false, instructions: null })
const chart = (of: 'riskMatrix' | 'surveyStrip', ...keys: string[]): FormBlock => ({ ...risks(...keys), kind: 'chart', chart: of }) as FormBlock
const table: FormBlock = { kind: 'dataTable', tableKey: 'survey', rowHeader: 'Fråga', printed: [column('own')] }
const section = (key: string, level: FormSection['level'], ...blocks: FormBlock[]): FormSection => ({ key, level, title: `Section ${key}`, blocks })
const formOf = (...sections: FormSection[]): ReportForm => ({ ...smallForm, sections })

describe('faults of a form', () => {
  it.each<[string, ReportForm, object[]]>([
    ['none', smallForm, []],
    ['a key twice', formOf(section('a', 2, prose('a')), section('a', 2, prose('b'))), [{ path: 'sections[1].key', found: 'a', code: 'sectionTwice' }]],
    ['a first section that is no chapter', formOf(section('a', 3, prose('a'))), [{ path: 'sections[0].level', found: 'Section a', code: 'levelJump' }]],
    ['a level that is skipped', formOf(section('a', 2), section('b', 4, prose('b'))), [{ path: 'sections[1].level', found: 'Section b', code: 'levelJump' }]],
    ['a heading of blanks', formOf({ ...section('a', 2, prose('a')), title: ' ' }), [{ path: 'sections[0].title', found: '', code: 'noTitle' }]],
    ['a section with nothing in it or below it', formOf(section('a', 2), section('b', 2, prose('b'))), [{ path: 'sections[0].blocks', found: '', code: 'nothing' }]],
    ['a text that stands twice', formOf(section('a', 2, prose('x')), section('b', 2, prose('x'))), [{ path: 'sections[1].blocks[0].sectionKey', found: 'x', code: 'textTwice' }]],
    ['a table without columns', formOf(section('a', 2, risks())), [{ path: 'sections[0].blocks[0].columns', found: '', code: 'noColumns' }]],
    ['a column twice', formOf(section('a', 2, risks('type', 'type'))), [{ path: 'sections[0].blocks[0].columns[1].key', found: 'type', code: 'columnTwice' }]],
    ['a column of another kind', formOf(section('a', 2, risks('type', 'forecast'))), [{ path: 'sections[0].blocks[0].columns[1].key', found: 'forecast', code: 'unknownColumn' }]],
    ['columns of a data table, whatever they are', formOf(section('a', 2, table, chart('surveyStrip'))), []],
    ['a data table as it is stored', formOf(section('a', 2, { kind: 'dataTable', tableKey: 'survey', rowHeader: 'Fråga' })), []],
  ])('%s', (_what, form, expected) => {
    expect(formFaults(form)).toEqual(expected)
  })
  it('the forms of the demo have none', () => {
    const folder = join('prisma', 'demo')
    const packages = readdirSync(folder).filter((name) => name.endsWith('.json'))
    const forms = packages.flatMap((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { forms: unknown[] }).forms)
    expect(forms.length).toBeGreaterThan(3)
    expect(forms.flatMap((form) => formFaults(formSchema.parse(form)))).toEqual([])
  })
})

describe('columns', () => {
  it('those of a chart are of what it draws', () => {
    expect(knownColumns(chart('riskMatrix'))).toContain('likelihood')
    expect(knownColumns(chart('surveyStrip'))).toBeNull()
  })
  it('a text has none', () => {
    expect([knownColumns(prose('a')), columnsOf(prose('a'))]).toEqual([[], null])
  })
})

describe('the place of a path', () => {
  const nothing = { section: null, block: null, field: null, row: null, inner: null }
  it.each([
    ['sections[3].blocks[1].columns[2].label', { section: 3, block: 1, field: 'columns', row: 2, inner: 'label' }],
    ['sections[3].title', { ...nothing, section: 3, field: 'title' }],
    ['sections[0]', { ...nothing, section: 0 }],
    ['ratingWords.met', { ...nothing, field: 'ratingWords', inner: 'met' }],
    ['', nothing],
  ])('%s', (path, expected) => {
    expect(formPlace(path)).toEqual(expected)
  })
})
