import type { Finding, Place } from '../finding'
import { valueFor, type Indicator } from '../indicator'
import type { Lexicon, UnitPhrase } from '../language/lexicon'
import { quantitiesIn } from '../language/quantity-reading'
import { tokensOf } from '../language/token'
import { mentionsIn } from '../language/word-mention'
import { compareNumbers } from '../number'
import type { CheckInput } from './check'
import { indicatorPlace } from './place'
import { textCell, textFinding } from './text-finding'

/** The unit that a name ends with: 'Ekonomiskt resultat, tkr', 'Deltagare som börjat arbeta, andel (%)'. Null when it ends otherwise. */
function unitOfName(name: string, { units }: Lexicon): UnitPhrase | null {
  const tokens = tokensOf(name).filter(({ text }) => text !== ')' && text !== '.')
  const last = mentionsIn(tokens, units).find(({ first, next }) => next === tokens.length && tokens[first - 1]?.kind !== 'number')
  return last?.entry ?? null
}

/** Words of a comment that repeat the value in another unit of money: '23 miljoner kronor' where the name says tkr and the value is 23. */
function otherUnit(indicator: Indicator, unit: UnitPhrase, { facts, passages, lexicon }: CheckInput): string | null {
  const value = valueFor(facts.indicatorValues, indicator.key, facts.report.period)?.value ?? null
  if (unit.unit !== 'ore' || value === null || value === 0) return null
  const goals = facts.plan.goals.filter(({ indicatorKeys }) => indicatorKeys.includes(indicator.key)).map(({ key }) => key)
  const isAbout = ({ kind, key }: Place) => (kind === 'indicator' && key === indicator.key) || (kind === 'goal' && goals.includes(key))
  const about = passages.filter(({ kind, place }) => kind === 'commentary' && isAbout(place))
  const amounts = about.flatMap(({ text }) => quantitiesIn(text, lexicon)).filter((quantity) => quantity.unit === 'ore')
  const otherFactors = lexicon.units.filter((other) => other.unit === 'ore' && other.factor !== unit.factor).map(({ factor }) => factor)
  const repeated = amounts.find((amount) => otherFactors.some((factor) => compareNumbers(Math.abs(amount.value), Math.abs(value) * factor) === 0))
  return repeated?.asWritten ?? null
}

/**
 * Rule: the unit in an indicator's name is the one that it is measured in (domain, "Checks"). 'Ekonomiskt resultat, tkr' with the
 * value −23 and the comment '23 miljoner kronor' is an error; 'andel (%)' of an indicator that counts is asked about.
 */
export function unitInName(input: CheckInput): readonly Finding[] {
  const { facts, lexicon } = input
  return facts.indicators.flatMap((indicator) => {
    const unit = unitOfName(indicator.name, lexicon)
    if (unit === null) return []
    const place = indicatorPlace(indicator)
    const isPercent = unit.unit === 'percent'
    if (isPercent && (indicator.measurementUnit === 'number' || indicator.measurementUnit === 'money')) {
      return [textFinding('textUnit', 'question', { place, quote: unit.phrase, repair: { kind: 'correctFigure' } })]
    }
    const other = otherUnit(indicator, unit, input)
    return other === null ? [] : [textFinding('textUnit', 'error', { place, quote: unit.phrase, expected: textCell(other), repair: { kind: 'correctFigure' } })]
  })
}
