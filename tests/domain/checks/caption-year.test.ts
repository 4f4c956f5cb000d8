import { describe, expect, it } from 'vitest'
import { captionYear } from '@/lib/domain/checks/caption-year'
import { checkInput } from './check-input'
import { caption, passage } from './passages'
import { told } from './told'

const column = caption('Avvikelse mot 2025', { place: { kind: 'form', key: 'table', label: 'Resultat' } })
const dataTable = caption('Enkät 2025', { place: { kind: 'dataTable', key: 'survey', label: 'Enkät 2025' } })

describe('years in captions', () => {
  it.each([
    { what: 'per december of another year', passages: [caption('Resultat per december 2025')], found: ['error table: Resultat per december 2025, augusti 2026'] },
    { what: 'twice the same title', passages: [caption('Resultat per maj 2025'), caption('Resultat per maj 2025')], found: ['error table: Resultat per maj 2025, augusti 2026'] },
    { what: 'per another month', passages: [caption('Resultat per juli')], found: ['question table: Resultat per juli, augusti 2026'] },
    { what: 'per the last month', passages: [caption('Resultat per augusti')], found: [] },
    { what: 'the right year', passages: [caption('Resultat per juli 2026')], found: [] },
    { what: 'months of another year', passages: [caption('Resultat januari–augusti 2025')], found: ['question table: Resultat januari–augusti 2025, augusti 2026'] },
    { what: 'another year in a caption', passages: [caption('Volymer 2025')], found: ['question table: Volymer 2025, augusti 2026'] },
    { what: 'another year in a heading', passages: [passage('Plan för 2027', { kind: 'heading' })], found: [] },
    { what: 'several years', passages: [caption('Resultat 2024 och 2025'), caption('Utveckling 2020-2025')], found: [] },
    { what: 'a decision', passages: [caption('Planen från 2025-09-24')], found: [] },
    { what: 'a column', passages: [column], found: [] },
    { what: 'a data table', passages: [dataTable], found: [] },
    { what: 'no date', passages: [caption('Resultat'), passage('Resultat per december 2025')], found: [] },
  ])('$what', ({ passages, found }) => {
    expect(told(captionYear, checkInput({}, { passages }))).toEqual(found)
  })
})
