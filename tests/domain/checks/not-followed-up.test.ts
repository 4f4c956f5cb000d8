import { describe, expect, it } from 'vitest'
import { annualCycleUnrated, notFollowedUp } from '@/lib/domain/checks/not-followed-up'
import { assessment, checkInput, FACTS, FORM } from './check-input'
import { told } from './told'

const risks = ['a', 'b', 'c'].map((key) => ({ ...FACTS.risks[0], key, title: key })) as typeof FACTS.risks
const assignments = ['d', 'e'].map((key) => ({ ...FACTS.assignments[0], key, text: key })) as typeof FACTS.assignments
const activities = ['f', 'g'].map((key) => ({ key, text: key, numerator: null, denominator: null, orgUnitKey: null }))

describe('what was not followed up', () => {
  it('is one finding per kind, at the first, with how many of how many', () => {
    const assessments = [assessment('risk', 'a', { level: 'met' }), assessment('activity', 'f', { commentary: 'Begun' })]
    expect(told(notFollowedUp, checkInput({ risks, assignments, activities, assessments }))).toEqual([
      'question b: 2,  (2 of 3)',
      'question d: 2,  (2 of 2)',
      'question f: 2,  (2 of 2)',
    ])
  })

  const unrated = FORM.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => ('columns' in block ? { ...block, columns: block.columns.filter(({ key }) => key !== 'rating') } : block)),
  }))
  it.each([
    { what: 'no table', sections: [] },
    { what: 'a table without levels', sections: unrated },
  ])('leaves out closed risks, and what the form has for: $what', ({ sections }) => {
    const closed = risks.map((risk) => ({ ...risk, closedIn: '2026-05' as const }))
    expect(told(notFollowedUp, checkInput({ risks: closed, assignments: [], assessments: [] }))).toEqual([])
    expect(told(notFollowedUp, checkInput({ risks, assignments, assessments: [] }, { form: { ...FORM, sections } }))).toEqual([])
  })
})

describe('rows of the annual cycle', () => {
  const annualCycle = [3, 4, 5, 8, 9].map((month) => ({ key: `m${month}`, month, activity: `Month ${month}`, orgUnitKey: null }))
  it.each([
    { what: 'due since the previous report', facts: {}, found: ['question m5: 2,  (2 of 2)'] },
    { what: 'rated', facts: { assessments: ['m5', 'm8'].map((key) => assessment('annualCycleItem', key, { level: 'met' })) }, found: [] },
    { what: 'due in the first report of the year', facts: { previousReport: null }, found: ['question m3: 4,  (4 of 4)'] },
  ])('$what', ({ facts, found }) => {
    expect(told(annualCycleUnrated, checkInput({ annualCycle, ...facts }))).toEqual(found)
  })
})
