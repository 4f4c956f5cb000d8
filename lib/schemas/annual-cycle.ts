import { z } from 'zod'
import { key, monthNumber, optional, prose } from './primitives'

export const annualCycleItemSchema = z.strictObject({ key, month: monthNumber, activity: prose, orgUnit: optional(key) })
