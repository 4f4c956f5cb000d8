import { riskStore, type RiskContent } from '@/lib/db/risk'
import { monthOf } from '@/lib/domain/period'
import { saveRiskSchema, type SaveRiskInput } from '@/lib/schemas/risk'
import { saveItem } from './save-item'

/** Adds, changes or moves a risk of the report's year. A new one is opened in the report's last month. */
export const saveRisk = saveItem<SaveRiskInput, RiskContent>({
  name: 'save-risk',
  input: saveRiskSchema,
  kind: { subject: 'risk', store: riskStore },
  content: ({ type, title, likelihood, impact, orgUnit }, stored, { report }) => ({
    type,
    title,
    likelihood,
    impact,
    orgUnitKey: orgUnit,
    openedIn: stored === null ? monthOf(report.period.year, report.period.to) : stored.openedIn,
    closedIn: stored?.closedIn ?? null,
    closedHow: stored?.closedHow ?? null,
  }),
})
