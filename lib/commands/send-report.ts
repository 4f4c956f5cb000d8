import { maySend } from '@/lib/auth/permissions/report'
import { reportStepSchema } from '@/lib/schemas/report-status'
import { reportStep } from './report-step'

/** Sends the approved report to the committee. */
export const sendReport = reportStep({
  name: 'send-report',
  event: 'send',
  input: reportStepSchema,
  permission: maySend,
  details: () => ({}),
})
