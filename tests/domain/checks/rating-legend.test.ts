import { describe, expect, it } from 'vitest'
import type { RatingLevel } from '@/lib/domain/assessment'
import { ratingAgainstLegend } from '@/lib/domain/checks/rating-legend'
import type { FormBlock, ReportForm } from '@/lib/domain/form'
import type { ActionStatus, Risk } from '@/lib/domain/risk'
import { assessment, checkInput, FACTS, FORM } from './check-input'
import { told } from './told'

function formWith(legend: readonly string[]): ReportForm {
  const withLegend = (block: FormBlock): FormBlock => (block.kind === 'risks' ? { ...block, legend } : block)
  return { ...FORM, sections: FORM.sections.map((section) => ({ ...section, blocks: section.blocks.map(withLegend) })) }
}

function risksWith(statuses: readonly ActionStatus[], changed: Partial<Risk> = {}): readonly Risk[] {
  return FACTS.risks.map((risk) => ({ ...risk, actions: statuses.map((status, index) => ({ key: `a${index}`, text: '', status })), ...changed }))
}

interface More {
  readonly reason?: string
  readonly changed?: Partial<Risk>
  readonly legend?: readonly string[]
}

function input(statuses: readonly ActionStatus[], level: RatingLevel | null, more: More = {}) {
  const assessments = [assessment('risk', 'staff', { level, reason: more.reason ?? null })]
  return checkInput({ risks: risksWith(statuses, more.changed), assessments }, { form: formWith(more.legend ?? ['Met: done']) })
}

describe('the level of a risk against its actions', () => {
  it.each([
    { what: 'all done, met', input: input(['done', 'done'], 'met'), found: [] },
    { what: 'all done, partly met', input: input(['done', 'cancelled'], 'partlyMet'), found: ['question staff: partlyMet, met'] },
    { what: 'under way, met as planned', input: input(['done', 'ongoing'], 'met'), found: [] },
    { what: 'under way, partly met', input: input(['ongoing'], 'partlyMet'), found: [] },
    { what: 'under way, not met', input: input(['ongoing'], 'notMet'), found: ['question staff: notMet, met'] },
    { what: 'one not begun, met', input: input(['done', 'notStarted'], 'met'), found: ['question staff: met, partlyMet'] },
    { what: 'one not begun, not met', input: input(['done', 'notStarted'], 'notMet'), found: [] },
    { what: 'none begun, partly met', input: input(['notStarted'], 'partlyMet'), found: ['question staff: partlyMet, notMet'] },
    { what: 'none begun, not met', input: input(['notStarted'], 'notMet'), found: [] },
    { what: 'not assessed', input: input(['notStarted'], null), found: [] },
    { what: 'with a reason', input: input(['notStarted'], 'met', { reason: 'No longer needed' }), found: [] },
    { what: 'all cancelled', input: input(['cancelled'], 'met'), found: [] },
    { what: 'no actions', input: input([], 'met'), found: [] },
    { what: 'a closed risk', input: input(['notStarted'], 'met', { changed: { closedIn: '2026-06' } }), found: [] },
    { what: 'without a legend', input: input(['notStarted'], 'met', { legend: [] }), found: [] },
  ])('$what', ({ input: each, found }) => {
    expect(told(ratingAgainstLegend, each)).toEqual(found)
  })
})
