import { describe, expect, it } from 'vitest'
import type { FormBlock } from '@/lib/domain/form'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { Risk } from '@/lib/domain/risk'
import { assessment, FACTS } from '../report-2020-08'
import { cellsOf, columns, viewOf } from './view-of'

const block: FormBlock = {
  kind: 'risks',
  title: 'Risker',
  rowHeader: 'Risk',
  columns: columns('type', 'score', 'actions', 'rating', 'trend', 'commentary'),
  legend: [],
}
const risk = (key: string, changed: Partial<Risk>): Risk => ({
  key,
  type: 'Ekonomisk risk',
  title: `Risk ${key}`,
  likelihood: null,
  impact: null,
  openedIn: null,
  closedIn: null,
  closedHow: null, orgUnitKey: null,
  actions: [],
  ...changed,
})
const actions = [
  { key: 'a', text: 'Följa upp', status: 'ongoing' },
  { key: 'b', text: 'Återsöka', status: 'done' },
] as const
const facts: ReportFacts = {
  ...FACTS,
  risks: [risk('r1', { likelihood: 3, impact: 4, actions }), risk('r2', {}), risk('r3', { closedIn: '2020-07' })],
  assessments: [assessment('risk', 'r1', { level: 'met', commentary: 'Ingen förändring' })],
}

describe('risks', () => {
  const table = viewOf(facts, block, 'table')

  it('are those still open, with the risk as row header', () => {
    expect(table.rows.map((row) => row.label)).toEqual(['Risk r1', 'Risk r2'])
    expect(table.rowHeader).toBe('Risk')
  })

  it('have type, score, actions, level and commentary', () => {
    expect(cellsOf(table, 'r1')).toEqual({
      type: { type: 'text', text: 'Ekonomisk risk' },
      score: { type: 'number', value: 12, decimals: 0 },
      actions: { type: 'text', text: 'Följa upp\nÅtersöka' },
      rating: { type: 'rating', level: 'met', proposed: null, reason: null },
      trend: { type: 'empty' },
      commentary: { type: 'text', text: 'Ingen förändring' },
    })
  })

  it('without factors have no score; without follow-up are not assessed', () => {
    expect(cellsOf(table, 'r2')).toMatchObject({
      score: { type: 'missing', reason: 'none' },
      actions: { type: 'empty' },
      rating: { level: 'notAssessed' },
      commentary: { type: 'empty' },
    })
  })
})
