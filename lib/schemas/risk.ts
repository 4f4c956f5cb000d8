import { z } from 'zod'
import { itemInput, words } from './follow-up-item'
import { key, listOf, month, monthNumber, name, optional, prose } from './primitives'
import { reportInput, version } from './report-input'

const factor = z.int().min(1).max(5)

const riskActionStatus = z.enum(['notStarted', 'ongoing', 'done', 'cancelled'])

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
  actions: listOf(z.strictObject({ key, text: prose, status: riskActionStatus })),
})

/** A risk as people write it; version 0 adds one, last or after another. */
export const saveRiskSchema = z.strictObject({
  ...itemInput,
  type: words(name),
  title: words(name),
  likelihood: factor.nullable(),
  impact: factor.nullable(),
  orgUnit: key.nullable(),
})

/** An action against a risk; version 0 adds one, last. */
export const saveRiskActionSchema = z.strictObject({ ...reportInput, risk: key, key, version, text: words(prose), status: riskActionStatus })

/** Closes a risk with how it ended, in a month of the report's year; month null opens it again. */
export const closeRiskSchema = z
  .strictObject({ ...reportInput, key, version, month: monthNumber.nullable(), outcome: words(prose).nullable() })
  .refine(({ month: closed, outcome }) => (closed === null) === (outcome === null), { path: ['outcome'], error: 'how the risk ended, when it is closed' })

export type SaveRiskInput = z.output<typeof saveRiskSchema>
export type SaveRiskActionInput = z.output<typeof saveRiskActionSchema>
export type CloseRiskInput = z.output<typeof closeRiskSchema>
