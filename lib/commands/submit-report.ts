import { maySubmit } from '@/lib/auth/permissions/report'
import { reportStepSchema } from '@/lib/schemas/report-status'
import { reportStep } from './report-step'

/** The controller is done: from now on the facts of the report are locked. */
export const submitReport = reportStep({
  name: 'submit-report',
  event: 'submit',
  input: reportStepSchema,
  permission: maySubmit,
  details: ({ scope }) => ({ submittedById: scope.userId, returnReason: null }),
})
