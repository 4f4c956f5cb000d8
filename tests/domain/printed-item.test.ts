import { expect, it } from 'vitest'
import { isPrinted, type ItemSubject } from '@/lib/domain/printed-item'
import type { ReportView, TableView } from '@/lib/domain/report-view'

function viewWith(block: TableView['block'], keys: readonly string[]): Pick<ReportView, 'sections'> {
  const rows = keys.map((key) => ({ key, label: key, kind: 'item' as const, depth: 0, cells: [] }))
  const table: TableView = { kind: 'table', key: block, block, title: '', unit: null, legend: [], rowHeader: '', columns: [], rows }
  return { sections: [{ key: 's', level: 2, title: '', number: null, blocks: [table] }] } as unknown as Pick<ReportView, 'sections'>
}

it.each<[string, TableView['block'], ItemSubject, string, boolean]>([
  ['an open risk', 'risks', 'risk', 'r1', true],
  ['a closed risk', 'closedRisks', 'risk', 'r1', true],
  ['another risk', 'risks', 'risk', 'r2', false],
  ['an assignment of the same key', 'assignments', 'risk', 'r1', false],
  ['an assignment', 'assignments', 'assignment', 'r1', true],
  ['an activity', 'activities', 'activity', 'r1', true],
  ['a row of the annual cycle', 'annualCycle', 'annualCycleItem', 'r1', true],
  ['a measure', 'correctiveMeasures', 'correctiveMeasure', 'r1', true],
])('%s', (_what, block, subject, key, expected) => {
  expect(isPrinted(viewWith(block, ['r1']), subject, key)).toBe(expected)
})
