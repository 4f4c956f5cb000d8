import { describe, expect, it } from 'vitest'
import { attainmentIn } from '@/lib/domain/language/attainment'
import { directionsIn } from '@/lib/domain/language/direction'
import { measureWordsIn } from '@/lib/domain/language/measure-word'
import { numberWordValue } from '@/lib/domain/language/number-word'
import { wordMatches } from '@/lib/domain/language/phrase-table'
import { tokensOf } from '@/lib/domain/language/token'
import { countedNounAt } from '@/lib/domain/language/unit'
import { SWEDISH } from '@/lib/text/lexicon/sv'

describe('words of a text', () => {
  it.each([
    ['Prognosen förbättras och pekar på ett underskott.', ['better', 'deficit']],
    ['Kostnaden har inte ökat.', ['not up']],
    ['Kostnaden ökar inte, intäkten minskar.', ['not up', 'down']],
    ['Det är inte klart, men frånvaron har sjunkit.', ['down']],
    ['Läget är oförändrat och högre än budget.', ['unchanged', 'above']],
    ['Gick upp i maj och ligger under målet.', ['up', 'below']],
  ])('directions of %s', (text, expected) => {
    expect(directionsIn(text, SWEDISH).map(({ negated, direction }) => `${negated ? 'not ' : ''}${direction}`)).toEqual(expected)
  })
  it.each([
    ['Avvikelsen mot föregående prognos', ['variance', 'againstPreviousForecast']],
    ['Helårsprognosen jämfört med budget', ['forecast', 'againstBudget']],
    ['Nettokostnaden för samma period föregående år', ['netCost', 'samePeriodLastYear']],
    ['Utfall sedan föregående rapport', ['actual', 'previousReport']],
  ])('measures of %s', (text, expected) => {
    expect(measureWordsIn(text, SWEDISH).map(({ measure }) => measure)).toEqual(expected)
  })
  it.each([
    ['Målet är uppfyllt.', ['reached now: met']],
    ['Målet är ännu inte uppnått.', ['reached now: partlyMet notMet']],
    ['Målet kommer att uppnås.', ['reached later: met']],
    ['Målet är uppnått för perioden.', ['reached now: met']],
    ['Målen uppnås i höst.', ['reached later: met']],
    ['Målen är helt eller delvis uppfyllda.', ['either now: met partlyMet']],
    ['Målet är delvis uppfyllt.', ['partly now: partlyMet']],
    ['Arbetet är försenat, resten inte i fas.', ['late now: partlyMet notMet', 'onTrack now: partlyMet notMet']],
    ['Arbetet är påbörjat men ej slutfört.', ['begun now: met partlyMet notMet', 'done now: partlyMet notMet']],
  ])('attainment of %s', (text, expected) => {
    expect(attainmentIn(text, SWEDISH).map(({ kind, expected: later, levels }) => `${kind} ${later ? 'later' : 'now'}: ${levels.join(' ')}`)).toEqual(expected)
  })
  it.each([
    ['nio', 9],
    ['tjugofem', 25],
    ['hundra', 100],
    ['tvåhundrafem', 205],
    ['tretusenfyrahundra', 3400],
    ['tjugonde', null],
    ['tjugoelva', null],
    ['fåhundra', null],
    ['hundrastals', null],
    ['constructor', null],
    ['hus', null],
  ])('value of %s', (word, value) => {
    expect(numberWordValue(word, SWEDISH)).toBe(value)
  })
  it.each([
    ['öka', 'öka', true],
    ['öka', 'ökar', false],
    ['öka*', 'ökar', true],
    ['*målet', 'nämndmålet', true],
    ['*prognos*', 'helårsprognosen', true],
  ])('%s against %s', (pattern, word, matches) => {
    expect(wordMatches(pattern, word)).toBe(matches)
  })
})

describe('the counted thing behind a word', () => {
  it.each([
    ['antalet placerade ungdomar ökar', 'ungdomar'],
    ['antalet har ökat', null],
    ['antalet', null],
  ])('%s', (text, noun) => {
    expect(countedNounAt(tokensOf(text), 1, SWEDISH)).toBe(noun)
  })
})
