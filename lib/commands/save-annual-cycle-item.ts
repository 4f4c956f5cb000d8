import { annualCycleItemStore, type AnnualCycleItemContent } from '@/lib/db/annual-cycle'
import { saveAnnualCycleItemSchema, type SaveAnnualCycleItemInput } from '@/lib/schemas/annual-cycle'
import { saveItem } from './save-item'

/** Adds, changes or moves a row of the annual cycle of the report's year. */
export const saveAnnualCycleItem = saveItem<SaveAnnualCycleItemInput, AnnualCycleItemContent>({
  name: 'save-annual-cycle-item',
  input: saveAnnualCycleItemSchema,
  kind: { subject: 'annualCycleItem', store: annualCycleItemStore },
  content: ({ month, activity, orgUnit }) => ({ month, activity, orgUnitKey: orgUnit }),
})
