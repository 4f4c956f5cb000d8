import { z } from 'zod'
import { columnRole, sheetTable } from './sheet-mapping'

/** First word of a template's sheets; the number grows when old templates can no longer be read. */
export const TEMPLATE_NAME = 'tertial-template/1'

const { year, subject, measure, accrual, moneyUnit, vintage, budgetVersion } = sheetTable.shape

/** What a sheet of a template says of itself in its first cell, and each column in the first row. */
export const sheetMarkerSchema = {
  marker: z.strictObject({
    name: z.literal(TEMPLATE_NAME),
    table: z.strictObject({ year: year.unwrap(), subject, measure, accrual, moneyUnit, vintage, budgetVersion }),
  }),
  role: columnRole,
}
