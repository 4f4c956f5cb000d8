import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outcome, type Comparison } from '@/scripts/evidence/comparison'
import { figureComparisons, ratingComparisons, rollUpComparisons } from '@/scripts/evidence/figure-evidence'
import { evidenceReport } from '@/scripts/evidence/report'
import { readTruths } from '@/scripts/evidence/truth'

const reports = readTruths(join(import.meta.dirname, '..', 'fixtures', 'evidence')).map(evidenceReport)

function said(comparisons: readonly Comparison[]): readonly string[] {
  return comparisons.filter((each) => outcome(each) === 'different').map(({ where, published, computed }) => `${where}: ${published} published, ${computed} computed`)
}

describe('published reports', () => {
  it.each(reports)('$id: every variance, total, change and percentage follows from the others within the stated slack', (report) => {
    const comparisons = figureComparisons(report)
    expect(comparisons.length).toBeGreaterThan(20)
    expect(said(comparisons)).toEqual([])
  })

  it('what people set otherwise than the rule is known one by one', () => {
    expect(said(reports.flatMap(ratingComparisons))).toEqual([
      '2020-08 dv_competence_plan: partlyMet published, notMet computed',
      '2020-08 dv_followup_gender: partlyMet published, met computed',
      '2020-08 Sjukfrånvaro total: partlyMet published, notMet computed',
      '2020-08 Sjukfrånvaro kort < 60 dagar: partlyMet published, met computed',
      '2020-08 Sjukfrånvaro lång >60 dagar: partlyMet published, notMet computed',
    ])
  })

  it('a goal that is yellow over its one green indicator is the only roll-up that differs', () => {
    expect(said(reports.flatMap(rollUpComparisons))).toEqual(['2023-04 goal-4: partlyMet published, met computed'])
  })
})
