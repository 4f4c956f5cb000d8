import { describe, expect, it } from 'vitest'
import { buildReportView } from '@/lib/domain/build-report-view'
import type { DataTable } from '@/lib/domain/data-table'
import type { FigureStyle } from '@/lib/domain/linked-figure'
import { figuresIn } from '@/lib/domain/rich-text'
import { hidesFigure } from '@/lib/domain/suppression/hidden-figure'
import { protect } from '@/lib/domain/suppression/protect'
import { FACTS, FORM } from '../checks/check-input'

const STYLE: FigureStyle = { show: 'number', unit: 'number', decimals: 0, sign: 'none', unitShown: true, turned: false, capital: false, ofRounded: false }

const FAMILIES: DataTable = {
  ...{ key: 'families', kind: 'statistics', title: 'Families', source: null },
  columns: [{ key: 'n', label: 'Number', type: 'number', decimals: 0 }],
  rows: [
    { key: 'moved', label: 'Moved', cells: { n: 3 } },
    { key: 'met', label: 'Met', cells: { n: 20 } },
  ],
}

/** A report whose text shows both rows, three families among them. */
function report() {
  const linked = ['moved', 'met', 'gone'].map((row) => ({ type: 'figure', attrs: { figure: `table:families/${row}/n#cell`, style: STYLE, seen: 41 } }) as const)
  const facts = {
    ...FACTS,
    dataTables: [FAMILIES],
    sections: [{ key: 'summary', body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Families: ' }, ...linked] }] }, carriedOver: false, version: 1 }],
  } as const
  const form = {
    ...FORM,
    sections: [{ key: 's', level: 2, title: 'Summary', blocks: [{ kind: 'prose', sectionKey: 'summary', required: true, instructions: null }, { kind: 'dataTable', tableKey: 'families', rowHeader: '' }] }],
  } as const
  return { view: buildReportView(facts, form), facts }
}

const valuesIn = ({ sections }: ReturnType<typeof report>['view']) =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'prose' ? figuresIn(block.body).map(({ value, seen }) => [value, seen]) : [])))

describe('figures in a published text', () => {
  it('have their values before it is protected, and are hidden with their cells; what the author saw is never published', () => {
    const { view, facts } = report()
    expect(valuesIn(view)).toEqual([[3, 41], [20, 41], [null, 41]])
    expect(valuesIn(protect(view, { threshold: 5, facts, earlier: [] }).view)).toEqual([[null, 0], [20, 20], [null, 0]])
    expect(valuesIn(protect(view, { threshold: 0, facts, earlier: [] }).view)).toEqual([[3, 3], [20, 20], [null, 0]])
  })
  it.each([
    ['dataTable:families/moved/n', 'table:families/moved/n#cell', true],
    ['dataTable:families/moved/n', 'table:families/met/n#cell', false],
    ['goalTable:goal/appeals/actual', 'indicator:appeals#value', true],
    ['goalTable:goal/appeals/actual', 'indicator:appeals#targetDeviation', true],
    ['goalTable:goal/appeals/actual', 'indicator:other#value', false],
    ['placementVolumes:sis/outcome.cost/year', 'placements:sis#cost', true],
    ['placementVolumes:sis/outcome.cost/year', 'placements:sis#placementDays', false],
    ['placementVolumes:sis/outcome.cost/8', 'placements:sis#cost', false],
    ['placementVolumes:sis/outcome.cost/8', 'placements:sis/toDate#placementDays', true],
    ['placementVolumes:sis/outcome.placements/8', 'placements:sis/volume#effect', true],
    ['placementVolumes:sis/outcome.placements/8', 'placements:sis/price#effect', true],
    ['placementVolumes:sis/outcome.placements/8', 'placements:hvb/price#effect', false],
  ])('%s hides %s: %s', (address, figure, hidden) => {
    expect(hidesFigure([address])(figure)).toBe(hidden)
  })
})
