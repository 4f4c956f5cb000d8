import { database } from '@/lib/db/client'
import type { SmallCommittee } from '@/tests/factories'

const COLUMNS = [
  { key: 'answers', label: 'Answers', type: 'number', decimals: 0 },
  { key: 'satisfied', label: 'Satisfied', type: 'number', decimals: 0 },
  { key: 'share', label: 'Share', type: 'percent', decimals: 0, derived: { kind: 'fraction', met: 'satisfied', of: 'answers' } },
  { key: 'remark', label: 'Remark', type: 'text', decimals: 0 },
  { key: 'level', label: 'Level', type: 'rating', decimals: 0 },
]

/** A survey with a typed row for school and one for preschool, and their sum. */
export async function buildDataTable({ municipalityId, committeeId }: SmallCommittee): Promise<void> {
  const row = (key: string, order: number, cells: object) => ({ municipalityId, key, label: key, order, cells })
  const table = await database().dataTable.create({
    data: { municipalityId, committeeId, year: 2020, key: 'survey', kind: 'survey', title: 'Survey', columns: COLUMNS, order: 0 },
  })
  const rows = [row('school', 0, { answers: 20, satisfied: 13 }), row('preschool', 1, {}), { ...row('all', 2, {}), derived: { kind: 'sum', of: null } }]
  await database().dataTableRow.createMany({ data: rows.map((each) => ({ ...each, dataTableId: table.id })) })
}
