import { z } from 'zod'
import { itemInput, words } from './follow-up-item'
import { key, monthNumber, optional, prose } from './primitives'

export const annualCycleItemSchema = z.strictObject({ key, month: monthNumber, activity: prose, orgUnit: optional(key) })

/** A row of the annual cycle as people write it; version 0 adds one. */
export const saveAnnualCycleItemSchema = z.strictObject({ ...itemInput, month: monthNumber, activity: words(prose), orgUnit: key.nullable() })

export type SaveAnnualCycleItemInput = z.output<typeof saveAnnualCycleItemSchema>
