import { describe, expect, it } from 'vitest'
import type { RatingLevel } from '@/lib/domain/assessment'
import type { FormBlock } from '@/lib/domain/form'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { assessment, FACTS } from '../report-2020-08'
import { cellsOf, columns, viewOf } from './view-of'

const listed: FormBlock = {
  kind: 'assignments',
  title: '',
  rowHeader: 'Uppdrag',
  columns: columns('issuer', 'aim', 'group', 'targetAreas', 'rating', 'commentary'),
  legend: [],
}
const counted: FormBlock = { kind: 'assignmentCounts', title: 'Läget', rowHeader: 'Bedömning', countLabel: 'Antal', totalLabel: 'Totalt' }

function withLevels(levels: readonly (RatingLevel | null)[]): ReportFacts {
  return {
    ...FACTS,
    assignments: levels.map((_, index) => ({
      key: `a${index + 1}`,
      text: `Uppdrag ${index + 1}`,
      issuer: 'Nämnduppdrag',
      orgUnitKey: null,
      aim: index === 0 ? 'Fler i arbete' : null,
      group: null,
      targetAreas: index === 0 ? ['Kvalitet', 'Ekonomi'] : [],
    })),
    assessments: levels.flatMap((level, index) => (level === null ? [] : [assessment('assignment', `a${index + 1}`, { level })])),
  }
}

const AUGUST_2020 = withLevels([...Array<RatingLevel>(9).fill('met'), 'partlyMet', 'partlyMet'])

describe('assignments', () => {
  it('have issuer, aim, group, target areas and level', () => {
    const table = viewOf(AUGUST_2020, listed, 'table')
    expect(table.rows).toHaveLength(11)
    expect(cellsOf(table, 'a1')).toEqual({
      issuer: { type: 'text', text: 'Nämnduppdrag' },
      aim: { type: 'text', text: 'Fler i arbete' },
      group: { type: 'empty' },
      targetAreas: { type: 'text', text: 'Kvalitet\nEkonomi' },
      rating: { type: 'rating', level: 'met', proposed: null, reason: null },
      commentary: { type: 'empty' },
    })
    expect(cellsOf(table, 'a2')).toMatchObject({ aim: { type: 'empty' }, targetAreas: { type: 'empty' } })
  })
})

describe('counts of assignments', () => {
  const counts = (facts: ReportFacts) => viewOf(facts, counted, 'table').rows.map((row) => [row.label, row.kind, row.cells[0]])
  const number = (value: number) => ({ type: 'number', value, decimals: 0 })

  it('are counted from the rows: 9 + 2 + 0 = 11', () => {
    expect(counts(AUGUST_2020)).toEqual([
      ['Grön', 'item', number(9)],
      ['Gul', 'item', number(2)],
      ['Röd', 'item', number(0)],
      ['Totalt', 'total', number(11)],
    ])
  })

  it('show those not assessed when there are any', () => {
    expect(counts(withLevels(['met', null])).map(([label]) => label)).toEqual(['Grön', 'Gul', 'Röd', 'Ej bedömd', 'Totalt'])
  })
})
