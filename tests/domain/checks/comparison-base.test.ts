import { describe, expect, it } from 'vitest'
import { comparisonBase } from '@/lib/domain/checks/comparison-base'
import { checkInput } from './check-input'
import { caption, comment } from './passages'
import { told } from './told'

const legend = (text: string, key = 'goalTable:goalArea') => caption(text, { place: { kind: 'form', key, label: 'Goals' } })

describe('bases of comparison', () => {
  it.each([
    { what: 'three bases in a table and its comments', passages: [legend('Sedan föregående rapport'), legend('mot föregående månad'), comment('indicator', 'sickLeave', 'Delår 1 4 %')], found: ['question goalTable:goalArea: föregående rapport, föregående månad / Delår 1'] },
    { what: 'one base', passages: [legend('Sedan föregående rapport'), comment('goal', 'goal', 'Bättre än föregående rapport')], found: [] },
    { what: 'last year besides', passages: [legend('Sedan föregående rapport'), legend('mot föregående år, våren, i delår 2 och delår 1 2025')], found: [] },
    { what: 'a base of another table', passages: [legend('Sedan föregående rapport'), legend('mot föregående månad', 'risks'), comment('risk', 'staff', 'Delår 1')], found: ['question risks: föregående månad, Delår 1'] },
    { what: 'none', passages: [], found: [] },
  ])('$what', ({ passages, found }) => {
    expect(told(comparisonBase, checkInput({}, { passages }))).toEqual(found)
  })
})
