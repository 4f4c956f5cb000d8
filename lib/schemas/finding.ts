import { z } from 'zod'
import { prose, text } from './primitives'
import { reportInput } from './report-input'

/** Id of a finding as the checks made it; it holds what was found and the words in question, so it may be as long as a paragraph. */
const findingId = text(20_000)

const reason = prose.refine((words) => words.trim() !== '', { error: 'a reason in words' })

/** A finding accepted, with the reason that later readers will see. */
export const acceptFindingSchema = z.strictObject({ ...reportInput, finding: findingId, reason })

/** Findings of one check accepted with the same reason. */
export const acceptFindingsSchema = z.strictObject({ ...reportInput, findings: z.array(findingId).min(1).max(500), reason })

export const withdrawAcceptanceSchema = z.strictObject({ ...reportInput, finding: findingId })

/** Findings mended by the one change that makes each go away; `to` is what the person was shown that it becomes. */
export const repairFindingsSchema = z.strictObject({
  ...reportInput,
  repairs: z
    .array(z.strictObject({ finding: findingId, to: text(20_000) }))
    .min(1)
    .max(200),
})

export type AcceptFindingInput = z.output<typeof acceptFindingSchema>
export type AcceptFindingsInput = z.output<typeof acceptFindingsSchema>
export type RepairFindingsInput = z.output<typeof repairFindingsSchema>
export type WithdrawAcceptanceInput = z.output<typeof withdrawAcceptanceSchema>
