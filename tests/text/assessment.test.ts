import { describe, expect, test } from 'vitest'
import type { ProposedLevel, RatingBasis } from '@/lib/domain/assessment'
import { proposeLevel, rollUp } from '@/lib/domain/rating'
import { ore } from '@/lib/domain/money'
import { basisText, RATING_WORDS, trendBase, trendMoved, trendWord } from '@/lib/text/assessment'
import { bridgeSentence, bridgeTerms } from '@/lib/text/bridge'
import { carriedOverText, targetTexts } from '@/lib/text/indicator'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const tenPercent = { kind: 'relativeTolerance', tolerance: 0.1, atLimit: 'partlyMet' } as const

const withBasis = ({ level, basis }: ProposedLevel, more: Partial<RatingBasis>): ProposedLevel => ({ level, basis: { ...basis, ...more } })

describe('why a level is proposed', () => {
  test.each([
    ['care days over the pro-rated target', proposeLevel(tenPercent, 2017, (2555 * 8) / 12, 'lt', 'lower'), 'Röd: 18,4 % över målet; gräns 10 %'],
    ['a share just below its target', proposeLevel(tenPercent, 91, 100, 'gte', 'higher'), 'Gul: 9,0 % under målet; gräns 10 %'],
    ['exactly at the limit', proposeLevel(tenPercent, 90, 100, 'gte', 'higher'), 'Gul: 10,0 % under målet, precis på gränsen'],
    ['on the target', proposeLevel(tenPercent, 100, 100, 'gte', 'higher'), 'Grön: målet är nått'],
    ['better than the target', proposeLevel(tenPercent, 30, 25, 'gte', 'higher'), 'Grön: målet är nått, 20,0 % över målet'],
    ['no value yet', proposeLevel(tenPercent, null, 7, 'lt', 'lower'), 'Ej bedömd: inget utfall än'],
    ['points', proposeLevel({ kind: 'points', tolerance: 0.5, atLimit: 'partlyMet' }, 4.2, 4, 'lte', 'lower'), 'Gul: 0,2 enheter över målet; gräns 0,5 enheter'],
    ['a goal over mixed indicators', rollUp({ kind: 'unanimous' }, ['met', 'met', 'partlyMet']), 'Gul: 2 av 3 är uppfyllda, blandat'],
    ['a reason for no value', withBasis(proposeLevel(tenPercent, null, 7, 'lt', 'lower'), { missing: 'tooFewAnswers' }), 'Ej bedömd: inget utfall: för få svar'],
    ['a value carried over', withBasis(proposeLevel(tenPercent, 7, 7, 'lt', 'lower'), { carriedOverFrom: '2020-07' }), 'Grön: målet är nått; värdet är från juli 2020'],
    ['a sum at year end', withBasis(proposeLevel(tenPercent, 3025.5, 2555, 'lt', 'lower'), { projection: 'runRate' }), 'Röd: 18,4 % över målet; gräns 10 %; i samma takt blir året 3 025,5'],
    ['a value that stays to year end', withBasis(proposeLevel(tenPercent, 7.75, 7, 'lte', 'lower'), { projection: 'asToday' }), 'Röd: 10,7 % över målet; gräns 10 %; om värdet står sig'],
  ])('%s', (_, proposed, text) => {
    expect(plain(`${RATING_WORDS[proposed.level]}: ${basisText(proposed.basis)}`)).toBe(text)
  })

  test('every code has words', () => {
    const codes: readonly RatingBasis['code'][] = ['reached', 'withinTolerance', 'atTolerance', 'beyondTolerance', 'zeroTargetReached', 'zeroTargetMissed', 'betweenSteps', 'worstStep', 'inBand', 'condition', 'deficit', 'noDeficit', 'noValue', 'noTarget', 'manual', 'allEqual', 'mixed', 'worst', 'majority', 'share', 'nothingRated']
    for (const code of codes) expect(basisText({ code, value: 1, target: 2, deviation: 0.5, limit: 0.1 })).not.toBe('')
  })
})

test('a trend says better or worse, than what, and which way the number went', () => {
  const better = { direction: 'down', goodness: 'better', base: 'juli 2020' } as const
  expect([trendWord(better), trendBase(better), trendMoved(better)]).toEqual(['Bättre', 'än i juli 2020', ', värdet har minskat'])
  const same = { direction: null, goodness: 'unchanged', base: 'juli 2020' } as const
  expect([trendWord(same), trendBase(same), trendMoved(same)]).toEqual(['Oförändrat', 'sedan juli 2020', ''])
})

test('a value that was carried over tells the month that it is about', () => {
  expect(carriedOverText('2020-07')).toBe('från juli 2020')
})

test('a target is said in words, the full year and the period', () => {
  const target = { type: 'target', operator: 'lt', fullYear: 2555, period: 1703 + 1 / 3, unit: 'number', stepLabel: null, decimals: 0 } as const
  expect(targetTexts(target)).toEqual({ fullYear: 'under 2\u00a0555', period: 'perioden: under 1\u00a0703' })
})

test('the bridge is one sum: −16,2 + 0,1 + 6,6 = −9,5', () => {
  const bridge = { kind: 'bridge', title: '', label: '', previousVariance: ore(-1_620_700_000), forecastChange: ore(11_700_000), budgetChange: ore(660_000_000), variance: ore(-949_000_000) } as const
  const terms = bridgeTerms(bridge, 'Månadsrapport juli 2020') ?? []
  expect(terms.map(({ operator, figure }) => operator + figure).join(' ')).toBe('−16,2 +0,1 +6,6 =−9,5')
  expect(plain(bridgeSentence(terms))).toMatch(/^minus 16,2 miljoner kronor, avvikelse i Månadsrapport juli 2020, plus 0,1 .* blir minus 9,5 miljoner kronor, avvikelse nu\.$/)
  expect(bridgeTerms({ ...bridge, forecastChange: null }, null)).toBeNull()
})
