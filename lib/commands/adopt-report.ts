import type { z } from 'zod'
import { mayAdopt } from '@/lib/auth/permissions/report'
import { adoptReportSchema } from '@/lib/schemas/report-status'
import { reportStep } from './report-step'

/** Records the committee's decision: 2020-09-23, § 97. */
export const adoptReport = reportStep<z.output<typeof adoptReportSchema>>({
  name: 'adopt-report',
  event: 'adopt',
  input: adoptReportSchema,
  permission: mayAdopt,
  details: (_context, { meetingOn, minutesItem }) => ({ meetingOn, minutesItem }),
})
