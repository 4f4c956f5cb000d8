import { describe, expect, it } from 'vitest'
import { REQUIREMENTS, type Evidence, type RequirementState } from '@/lib/domain/statutory-checklist'
import { checklistText } from '@/lib/text/statutory-checklist'

const daysOf = (daysLeft: number, late: string | null = null): Evidence => ({ kind: 'days', periodEnd: '2020-08-31', lastDay: '2020-10-31', daysLeft, late })

describe('what the state of a requirement rests on', () => {
  it.each<[Evidence, RequirementState, string | null]>([
    [daysOf(26), 'person', 'Perioden slutar 31 augusti 2020. Sista dag är 31 oktober 2020, 26 dagar kvar.'],
    [daysOf(1), 'person', 'Perioden slutar 31 augusti 2020. Sista dag är 31 oktober 2020, en dag kvar.'],
    [daysOf(0), 'person', 'Perioden slutar 31 augusti 2020. Sista dag är 31 oktober 2020, det är i dag.'],
    [daysOf(-2), 'notMet', 'Perioden slutar 31 augusti 2020. Sista dag är 31 oktober 2020, 2 dagar sedan.'],
    [
      daysOf(26, '2020-11-12'),
      'notMet',
      'Perioden slutar 31 augusti 2020. Sista dag är 31 oktober 2020, 26 dagar kvar. Planerad dag, 12 november 2020, är för sent.',
    ],
    [{ kind: 'months', from: 1, to: 8 }, 'met', 'Rapporten gäller januari–augusti.'],
    [{ kind: 'months', from: 1, to: 4 }, 'notApplicable', 'Rapporten gäller januari–april och är inte den delårsrapport som lagen kräver.'],
    [{ kind: 'findings', open: 0 }, 'met', null],
    [{ kind: 'findings', open: 1 }, 'notMet', 'Se en kontroll ovan.'],
    [{ kind: 'findings', open: 3 }, 'notMet', 'Se 3 kontroller ovan.'],
    [{ kind: 'municipality' }, 'notApplicable', 'Gäller kommunen som helhet, inte nämnden.'],
    [{ kind: 'none' }, 'person', null],
  ])('%j, %s', (evidence, state, expected) => {
    expect(checklistText.evidence(evidence, state)).toBe(expected)
  })
  it('every requirement says what it asks and where it stands', () => {
    for (const requirement of REQUIREMENTS) {
      const { title, asks, source } = checklistText.requirement(requirement)
      expect([title, asks, source].every((words) => words !== '')).toBe(true)
    }
  })
})
