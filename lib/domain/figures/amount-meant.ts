import { writtenNumber } from '../linked-figure'
import type { Claim } from './claim'

const ORE_PER_MNKR = 100_000_000

/**
 * A percentage that has the digits of an amount of the same thing in mnkr is that amount in the wrong unit: 'ett underskott om 3,2 procent'
 * beside −3 200 tkr and −1,1 %. Whole percentages are too common to tell. Other claims come back as they are.
 */
export function withAmountMeant(claim: Claim): Claim {
  const { quantity, agreement, subject } = claim
  const decimals = Math.round(Math.log10(0.5 / quantity.halfStep))
  if (quantity.unit !== 'percent' || agreement !== 'contradicts' || decimals < 1) return claim
  const inMnkr = (value: number) => Math.abs(writtenNumber(value, { unit: 'mnkr', decimals }))
  const amount = subject.figures.find(({ unit, value }) => unit === 'ore' && inMnkr(value) === Math.abs(quantity.value))
  return amount === undefined ? claim : { ...claim, figure: amount, agreement: 'thousandfold', quantity: { ...quantity, halfStep: quantity.halfStep * ORE_PER_MNKR } }
}
