import { mayReview } from '@/lib/auth/permissions/report'
import { reportStepSchema } from '@/lib/schemas/report-status'
import { reportStep } from './report-step'

export const reviewReport = reportStep({
  name: 'review-report',
  event: 'review',
  input: reportStepSchema,
  permission: mayReview,
  details: () => ({}),
})
