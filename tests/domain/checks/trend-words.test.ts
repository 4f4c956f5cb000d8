import { describe, expect, it } from 'vitest'
import { trendWords } from '@/lib/domain/checks/trend-words'
import { checkInput } from './check-input'
import { told } from './told'

const table = (...words: (string | number | null)[]) => ({
  key: 'trends',
  kind: 'statistics' as const,
  title: 'Trender',
  source: null,
  columns: [{ key: 'trend', label: 'Trend', type: 'text' as const, decimals: 0 }],
  rows: words.map((trend, index) => ({ key: String(index), label: String(index), cells: { trend } })),
})

describe('words of trends', () => {
  it.each([
    [['Ökat', 'Förbättrats', null, 5], ['question trends: Ökat, Förbättrats']],
    [['Ökat', 'Minskat', 'Oförändrat'], []],
    [['Förbättrats', 'Försämrats'], []],
    [['Ökat', 'Förbätrrats'], ['question trends: Ökat, Förbätrrats', 'question trends: Förbätrrats, Förbättrats']],
    [['Förbättrats', 'försämmrats'], ['question trends: försämmrats, försämrats']],
    [['Ökat', 'Förbätrats'], ['question trends: Ökat, Förbätrats', 'question trends: Förbätrats, Förbättrats']],
    [['Ökat', 'Mindkat'], ['question trends: Mindkat, Minskat']],
    [['Ökat', 'Ökta', 'Ny mätning', 'Förändrat'], []],
    [['Förbätrrats', 'Inte mätt'], []],
    [['Ökat', 'Läget har förbättrats eftersom fler har fått hjälp i tid.'], []],
  ])('%s', (words, found) => {
    expect(told(trendWords, checkInput({ dataTables: [table(...words)] }))).toEqual(found)
  })
})
