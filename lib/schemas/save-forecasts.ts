import { z } from 'zod'
import { key, oreAmount, prose } from './primitives'
import { cells, reportInput, version } from './report-input'

const forecastCell = z
  .strictObject({ statement: key, line: key, value: oreAmount.nullable(), comment: prose.nullable().optional(), version })
  .refine((cell) => cell.value !== null || cell.comment === undefined || cell.comment === null, {
    path: ['comment'],
    error: 'a comment together with an amount',
  })

/** Full-year forecasts in the report's vintage, in öre, costs negative; value null clears, comment left out is kept. */
export const saveForecastsSchema = z.strictObject({
  ...reportInput,
  cells: cells(forecastCell, (cell) => `${cell.statement}:${cell.line}`),
})

export type SaveForecastsInput = z.output<typeof saveForecastsSchema>
