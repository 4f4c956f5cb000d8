import { describe, expect, it } from 'vitest'
import { smallCount } from '@/lib/domain/checks/small-count'
import type { FormBlock, ReportForm } from '@/lib/domain/form'
import { checkInput, FACTS, FORM, indicator, target, value, yearOf } from './check-input'
import { told } from './told'

function formWith(block: FormBlock): ReportForm {
  return { ...FORM, sections: [...FORM.sections, { key: 'volumes', level: 2, title: 'Volumes', blocks: [block] }] }
}

const VOLUMES = formWith({
  kind: 'placementVolumes',
  title: '{category}',
  legend: [],
  rowHeader: '',
  outcomeLabel: 'Actual',
  budgetLabel: 'Budget',
  actualLabel: 'Actual',
  forecastLabel: 'Forecast',
  yearLabel: null,
  rows: [{ key: 'placements', label: 'Placements', decimals: 0 }],
})

describe('small counts of people', () => {
  it.each([
    { what: 'none', placements: 0, threshold: 5, found: [] },
    { what: 'fewer than the threshold: once per table, how many cells', placements: 4, threshold: 5, found: ['note hvbYouth: 4, suppressed (12)'] },
    { what: 'the threshold', placements: 5, threshold: 5, found: [] },
    { what: 'fewer than a lower threshold', placements: 4, threshold: 3, found: [] },
  ])('in placements, $what', ({ placements, threshold, found }) => {
    const input = checkInput(
      { placementVolumes: yearOf('hvbYouth', () => [4000, placements], [4000, 10]) },
      { form: VOLUMES, settings: { ...checkInput().settings, smallCountThreshold: threshold } },
    )
    expect(told(smallCount, input)).toEqual(found)
  })

  it('in a data table that counts people', () => {
    const columns = [{ key: 'n', label: 'Number', type: 'number', decimals: 0, countsPeople: true } as const]
    const rows = ['a', 'b', 'c'].map((key, index) => ({ key, label: key, cells: { n: index + 3 } }))
    const dataTables = [{ key: 'families', kind: 'statistics', title: 'Families', source: null, sensitive: true, columns, rows } as const]
    const form = formWith({ kind: 'dataTable', tableKey: 'families', rowHeader: '' })
    const [found] = smallCount(checkInput({ dataTables }, { form }))
    expect(found?.place).toEqual({ kind: 'dataTable', key: 'families', label: 'Families: a, Number' })
  })

  it('in a sensitive indicator of the goal table', () => {
    const indicators = [...FACTS.indicators.slice(1), indicator('sickLeave', { measurementUnit: 'number', decimals: 0, sensitive: true, targets: [target({ fullYear: 3 })] })]
    const indicatorValues = [value('sickLeave', 8, 2)]
    expect(told(smallCount, checkInput({ indicators, indicatorValues }))).toEqual(['note goals: 2, suppressed (1)'])
  })
})
