import { describe, expect, it } from 'vitest'
import type { SectionOwner } from '@/lib/domain/section-work'
import { sectionWorkText } from '@/lib/text/section-work'

const barn = { key: 'barn', name: 'Barnenheten', parentKey: null, mergedIntoKey: null }

describe('the words of a section’s work', () => {
  it.each<[SectionOwner | null, string]>([
    [null, 'Ingen ansvarig'],
    [{ kind: 'person', userId: 'u', name: 'Karin Lind' }, 'Karin Lind'],
    [{ kind: 'person', userId: 'u', name: null }, 'En tidigare användare'],
    [{ kind: 'post', role: 'controller', unit: null }, 'Controller'],
    [{ kind: 'post', role: 'unitHead', unit: barn }, 'Enhetschef, Barnenheten'],
  ])('owner %j', (owner, expected) => {
    expect(sectionWorkText.owner(owner)).toBe(expected)
  })
  it.each([
    [{ of: 14, done: 3, changed: 0 }, '3 av 14 klara', '11 avsnitt är inte klara.'],
    [{ of: 14, done: 13, changed: 0 }, '13 av 14 klara', 'Ett avsnitt är inte klart.'],
    [{ of: 14, done: 13, changed: 1 }, '13 av 14 klara, 1 ändrat sedan dess', 'Ett avsnitt är inte klart. Det var klart men är ändrat sedan dess.'],
    [{ of: 14, done: 3, changed: 1 }, '3 av 14 klara, 1 ändrat sedan dess', '11 avsnitt är inte klara. Ett av dem var klart men är ändrat sedan dess.'],
    [{ of: 14, done: 3, changed: 2 }, '3 av 14 klara, 2 ändrade sedan dess', '11 avsnitt är inte klara. 2 av dem var klara men är ändrade sedan dess.'],
  ])('progress %j', (progress, short, question) => {
    expect([sectionWorkText.progress(progress), sectionWorkText.unready(progress)]).toEqual([short, question])
  })
  it.each([
    [{ words: true, figures: false }, 'Texten är ändrad sedan avsnittet blev klart'],
    [{ words: false, figures: true }, 'Underlaget är ändrat sedan avsnittet blev klart'],
    [{ words: true, figures: true }, 'Text och underlag är ändrade sedan avsnittet blev klart'],
  ])('changed %j', (changed, expected) => {
    expect(sectionWorkText.changed(changed)).toBe(expected)
    expect(sectionWorkText.state({ state: 'ready', changed })).toBe('Ändrat sedan klart')
  })
  it('a person is told with each role once, and a day that has passed in words', () => {
    const posts = ['unitHead', 'unitHead', 'controller'].map((role) => ({ role, orgUnitKey: null }))
    expect(sectionWorkText.person({ name: 'Emil', posts })).toBe('Emil, enhetschef, controller')
    expect(sectionWorkText.overdue('2020-09-04')).toBe('försenat, senast 4 september 2020')
  })
})
