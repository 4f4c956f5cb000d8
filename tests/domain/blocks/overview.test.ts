import { describe, expect, it } from 'vitest'
import type { FormBlock } from '@/lib/domain/form'
import { assessment, FACTS } from '../report-2020-08'
import { cellsOf, columns, viewOf } from './view-of'

const block: Extract<FormBlock, { kind: 'overview' }> = {
  kind: 'overview',
  rootLevel: 'strategicGoal',
  title: 'Goals {year}',
  rowHeader: 'Goal',
  columns: columns('rating', 'met', 'notMet', 'notAssessed', 'indicators'),
  legend: [],
  totalLabel: 'All of {year}',
}
const number = (value: number) => ({ type: 'number', value, decimals: 0 })
const empty = { type: 'empty' }

describe('overview', () => {
  const table = viewOf(FACTS, block, 'table')

  it('has the goals of the level in strong weight, those below them, and the sum', () => {
    expect(table).toMatchObject({ key: 'overview:strategicGoal', block: 'overview', title: 'Goals 2020' })
    expect(table.rows.slice(0, 3).map(({ key, depth, strong }) => [key, depth, strong])).toEqual([
      ['sg1', 0, true],
      ['cg1', 1, undefined],
      ['cg2', 1, undefined],
    ])
    expect(table.rows.at(-1)).toMatchObject({ key: 'total', label: 'All of 2020', kind: 'total' })
    expect(table.columns.map(({ align }) => align)).toEqual(['start', 'end', 'end', 'end', 'end'])
  })

  it('counts the indicators by level: those of an area are those of its goals', () => {
    expect(cellsOf(table, 'sg1')).toMatchObject({ met: number(2), notMet: number(1), notAssessed: number(2), indicators: number(5) })
    expect(cellsOf(table, 'cg1')).toMatchObject({ met: number(0), notMet: number(1), notAssessed: number(1), indicators: number(2) })
    const areas = table.rows.filter(({ depth, kind }) => depth === 0 && kind === 'item').map(({ key }) => cellsOf(table, key).indicators)
    const sum = areas.reduce((total, cell) => total + (cell?.type === 'number' ? cell.value : 0), 0)
    expect(cellsOf(table, 'total')).toMatchObject({ rating: empty, indicators: number(sum) })
  })

  it('a goal without indicators has nothing to count', () => {
    const goals = FACTS.plan.goals.map((goal) => ({ ...goal, indicatorKeys: [] }))
    expect(cellsOf(viewOf({ ...FACTS, plan: { ...FACTS.plan, goals } }, block, 'table'), 'sg1')).toMatchObject({ met: empty, indicators: empty })
  })

  it('shows the level that holds; the reason stands in the goal table', () => {
    const set = { ...FACTS, assessments: [assessment('goal', 'cg1', { level: 'met', reason: 'Why' })] }
    expect(cellsOf(viewOf(set, block, 'table'), 'cg1').rating).toEqual({ type: 'rating', level: 'met', proposed: null, reason: null })
  })

  it('has no sum where the form gives it no name', () => {
    expect(viewOf(FACTS, { ...block, totalLabel: '' }, 'table').rows.some(({ kind }) => kind === 'total')).toBe(false)
  })

  it('has no rows when the plan has no goals of the level', () => {
    expect(viewOf(FACTS, { ...block, rootLevel: 'goalArea' }, 'table').rows).toEqual([])
  })
})
