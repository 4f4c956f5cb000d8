import { describe, expect, it } from 'vitest'
import type { PartProgress } from '@/lib/domain/done-mark'
import type { Duty } from '@/lib/domain/duty'
import { owingParts, planReminders, type UnitHead } from '@/lib/domain/reminder'

const duty: Duty = { subject: 'risk', key: 'r1', orgUnitKey: '', responsible: null, title: 'r1', lacks: null }
const mark = { orgUnitKey: '', by: { name: 'Eva', at: '2020-09-01T12:00:00.000Z' } }

function part(key: string | null, changes: Partial<PartProgress> = {}): PartProgress {
  const unit = key === null ? null : { key, name: key, parentKey: null, mergedIntoKey: null }
  return { unit, duties: [duty], missing: [], mark: null, latest: null, changedAfter: false, ...changes }
}
function head(name: string, ...orgUnitKeys: string[]): UnitHead {
  return { userId: name, name, email: `${name}@example.se`, orgUnitKeys }
}

describe('a unit owes its part', () => {
  it.each([
    ['until it is marked as done, also when everything is filled in', part('barn'), true],
    ['no longer when it is marked, also with something missing', part('barn', { mark, missing: [duty] }), false],
    ['never when it has nothing to do', part('barn', { duties: [] }), false],
    ['and the controllers’ own part is nobody else’s to ask for', part(null), false],
  ])('%s', (_title, each, owes) => {
    expect(owingParts([each])).toEqual(owes ? [each] : [])
  })
})

describe('letters', () => {
  const parts = [part('barn'), part('vuxen'), part('stab'), part('klar', { mark }), part(null)]
  const outline = (heads: readonly UnitHead[], chosen: readonly string[] | null) => {
    const { letters, withoutHead } = planReminders(parts, heads, chosen)
    return { letters: letters.map((letter) => [letter.head.name, ...letter.parts.map(({ unit }) => unit.key)]), withoutHead: withoutHead.map(({ key }) => key) }
  }

  it.each([
    ['all that owe', [head('Emil', 'barn'), head('Siv', 'vuxen')], null, [['Emil', 'barn'], ['Siv', 'vuxen']], ['stab']],
    ['one head of two units, one of them chosen: one letter about both', [head('Emil', 'barn', 'vuxen')], ['vuxen'], [['Emil', 'barn', 'vuxen']], []],
    ['two heads of one unit: a letter each', [head('Emil', 'barn'), head('Siv', 'barn')], ['barn'], [['Emil', 'barn'], ['Siv', 'barn']], []],
    ['a chosen unit without a head', [head('Emil', 'barn')], ['stab'], [], ['stab']],
    ['a chosen unit that is done, or that is not there', [head('Emil', 'klar')], ['klar', 'nowhere'], [], []],
  ])('%s', (_title, heads, chosen, letters, withoutHead) => {
    expect(outline(heads, chosen)).toEqual({ letters, withoutHead })
  })
})
