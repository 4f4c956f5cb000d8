import { describe, expect, test } from 'vitest'
import type { Figure, FigureMeasure } from '@/lib/domain/figures/figure'
import type { Gap, Meaning, Thing } from '@/lib/domain/figures/meaning'
import { directionAgreement, signAgreement } from '@/lib/domain/figures/word-sign'
import { wordLikeness } from '@/lib/domain/figures/word-likeness'
import { SWEDISH } from '@/lib/text/lexicon/sv'

function figure(measure: FigureMeasure, value: number, placeKey = 'line'): Figure {
  const place = { kind: 'budgetLine', key: placeKey, label: placeKey } as const
  return { key: `${placeKey}#${measure}`, place, measure, unit: 'ore', value, names: [placeKey], under: [], period: null, depth: 0, combined: false }
}

function meaning(gap: Gap | null, moved: Gap | null = null, things: readonly Thing[] = []): Meaning {
  return { gap, moved, base: null, taken: null, span: null, things, end: null, signed: false, borrowed: 0 }
}

function amount(value: number, signed: boolean) {
  return { start: 0, end: 1, asWritten: '', unit: 'ore', value, to: null, halfStep: 1, signed, exactness: 'exact', noun: null } as const
}

describe('words and signs against the sign of a figure', () => {
  test.each([
    ['deficit', 5, false, 'yearVariance', -5, false, 'agrees'],
    ['surplus', 5, false, 'yearVariance', -5, false, 'contradicts'],
    ['surplus', 5, false, 'yearVariance', 0, false, 'unsaid'],
    ['variance', -5, true, 'variance', -5, false, 'agrees'],
    ['variance', 5, true, 'variance', -5, false, 'contradicts'],
    [null, 5, true, 'forecastChange', -5, false, 'contradicts'],
    [null, 5, true, 'forecastChange', -5, true, 'unsaid'],
    ['variance', 0, true, 'forecastChange', -5, false, 'unsaid'],
    ['deficit', 5, false, 'forecastChange', 5, false, 'unsaid'],
    [null, -5, true, 'forecast', -5, false, 'unsaid'],
    ['better', -5, true, 'forecastChange', 5, false, 'unsaid'],
  ] as const)('%s %d (signed: %s) for %s %d in parentheses %s: %s', (gap, written, signed, measure, value, bracketed, expected) => {
    expect(signAgreement(amount(written, signed), meaning(gap), figure(measure, value), bracketed)).toBe(expected)
  })
})

describe('movements against the sign of a stored change', () => {
  test.each([
    ['better', null, [], 'forecastChange', 7, 'agrees'],
    ['worse', null, [], 'forecastChange', 7, 'contradicts'],
    ['better', null, [], 'yearVariance', -7, 'contradicts'],
    ['up', null, [], 'budgetChange', 7, 'agrees'],
    ['down', null, [], 'budgetChange', 7, 'contradicts'],
    ['down', 'deficit', [], 'yearVarianceChange', 7, 'agrees'],
    ['up', 'surplus', [], 'yearVarianceChange', -7, 'contradicts'],
    ['up', 'variance', [], 'yearVarianceChange', 7, 'unsaid'],
    ['up', null, ['cost'], 'changeOnLastYear', -7, 'agrees'],
    ['up', null, ['netCost'], 'changeOnLastYear', 7, 'contradicts'],
    ['up', null, ['revenue'], 'changeOnLastYear', 7, 'agrees'],
    ['up', null, [], 'forecastChange', 7, 'unsaid'],
    ['up', null, ['cost'], 'yearVariance', 7, 'unsaid'],
    ['unchanged', null, [], 'forecastChange', 7, 'unsaid'],
    [null, null, [], 'forecastChange', 7, 'unsaid'],
    ['better', null, [], 'actual', 7, 'unsaid'],
  ] as const)('%s of %s (%j) for %s %d: %s', (gap, moved, things, measure, value, expected) => {
    expect(directionAgreement(meaning(gap, moved, things), figure(measure, value), null)).toBe(expected)
  })

  test.each([
    ['up', figure('forecast', -36), -5, 'agrees'],
    ['down', figure('forecast', -36), -5, 'contradicts'],
    ['up', figure('forecast', 36), 5, 'agrees'],
    ['up', figure('forecast', 0), 5, 'unsaid'],
    ['up', figure('forecast', -36, 'other'), -5, 'unsaid'],
    ['up', figure('yearVariance', -36), -5, 'unsaid'],
  ] as const)('%s after an amount of the same line', (gap, level, value, expected) => {
    expect(directionAgreement(meaning(gap), figure('forecastChange', value), level)).toBe(expected)
  })
})

describe('two words', () => {
  test.each([
    ['socialpsykiatrin', 'socialpsykiatri', 1],
    ['ungdomarna', 'ungdomar', 1],
    ['barnen', 'barn', 1],
    ['barn', 'bara', 0],
    ['integrationsenheten', 'integration', 0.7],
    ['missbruksvården', 'missbruksproblem', 0.5],
    ['familjerätt', 'hemtjänst', 0],
    ['hvb', 'hvb', 1],
  ])('%s and %s are alike by %d', (a, b, expected) => {
    expect(wordLikeness(a, b, SWEDISH.endings)).toBe(expected)
  })
})
