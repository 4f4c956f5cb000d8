import { describe, expect, it } from 'vitest'
import { textAgainstRating } from '@/lib/domain/checks/text-against-rating'
import type { Goal } from '@/lib/domain/goal'
import { assessment, checkInput, FACTS } from './check-input'
import { comment, passage } from './passages'
import { told } from './told'

/** Goals area > goal > sub, with sick leave under the goal; levels as set. */
const goals: readonly Goal[] = [
  ...FACTS.plan.goals,
  { key: 'sub', parentKey: 'goal', level: 'committeeGoal', name: 'Trygg vardag', note: null, indicatorKeys: [] },
]
const plan = { ...FACTS.plan, goals }

describe('texts against ratings', () => {
  it.each([
    { what: 'met over not met', passages: [comment('goal', 'goal', 'Nämndmålet är uppfyllt.', 'notMet')], found: ['error goal: Nämndmålet är uppfyllt., notMet'] },
    { what: 'met over partly met', passages: [comment('goal', 'goal', 'Målet är helt uppnått.', 'partlyMet')], found: ['question goal: Målet är helt uppnått., partlyMet'] },
    { what: 'met over met', passages: [comment('goal', 'goal', 'Målet är uppfyllt.', 'met')], found: [] },
    { what: 'not yet over met', passages: [comment('goal', 'sub', 'Målet är ännu inte uppnått.', 'met')], found: ['question sub: Målet är ännu inte uppnått., met'] },
    { what: 'partly over met', passages: [comment('goal', 'sub', 'Målen är delvis uppfyllda.', 'met')], found: ['question sub: Målen är delvis uppfyllda., met'] },
    { what: 'helt eller delvis over partly', passages: [comment('goal', 'sub', 'Målen är helt eller delvis uppfyllda.', 'partlyMet')], found: [] },
    { what: 'not rated', passages: [comment('goal', 'gone', 'Målet är uppfyllt.', 'notAssessed')], found: [] },
    { what: 'year end', passages: [comment('goal', 'sub', 'Målet kommer att uppnås.', 'notMet')], found: [] },
    { what: 'a short comment', passages: [comment('indicator', 'careDays', 'Ej uppnått', 'met')], found: ['question careDays: Ej uppnått, met'] },
    { what: 'a long sentence about another thing', passages: [comment('indicator', 'careDays', 'Kraven som förvaltningen har ställt på alla sina utförare är uppfyllda.', 'notMet')], found: [] },
    { what: 'an indicator below', passages: [comment('goal', 'goal', 'Målet är uppfyllt.', 'met')], level: 'notMet', found: ['question goal: Målet är uppfyllt., notMet <> sickLeave'] },
    { what: 'below, but denied', passages: [comment('goal', 'goal', 'Målet är inte uppfyllt.', 'partlyMet')], level: 'notMet', found: [] },
    { what: 'a heading names the goal', passages: [passage('Målet är inte nått, målen har inte uppnåtts.', { headings: ['Summary', '1. TRYGG vardag'] })], found: ['question summary: Målet är inte nått, målen har inte uppnåtts., met <> sub'] },
    { what: 'the nearest heading counts', passages: [passage('Målet är inte uppnått.', { headings: ['Goal', 'Trygg vardag'] })], found: ['question summary: Målet är inte uppnått., met <> sub'] },
    { what: 'no heading names a goal', passages: [passage('Målet är inte uppnått.')], found: [] },
    { what: 'a late risk called met', passages: [comment('risk', 'staff', 'Införandet är försenat.', 'met')], found: ['question staff: Införandet är försenat., met'] },
    { what: 'not late', passages: [comment('risk', 'staff', 'Införandet är inte försenat.', 'met')], found: [] },
    { what: 'not on track', passages: [comment('risk', 'staff', 'Arbetet är inte i fas.', 'met')], found: ['question staff: Arbetet är inte i fas., met'] },
    { what: 'work that is done over partly met', passages: [comment('assignment', 'review', 'Mötena är genomförda.', 'partlyMet')], found: [] },
    { what: 'late, of a goal', passages: [comment('goal', 'sub', 'Systemet är försenat.', 'met')], found: [] },
    { what: 'a caption', passages: [{ ...comment('goal', 'goal', 'Målet är uppfyllt.', 'notMet'), kind: 'caption' } as const], found: [] },
  ])('$what', ({ passages, found, level }) => {
    const rated = [assessment('goal', 'sub', { level: 'met' }), assessment('goal', 'goal', { level: 'met' })]
    const assessments = level === undefined ? rated : [...rated, assessment('indicator', 'sickLeave', { level: 'notMet' })]
    expect(told(textAgainstRating, checkInput({ plan, assessments }, { passages }))).toEqual(found)
  })
})
