import { assignmentStore, type AssignmentContent } from '@/lib/db/assignment'
import { saveAssignmentSchema, type SaveAssignmentInput } from '@/lib/schemas/assignment'
import { saveItem } from './save-item'

/** Adds, changes or moves an assignment of the report's year. */
export const saveAssignment = saveItem<SaveAssignmentInput, AssignmentContent>({
  name: 'save-assignment',
  input: saveAssignmentSchema,
  kind: { subject: 'assignment', store: assignmentStore },
  content: ({ text, issuer, aim, group, targetAreas, orgUnit }) => ({ text, issuer, aim, group, targetAreas, orgUnitKey: orgUnit }),
})
