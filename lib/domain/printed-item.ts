import type { ReportView, TableView } from './report-view'

/** Kinds of rows that people follow up and that may be taken away again. */
export const ITEM_SUBJECTS = ['risk', 'assignment', 'activity', 'annualCycleItem', 'correctiveMeasure'] as const

export type ItemSubject = (typeof ITEM_SUBJECTS)[number]

/** The tables in which each kind is printed, a row each, by its key. */
const TABLES: Readonly<Record<ItemSubject, readonly TableView['block'][]>> = {
  risk: ['risks', 'closedRisks'],
  assignment: ['assignments'],
  activity: ['activities'],
  annualCycleItem: ['annualCycle'],
  correctiveMeasure: ['correctiveMeasures'],
}

/** Whether a report prints the row: risk `r1` stands in its table of risks, open or closed → true. */
export function isPrinted({ sections }: Pick<ReportView, 'sections'>, subject: ItemSubject, key: string): boolean {
  const tables = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
  return tables.some(({ block, rows }) => TABLES[subject].includes(block) && rows.some((row) => row.key === key))
}
