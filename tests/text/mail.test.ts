import { describe, expect, it } from 'vitest'
import type { Duty } from '@/lib/domain/duty'
import type { OwingPart } from '@/lib/domain/reminder'
import type { SectionWork } from '@/lib/domain/section-work'
import { dayOf, mailText, reminderLetter, type ReminderLetter } from '@/lib/text/mail'

const duty = (number: number): Duty => ({ subject: 'risk', key: `r${number}`, orgUnitKey: '', responsible: 'barn', title: `Risk ${number}`, lacks: 'level' })
const part = (missing: number): OwingPart => ({
  unit: { key: 'barn', name: 'Barn', parentKey: null, mergedIntoKey: null },
  duties: [duty(0)],
  missing: Array.from({ length: missing }, (_, index) => duty(index + 1)),
  mark: null,
  latest: null,
  changedAfter: false,
})
const letter: ReminderLetter = {
  ...{ name: 'Emil', report: 'Delår', committee: 'Nämnden', dueOn: null, today: '2020-09-01' },
  ...{ parts: [part(1)], sections: [], link: 'https://t.se/x', by: 'Karin' },
}
const section: SectionWork = {
  ...{ key: 's', title: 'Ekonomi', number: null, level: 2, owner: null, dueOn: null, state: 'writing', ready: null, changed: null },
  set: { ownerId: null, dueOn: null, version: 0 },
}
const textOf = (changes: Partial<ReminderLetter>) => reminderLetter({ ...letter, ...changes }).text

describe('a reminder', () => {
  it.each([
    [null, 'är inte klarmarkerad.\n'],
    ['2020-09-01', 'är inte klarmarkerad. Den ska vara klar senast 1 september 2020.\n'],
    ['2020-08-31', 'är inte klarmarkerad. Den skulle ha varit klar 31 augusti 2020.\n'],
  ])('due %s', (dueOn, expected) => {
    expect(textOf({ dueOn })).toContain(expected)
  })
  it.each([
    [0, 'Barn: allt är ifyllt, bara klarmarkeringen återstår.\n'],
    [1, 'Barn:\n- Risk: Risk 1 (saknar bedömning)\n\n'],
    [15, '- Risk: Risk 15 (saknar bedömning)\n\n'],
    [17, '- Risk: Risk 15 (saknar bedömning)\n- och 2 till\n\n'],
  ])('%s missing', (missing, expected) => {
    expect(textOf({ parts: [part(missing)] })).toContain(expected)
  })
  it('lists the sections of the recipient’s that are not ready, with their days', () => {
    const changed = { ...section, title: 'Risker', dueOn: '2020-09-04', state: 'ready', changed: { words: true, figures: false } } as const
    expect(textOf({ sections: [section, changed] })).toContain(
      'Dina avsnitt av rapporten:\n- Ekonomi (pågår)\n- Risker (ändrat sedan klart, senast 4 september 2020)\n\nFyll i',
    )
    expect(textOf({})).not.toContain('avsnitt')
  })
})

it.each([
  ['2020-08-31T21:59:00Z', '2020-08-31'],
  ['2020-08-31T22:00:00Z', '2020-09-01'],
  ['2020-12-31T22:59:00Z', '2020-12-31'],
  ['2020-12-31T23:00:00Z', '2021-01-01'],
])('%s is %s in Sweden', (moment, day) => {
  expect(dayOf(new Date(moment))).toBe(day)
})

describe('answers', () => {
  const nobody = { written: [], already: [], withoutHead: [], inTestInbox: false }
  it.each([
    [{ ...nobody, written: ['Emil', 'Eva'] }, ['Brev skickas till Emil och Eva.']],
    [{ ...nobody, written: ['Emil'], inTestInbox: true }, ['Brev till Emil ligger i testinkorgen.']],
    [{ ...nobody, already: ['Emil'], withoutHead: ['Stab'] }, ['Emil har redan fått en påminnelse i dag.', 'Stab har ingen enhetschef som kan logga in. Be administratören lägga till en.']],
    [nobody, ['Alla är klara. Ingen behöver påminnas.']],
  ])('%o', (answer, expected) => {
    expect(mailText.answer(answer)).toEqual(expected)
  })
})

it('a letter’s state says why', () => {
  const at = '2020-09-01T08:00:00Z'
  expect(mailText.state({ status: 'sent', statusAt: at, error: null })).toMatch(/^Skickat 1 september 2020 kl\.\s10:00$/)
  expect(mailText.state({ status: 'failed', statusAt: at, error: '550 no' })).toBe('Misslyckades: 550 no')
  expect(mailText.state({ status: 'uncertain', statusAt: at, error: null })).toBe('Osäkert, kan ha skickats')
})
