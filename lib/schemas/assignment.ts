import { z } from 'zod'
import { key, listOf, name, optional, prose } from './primitives'

export const assignmentSchema = z.strictObject({
  key,
  text: prose,
  issuer: name,
  aim: optional(prose),
  group: optional(name),
  targetAreas: listOf(name),
  orgUnit: optional(key),
})
