import { describe, expect, it } from 'vitest'
import { closedInYear, isOpen, riskScore } from '@/lib/domain/risk'

describe('risk score', () => {
  it.each([
    [3, 4, 12],
    [1, 1, 1],
    [5, null, null],
    [null, 5, null],
  ])('likelihood %s × impact %s', (likelihood, impact, score) => {
    expect(riskScore({ likelihood, impact })).toBe(score)
  })
})

describe('risk closed in the year, by August', () => {
  it.each([
    [null, false],
    ['2019-12', false],
    ['2020-01', true],
    ['2020-08', true],
    ['2020-09', false],
  ] as const)('%s → %s', (closedIn, closed) => {
    expect(closedInYear({ closedIn }, '2020-08')).toBe(closed)
  })
})

describe('open risk at the end of August', () => {
  it.each([
    ['opened before the year', null, null, true],
    ['opened in August', '2020-08', null, true],
    ['opened later', '2020-09', null, false],
    ['closed in July', '2020-01', '2020-07', false],
    ['closed in August', '2020-01', '2020-08', false],
    ['closed later', '2020-01', '2020-10', true],
  ] as const)('%s', (_case, openedIn, closedIn, open) => {
    expect(isOpen({ openedIn, closedIn }, '2020-08')).toBe(open)
  })
})
