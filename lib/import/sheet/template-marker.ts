import type { ColumnRole, SheetTable } from '@/lib/schemas/sheet-mapping'
import type { RawSheet } from '@/lib/schemas/sheet-raw'
import { sheetMarkerSchema } from '@/lib/schemas/sheet-marker'
import { cellText } from './plain-text'

/** How a column of a template says in its first, hidden row what it is: `key`, `figure:1-8:actual`, `figure::forecast`, `figure:8-8::`. */
function roleOf(code: string): ColumnRole | null {
  const [as = '', months = '', measure = '', field = ''] = code.split(':')
  const [from, to = from] = months === '' ? [] : months.split('-').map(Number)
  const role =
    as === 'figure'
      ? { as, period: from === undefined ? null : { from, to }, measure: measure || null, field: field || null }
      : { as }
  const parsed = sheetMarkerSchema.role.safeParse(role)
  return parsed.success ? parsed.data : null
}

/**
 * The table of a sheet of a template, read from its hidden first row: where columns have been moved or added, the codes have moved too.
 * Null for every other sheet.
 */
export function templateTable(sheet: RawSheet): SheetTable | null {
  const codes = (sheet.rows[0] ?? []).map(cellText)
  const [name, year, subject, measure, accrual, moneyUnit, vintage, budgetVersion] = (codes[0] ?? '').split(' ')
  const table = { year: Number(year), subject, measure, accrual, moneyUnit, vintage: vintage === '-' ? null : vintage, budgetVersion: budgetVersion === '-' ? null : budgetVersion }
  const parsed = sheetMarkerSchema.marker.safeParse({ name, table })
  if (!parsed.success) return null
  const columns = codes.slice(1).flatMap((code, index) => {
    const role = roleOf(code)
    return role === null ? [] : [{ column: index + 1, role }]
  })
  return { ...parsed.data.table, sheet: sheet.name, headerRow: 2, statement: null, costSign: 'negative', columns, skipRows: [] }
}
