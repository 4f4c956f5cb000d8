import { describe, expect, it } from 'vitest'
import { dateOutsidePeriod } from '@/lib/domain/checks/date-outside-period'
import { AUGUST, checkInput } from './check-input'
import { caption, passage } from './passages'
import { told } from './told'

const found = (words: string, period = 'januari–augusti 2026') => [`question summary: ${words}, ${period}`]

describe('dates outside the period', () => {
  it.each([
    ['Den 12 oktober öppnade mottagningen.', found('12 oktober')],
    ['Mottagningen stängde den 12 oktober.', found('12 oktober')],
    ['Den 12 mars öppnade mottagningen.', []],
    ['I mars 2027 infördes en ny modell.', found('mars 2027')],
    ['I mars 2025 infördes en ny modell.', []],
    ['I oktober 2026 infördes en ny modell.', found('oktober 2026')],
    ['Ny nämnd från år 2027 beslutades av fullmäktige.', []],
    ['Stoppet infördes till och med den 12 oktober.', []],
    ['Den 12 oktober öppnar mottagningen.', []],
    ['Hösten 2027 blev lugn.', []],
    ['År 2027 blev lugnt.', found('År 2027')],
    ['Enheten har 2024 genomfört en granskning.', found('2024')],
    ['Enheten har 2024-2026 genomfört granskningar.', []],
    ['Enheten har sedan 2024 genomfört granskningar.', []],
    ['2024 blev lugnt.', []],
  ])('%s', (text, expected) => {
    expect(told(dateOutsidePeriod, checkInput({}, { passages: [passage(text)] }))).toEqual(expected)
  })
  it("in a report on the spring a late month is last year's, an early one is not", () => {
    const report = { ...AUGUST, period: { year: 2026, from: 1, to: 4 } }
    const passages = [passage('I december genomfördes en granskning. I maj genomfördes en till.'), caption('I maj genomfördes en till.')]
    expect(told(dateOutsidePeriod, checkInput({ report }, { passages }))).toEqual(found('maj', 'januari–april 2026'))
  })
})
