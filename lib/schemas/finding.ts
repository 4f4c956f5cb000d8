import { z } from 'zod'
import { prose, text } from './primitives'
import { reportInput } from './report-input'

/** Id of a finding as the checks made it; it holds what was found and the words in question, so it may be as long as a paragraph. */
const findingId = text(20_000)

/** A finding accepted, with the reason that later readers will see. */
export const acceptFindingSchema = z.strictObject({
  ...reportInput,
  finding: findingId,
  reason: prose.refine((reason) => reason.trim() !== '', { error: 'a reason in words' }),
})

export const withdrawAcceptanceSchema = z.strictObject({ ...reportInput, finding: findingId })

export type AcceptFindingInput = z.output<typeof acceptFindingSchema>
export type WithdrawAcceptanceInput = z.output<typeof withdrawAcceptanceSchema>
