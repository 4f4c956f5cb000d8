import { activityStore, type ActivityContent } from '@/lib/db/activity'
import { saveActivitySchema, type SaveActivityInput } from '@/lib/schemas/activity'
import { saveItem } from './save-item'

/** Adds, changes or moves an activity of the report's year. */
export const saveActivity = saveItem<SaveActivityInput, ActivityContent>({
  name: 'save-activity',
  input: saveActivitySchema,
  kind: { subject: 'activity', store: activityStore },
  content: ({ text, numerator, denominator, orgUnit }) => ({ text, numerator, denominator, orgUnitKey: orgUnit }),
})
