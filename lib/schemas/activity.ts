import { z } from 'zod'
import { key, optional, prose } from './primitives'

const count = z.int().min(0).max(1e9)

export const activitySchema = z.strictObject({ key, text: prose, numerator: optional(count), denominator: optional(count), orgUnit: optional(key) })
