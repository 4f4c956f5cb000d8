import { describe, expect, it } from 'vitest'
import { measuredThing } from '@/lib/domain/checks/measured-thing'
import { checkInput } from './check-input'
import { comment } from './passages'
import { told } from './told'

const NAME = 'Antal dygn på HVB'

describe('the thing that is measured', () => {
  it.each([
    ['Antalet placerade ungdomar överstiger målet med 18 %.', ['question days: ungdomar, dygn']],
    ['Antalet dygn överstiger målet.', []],
    ['Antalet vårddygn överstiger målet.', []],
    ['Antalet placerade ungdomar ökar mot målet.', []],
    ['Antalet placerade ungdomar överstiger förra årets.', []],
    ['Antalet har överstigit målet.', []],
    ['Det överstiger målet.', []],
  ])('%s', (text, found) => {
    expect(told(measuredThing, checkInput({}, { passages: [comment('indicator', 'days', text, null, NAME)] }))).toEqual(found)
  })
  it.each([
    comment('goal', 'days', 'Antalet ungdomar överstiger målet.', null, NAME),
    comment('indicator', 'days', 'Antalet ungdomar överstiger målet.', null, 'Sjukfrånvaro'),
    { ...comment('indicator', 'days', 'Antalet ungdomar överstiger målet.', null, NAME), kind: 'prose' as const },
  ])('not of this: %#', (other) => {
    expect(told(measuredThing, checkInput({}, { passages: [other] }))).toEqual([])
  })
})
