import type { z } from 'zod'
import { mayReturn } from '@/lib/auth/permissions/report'
import { returnReportSchema } from '@/lib/schemas/report-status'
import { reportStep } from './report-step'

/** Returns the report to the controller as a draft, with the reason. */
export const returnReport = reportStep<z.output<typeof returnReportSchema>>({
  name: 'return-report',
  event: 'return',
  input: returnReportSchema,
  permission: mayReturn,
  details: (_context, { reason }) => ({ returnReason: reason, submittedById: null, approvedById: null }),
})
