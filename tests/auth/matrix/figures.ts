import { buildDataTable } from '@/tests/commands/data-table'
import { reportRow, type MatrixRows } from './row'
import { IN_A_DRAFT, NOT_THIS, only } from './words'

const controllers = only({ controller: IN_A_DRAFT })

function value(indicator: string): object {
  return { cells: [{ indicator, value: 1, missing: null, version: 0 }] }
}

export const FIGURES: MatrixRows = {
  'save-amounts': reportRow(controllers, { cells: [{ statement: 'netCost', line: 'barn', value: -1, version: 0 }] }),
  'save-month-amounts': reportRow(controllers, { cells: [{ statement: 'netCost', line: 'barn', month: 8, value: -1, version: 0 }] }),
  'save-budget-amounts': reportRow(controllers, {
    budgetVersion: 'original',
    cells: [{ statement: 'netCost', line: 'barn', from: 1, to: 12, value: -1, version: 1 }],
  }),
  'save-data-table-rows': reportRow(controllers, { rows: [{ table: 'survey', row: 'school', cells: { answers: 21 }, version: 1 }] }, ({ at }) => buildDataTable(at)),
  'save-forecasts': reportRow(controllers, { cells: [{ statement: 'netCost', line: 'barn', value: -1, version: 0 }] }),
  'save-placement-volumes': reportRow(controllers, { rows: [{ category: 'hvb', month: 8, placements: 1, version: 0 }] }),
  'save-indicator-values': reportRow(only({ controller: IN_A_DRAFT, unitHead: IN_A_DRAFT }), value('careDays.barn')),
  'save-indicator-values of another unit': reportRow(only({ controller: IN_A_DRAFT, unitHead: NOT_THIS }), value('careDays.vuxen')),
}
