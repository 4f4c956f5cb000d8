import { z } from 'zod'
import { itemInput, words } from './follow-up-item'
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

/** An assignment as people write it; version 0 adds one, last or after another. */
export const saveAssignmentSchema = z.strictObject({
  ...itemInput,
  text: words(prose),
  issuer: words(name),
  aim: words(prose).nullable(),
  group: words(name).nullable(),
  targetAreas: z.array(words(name)).max(50),
  orgUnit: key.nullable(),
})

export type SaveAssignmentInput = z.output<typeof saveAssignmentSchema>
