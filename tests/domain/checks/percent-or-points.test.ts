import { describe, expect, it } from 'vitest'
import { percentOrPoints } from '@/lib/domain/checks/percent-or-points'
import { checkInput } from './check-input'
import { caption, passage } from './passages'
import { told } from './told'

describe('percent or percentage points', () => {
  it.each([
    ['Sjukfrånvaron har gått upp med nästan en procent.', 1],
    ['Sjukfrånvaron har ökat med 3 procent. Den är nu 7,3 procent.', 1],
    ['Sjukfrånvaron har ökat med 30 procent. Den är nu 7,3 procent.', 0],
    ['Sjukfrånvaron har ökat med 30 procent.', 0],
    ['Sjukfrånvaron har ökat från 6 procent till 7 procent.', 0],
    ['Sjukfrånvaron har ökat med en procentenhet.', 0],
    ['Kostnaden har ökat med en procent.', 0],
    ['Sjukfrånvaron är en procent.', 0],
    ['En procent högre sjukfrånvaro har ökat.', 0],
  ])('%s', (text, count) => {
    const passages = [passage(text), caption(text)]
    expect(told(percentOrPoints, checkInput({}, { passages }))).toHaveLength(count)
  })
})
