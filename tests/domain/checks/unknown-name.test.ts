import { describe, expect, it } from 'vitest'
import { unknownName } from '@/lib/domain/checks/unknown-name'
import { budgetLine, checkInput, FACTS } from './check-input'
import { caption, passage } from './passages'
import { told } from './told'

const committee = {
  ...FACTS.committee,
  businessAreas: [{ key: 'ifo', name: 'Individ- och familjeomsorg', serviceAreas: [{ key: 'sp', name: 'Socialpsykiatri' }] }],
  orgUnits: [
    { key: 'v', name: 'Vuxenenheten', parentKey: null, mergedIntoKey: null },
    { key: 'm', name: 'Måsen', parentKey: null, mergedIntoKey: null },
  ],
}
const lines = [budgetLine('a', null, 'item', { label: 'Arbetsmarknad', businessAreaKey: 'work' }), budgetLine('b', null, 'item', { label: 'Personalkostnader' })]
const statements = [{ key: 's', kind: 'netCost', name: 'S', lines } as const]

describe('unknown names', () => {
  it.each([
    ['Inom socialpyskiatrin är det lugnt.', []],
    ['Inom socialpyskiatri är det lugnt.', ['socialpyskiatri, Socialpsykiatri']],
    ['Vuxeneneheten växer.', ['Vuxeneneheten, Vuxenenheten']],
    ['Individ & familejomsorg växer.', []],
    ['Individ- och familejomsorg växer.', ['Individ- och familejomsorg, Individ- och familjeomsorg']],
    ['Vuxenenheterna och Måsens Måseen.', []],
    ['Socialpsykiatri och socialpsykiatrin.', []],
    ['Arbtesmarknad växer.', []],
    ['Arbetmarknad växer, Personalkostnaer också.', ['Arbetmarknad, Arbetsmarknad']],
    ['Arbetmarknad, arbetmarknad och arbetmarknad.', []],
  ])('%s', (text, found) => {
    const passages = [passage(text), caption(text)]
    expect(told(unknownName, checkInput({ committee, statements, amounts: [], forecasts: [] }, { passages }))).toEqual(found.map((each) => `question summary: ${each}`))
  })
})
