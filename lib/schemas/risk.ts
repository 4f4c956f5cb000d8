import { z } from 'zod'
import { key, listOf, month, name, optional, prose } from './primitives'

const factor = z.int().min(1).max(5)

export const riskSchema = z.strictObject({
  key,
  type: name,
  title: name,
  likelihood: optional(factor),
  impact: optional(factor),
  openedIn: optional(month),
  closedIn: optional(month),
  closedHow: optional(prose),
  orgUnit: optional(key),
  actions: listOf(z.strictObject({ key, text: prose, status: z.enum(['notStarted', 'ongoing', 'done', 'cancelled']) })),
})
