import { describe, expect, it } from 'vitest'
import type { FormTitleFact, RatedSubject } from '@/lib/domain/form'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { assessment, AUGUST, FACTS } from '../report-2020-08'
import { viewOf } from './view-of'

describe('note', () => {
  it('is the words of the form, placeholders filled', () => {
    const note = viewOf(FACTS, { kind: 'note', style: 'footnote', lines: ['Utfall {period}', 'Fast text'] }, 'note')
    expect(note).toEqual({ kind: 'note', style: 'footnote', lines: ['Utfall januari–augusti', 'Fast text'] })
  })
})

describe('title page', () => {
  const facts = (['municipality', 'committee', 'period', 'registryNumber', 'meetingOn', 'minutesItem'] as const).map((key): FormTitleFact => ({ key, label: key }))
  const page = (changed: Partial<ReportFacts>) => viewOf({ ...FACTS, ...changed }, { kind: 'titlePage', subtitle: 'Delår {year}', facts }, 'titlePage')

  it('says whose report it is and where it was decided', () => {
    expect(page({}).subtitle).toBe('Delår 2020')
    expect(page({}).facts.map(({ value }) => value)).toEqual(['Tyresö kommun', FACTS.committee.name, 'Januari–augusti 2020', 'ASN 2020/1', '2020-09-23', '71'])
  })

  it('leaves out what is not known yet', () => {
    const undecided = page({ report: { ...AUGUST, registryNumber: null, meetingOn: null, minutesItem: null } })
    expect(undecided.facts.map(({ key }) => key)).toEqual(['municipality', 'committee', 'period'])
  })
})

describe('rated comment', () => {
  const facts: ReportFacts = {
    ...FACTS,
    correctiveMeasures: [{ key: 'm', parentKey: null, text: 'M', effect: null, orgUnitKey: null, indicatorKeys: [] }],
    risks: [{ ...{ key: 'r', type: 'T', title: 'R', likelihood: null, impact: null, openedIn: null, closedIn: null, closedHow: null }, orgUnitKey: null, actions: [] }],
    assignments: [{ key: 'a', text: 'A', issuer: 'I', aim: null, group: 'G', targetAreas: [], orgUnitKey: null }],
    activities: [{ key: 'c', text: 'C', numerator: null, denominator: null, orgUnitKey: null }],
    annualCycle: [{ key: 'y', month: 3, activity: 'Y', orgUnitKey: null }],
    assessments: [assessment('assignment', 'a', { level: 'met', commentary: 'Klart.' })],
  }
  const comments = (subject: RatedSubject, keys: readonly string[], showName = true) =>
    viewOf(facts, { kind: 'ratedComment', subject, title: '{Month}', showName, selector: { keys } }, 'ratedComments')

  it.each<[RatedSubject, string, string]>([
    ['goal', 'cg1', facts.plan.goals.find(({ key }) => key === 'cg1')?.name ?? ''],
    ['correctiveMeasure', 'm', 'M'],
    ['risk', 'r', 'R'],
    ['assignment', 'a', 'A'],
    ['activity', 'c', 'C'],
    ['annualCycleItem', 'y', 'Y'],
  ])('one %s by its key', (subject, key, label) => {
    expect(comments(subject, [key]).items.map((item) => [item.key, item.label])).toEqual([[key, label]])
  })

  it('has level and comment, and leaves the name to the heading', () => {
    const view = comments('assignment', ['a'], false)
    expect(view.title).toBe('Augusti')
    expect(view.items).toEqual([{ key: 'a', label: '', rating: { type: 'rating', level: 'met', proposed: null, reason: null }, trend: null, commentary: 'Klart.' }])
    expect(comments('risk', ['r']).items[0]).toMatchObject({ rating: { level: 'notAssessed' }, commentary: '' })
  })
})
