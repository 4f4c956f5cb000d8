import { z } from 'zod'
import { key, monthNumber, prose } from './primitives'

export const annualCycleItemSchema = z.strictObject({ key, month: monthNumber, activity: prose })
