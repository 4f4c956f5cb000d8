import { describe, expect, it } from 'vitest'
import type { FormOwner, FormSection, ReportForm } from '@/lib/domain/form'
import type { BlockView, ReportView, SectionView } from '@/lib/domain/report-view'
import type { PrintedText } from '@/lib/domain/rich-text'
import {
  fingerprintOf,
  isDivided,
  isDone,
  isOverdue,
  isOwnedBy,
  sectionProgress,
  sectionsOwedBy,
  sectionWorks,
  type SectionPerson,
  type SectionWork,
  type SectionWorkInput,
  type StoredSectionWork,
} from '@/lib/domain/section-work'
import { smallForm } from '@/tests/factories'

const hash = (text: string) => `#${text}`
const style = { show: 'number', unit: 'mnkr', decimals: 1, sign: 'none', unitShown: true, turned: false, capital: false, ofRounded: false } as const
const figure = (value: number, seen: number) => ({ type: 'figure', attrs: { figure: 'variance', style, value, seen } }) as const
const text = (...content: readonly (string | ReturnType<typeof figure>)[]): PrintedText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: content.map((each) => (typeof each === 'string' ? { type: 'text', text: each } : each)) }],
})
const prose = (body: PrintedText, carriedOver = false): BlockView => ({ kind: 'prose', sectionKey: 's', body, carriedOver, required: true })
const bridge = (variance: number): BlockView =>
  ({ kind: 'bridge', title: '', label: '', previousVariance: null, forecastChange: null, budgetChange: null, variance }) as BlockView
const note: BlockView = { kind: 'note', style: 'note', lines: ['Rule'] }
const section = (key: string, ...blocks: readonly BlockView[]): SectionView => ({ key, level: 2, title: `Title ${key}`, blocks })

const barn = { key: 'barn', name: 'Barn', parentKey: null, mergedIntoKey: null }
const eva: SectionPerson = { userId: 'eva', name: 'Eva', posts: [{ role: 'controller', orgUnitKey: null }] }
const ali: SectionPerson = { userId: 'ali', name: 'Ali', posts: [{ role: 'unitHead', orgUnitKey: 'barn' }] }
const bo: SectionPerson = { userId: 'bo', name: 'Bo', posts: [{ role: 'unitHead', orgUnitKey: 'vuxen' }] }

const formSection = (key: string, owner?: FormOwner | null): FormSection => ({
  key,
  level: 2,
  title: key,
  blocks: [
    { kind: 'note', style: 'note', lines: ['Rule'] },
    { kind: 'prose', sectionKey: key, required: true, instructions: null, owner },
  ],
})

function works(sections: readonly SectionView[], rest: Partial<SectionWorkInput> & { readonly owner?: FormOwner | null } = {}): readonly SectionWork[] {
  const { owner, ...input } = rest
  const form: ReportForm = { ...smallForm, sections: sections.map(({ key }) => formSection(key, owner)) }
  const view = { sections } as ReportView
  return sectionWorks({ view, form, dueOn: null, orgUnits: [barn], people: [eva, ali, bo], stored: [], hash, ...input })
}

function one(blocks: readonly BlockView[], rest: Parameters<typeof works>[1] = {}): SectionWork {
  const [work] = works([section('a', ...blocks)], rest)
  if (work === undefined) throw new Error('nothing to answer for')
  return work
}

const stored = (rest: Partial<StoredSectionWork>): StoredSectionWork => ({
  sectionKey: 'a',
  owner: null,
  dueOn: null,
  state: null,
  ready: null,
  version: 1,
  ...rest,
})

describe('which sections there is something to answer for', () => {
  it('not headings, title pages, notes and the figures that open the report', () => {
    const sections = [section('heading'), section('rule', note), section('text', note, prose(text())), { ...section('money', bridge(1)), number: '2.1' }]
    expect(works(sections).map(({ key, title, number }) => [key, title, number])).toEqual([
      ['text', 'Title text', null],
      ['money', 'Title money', '2.1'],
    ])
  })
})

describe('owner', () => {
  it.each<[string, FormOwner | null | undefined, SectionWork['owner']]>([
    ['nobody is named', undefined, null],
    ['nobody is named by null', null, null],
    ['neither role nor unit', { role: null, orgUnit: null }, null],
    ['the one who has the role', { role: 'controller', orgUnit: null }, { kind: 'person', userId: 'eva', name: 'Eva' }],
    ['the head of the unit', { role: null, orgUnit: 'barn' }, { kind: 'person', userId: 'ali', name: 'Ali' }],
    ['the head of the unit, by role too', { role: 'unitHead', orgUnit: 'barn' }, { kind: 'person', userId: 'ali', name: 'Ali' }],
    ['a role that is not of a unit', { role: 'controller', orgUnit: 'barn' }, { kind: 'person', userId: 'eva', name: 'Eva' }],
    ['several have the role', { role: 'unitHead', orgUnit: null }, { kind: 'post', role: 'unitHead', unit: null }],
    ['nobody has the role', { role: 'departmentHead', orgUnit: null }, { kind: 'post', role: 'departmentHead', unit: null }],
    ['a role that owns nothing', { role: 'member', orgUnit: null }, null],
    ['a unit that is no longer there', { role: null, orgUnit: 'gone' }, null],
  ])('by the form: %s', (_name, owner, expected) => {
    expect(one([prose(text())], { owner }).owner).toEqual(expected)
  })
  it('a person who was set goes before the form', () => {
    const work = one([prose(text())], { owner: { role: 'controller', orgUnit: null }, stored: [stored({ owner: { userId: 'bo', name: null }, version: 4 })] })
    expect(work.owner).toEqual({ kind: 'person', userId: 'bo', name: null })
    expect(work.set).toEqual({ ownerId: 'bo', dueOn: null, version: 4 })
  })
  it('a unit that nobody heads is told by its post', () => {
    expect(one([prose(text())], { owner: { role: null, orgUnit: 'barn' }, people: [eva, bo] }).owner).toEqual({ kind: 'post', role: 'unitHead', unit: barn })
  })
  it.each<[string, SectionWork['owner'], string, boolean]>([
    ['nobody’s', null, 'eva', false],
    ['hers', { kind: 'person', userId: 'eva', name: 'Eva' }, 'eva', true],
    ['another’s', { kind: 'person', userId: 'bo', name: 'Bo' }, 'eva', false],
    ['of her role', { kind: 'post', role: 'controller', unit: null }, 'eva', true],
    ['of another role', { kind: 'post', role: 'unitHead', unit: null }, 'eva', false],
    ['of his unit', { kind: 'post', role: 'unitHead', unit: barn }, 'ali', true],
    ['of another unit', { kind: 'post', role: 'unitHead', unit: barn }, 'bo', false],
  ])('is somebody’s own: %s', (_name, owner, who, expected) => {
    const person = [eva, ali, bo].find(({ userId }) => userId === who)
    expect(isOwnedBy({ owner }, { userId: who, posts: person?.posts ?? [] })).toBe(expected)
  })
})

it('a unit head owes the sections of hers that are not ready, by name and by post', () => {
  const all = [section('a', bridge(1)), section('b', bridge(1)), section('c', bridge(1))]
  const by = { name: 'Ali', at: '2020-09-02T12:00:00.000Z' }
  const ready = { state: 'ready', ready: { by, fingerprint: fingerprintOf(section('c', bridge(1)), hash) } } as const
  const ali2 = { userId: 'ali', name: 'Ali' }
  const rows = [stored({ owner: ali2 }), stored({ sectionKey: 'c', owner: ali2, ...ready })]
  const owed = (owner: FormOwner | null) => sectionsOwedBy(works(all, { stored: rows, owner }), { userId: 'ali', orgUnitKeys: ['barn'] }).map(({ key }) => key)
  expect(owed(null)).toEqual(['a'])
  expect(owed({ role: 'unitHead', orgUnit: null })).toEqual(['a', 'b'])
})

describe('day', () => {
  it.each([
    ['none', null, [], null],
    ['of the report', '2020-09-08', [], '2020-09-08'],
    ['of the report where none is set', '2020-09-08', [stored({})], '2020-09-08'],
    ['set', '2020-09-08', [stored({ dueOn: '2020-09-03' })], '2020-09-03'],
  ])('%s', (_name, dueOn, rows, expected) => {
    expect(one([prose(text())], { dueOn, stored: rows }).dueOn).toBe(expected)
  })
  it.each([
    ['no day', { dueOn: null, state: 'writing', changed: null }, false],
    ['the day itself', { dueOn: '2020-09-04', state: 'writing', changed: null }, false],
    ['the day after', { dueOn: '2020-09-03', state: 'notStarted', changed: null }, true],
    ['ready', { dueOn: '2020-09-03', state: 'ready', changed: null }, false],
    ['changed since', { dueOn: '2020-09-03', state: 'ready', changed: { words: true, figures: false } }, true],
  ] as const)('has passed on 4 September: %s', (_name, work, expected) => {
    expect(isOverdue(work, '2020-09-04')).toBe(expected)
  })
})

describe('state', () => {
  const by = { name: 'Eva', at: '2020-09-02T12:00:00.000Z' }
  const ready = (blocks: readonly BlockView[]) => stored({ state: 'ready', ready: { by, fingerprint: fingerprintOf(section('a', ...blocks), hash) } })
  it.each<[string, readonly BlockView[], StoredSectionWork[], SectionWork['state']]>([
    ['nothing is written', [prose(text())], [], 'notStarted'],
    ['blanks are', [prose(text(' '))], [], 'notStarted'],
    ['carried over', [prose(text('Words'), true)], [], 'notStarted'],
    ['something is written', [prose(text('Words'))], [], 'writing'],
    ['another section is', [prose(text())], [stored({ sectionKey: 'b', state: 'writing' })], 'notStarted'],
    ['a table alone', [bridge(1)], [], 'writing'],
    ['taken back from ready', [prose(text())], [stored({ state: 'writing' })], 'writing'],
    ['ready', [bridge(1)], [ready([bridge(1)])], 'ready'],
    ['ready without its stamp', [prose(text())], [stored({ state: 'ready' })], 'notStarted'],
  ])('%s', (_name, blocks, rows, expected) => {
    expect(one(blocks, { stored: rows }).state).toBe(expected)
  })
  it.each<[string, readonly BlockView[], readonly BlockView[], SectionWork['changed']]>([
    ['nothing', [prose(text('A')), bridge(1)], [prose(text('A')), bridge(1)], null],
    ['words', [prose(text('A')), bridge(1)], [prose(text('B')), bridge(1)], { words: true, figures: false }],
    ['a figure of a table', [prose(text('A')), bridge(1)], [prose(text('A')), bridge(2)], { words: false, figures: true }],
    ['a linked figure', [prose(text('A', figure(1, 1)))], [prose(text('A', figure(2, 1)))], { words: false, figures: true }],
    ['somebody has seen the linked figure', [prose(text('A', figure(2, 1)))], [prose(text('A', figure(2, 2)))], null],
    ['both', [prose(text('A')), bridge(1)], [prose(text('B')), bridge(2)], { words: true, figures: true }],
  ])('changed since ready: %s', (_name, before, now, expected) => {
    const work = one(now, { stored: [ready(before)] })
    expect(work.changed).toEqual(expected)
    expect(work.ready).toEqual(by)
    expect(isDone(work)).toBe(expected === null)
  })
  it('of three sections one is done and one was', () => {
    const all = [section('a', bridge(1)), section('b', bridge(1)), section('c', bridge(1))]
    const rows = [{ ...ready([bridge(1)]) }, { ...ready([bridge(2)]), sectionKey: 'b' }]
    expect(sectionProgress(works(all, { stored: rows }))).toEqual({ of: 3, done: 1, changed: 1 })
  })
  it('sections are divided once somebody has said something of one', () => {
    expect([isDivided([]), isDivided([stored({})])]).toEqual([false, true])
  })
})
