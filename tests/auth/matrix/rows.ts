import { ADMINISTRATION } from './administration'
import { ASSESSMENTS } from './assessments'
import { FIGURES } from './figures'
import { FORMS } from './forms'
import { FOLLOW_UPS } from './follow-ups'
import { IMPORTS } from './imports'
import { KOLADA } from './kolada'
import { NOTES } from './note'
import { PACKAGES } from './packages'
import { PERIODS } from './periods'
import { QUESTIONS } from './question'
import { REMINDERS } from './reminders'
import { REGISTERS } from './registers'
import type { MatrixRows } from './row'
import { REQUIREMENT_TICKS } from './requirement-ticks'
import { SECTION_WORK } from './section-work'
import { WORKFLOW } from './workflow'
import { WRITING } from './writing'

/** Every row of the permission matrix. A command of the registry without rows here fails. */
export const MATRIX: MatrixRows = {
  ...FIGURES,
  ...ASSESSMENTS,
  ...FOLLOW_UPS,
  ...REMINDERS,
  ...WRITING,
  ...SECTION_WORK,
  ...NOTES,
  ...QUESTIONS,
  ...REQUIREMENT_TICKS,
  ...WORKFLOW,
  ...PERIODS,
  ...IMPORTS,
  ...KOLADA,
  ...ADMINISTRATION,
  ...PACKAGES,
  ...REGISTERS,
  ...FORMS,
}
