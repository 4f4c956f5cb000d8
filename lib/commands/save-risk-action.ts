import { mayActForPart } from '@/lib/auth/permissions/part'
import { mayReportOnParts } from '@/lib/auth/permissions/report'
import { findRiskAction, riskStore, writeRiskAction } from '@/lib/db/risk'
import { saveRiskActionSchema, type SaveRiskActionInput } from '@/lib/schemas/risk'
import { answered, refused } from './command'
import { reportCommand } from './report-command'
import { auditedItem, staleItem } from './save-item'

/** Adds an action against a risk, or changes its words and how far it has come. */
export const saveRiskAction = reportCommand<SaveRiskActionInput>({
  name: 'save-risk-action',
  input: saveRiskActionSchema,
  permission: mayReportOnParts,
  lock: 'share',
  async run(context, { risk: riskKey, key, version, text, status }) {
    const { scope, db, report, at, record } = context
    const place = { year: report.period.year, key: riskKey }
    const risk = await riskStore.find(scope, db, place)
    if (risk === null) return refused('NOT_FOUND')
    const refusal = mayActForPart(scope, risk.content)
    if (refusal !== null) return refused(refusal)
    const subjectKey = `${place.year}:${riskKey}:${key}`
    const current = await findRiskAction(scope, db, place, key)
    if (version !== (current?.version ?? 0)) return staleItem(context, 'riskAction', subjectKey)
    if (!(await writeRiskAction(scope, db, { riskId: risk.id, key }, current, { text, status }))) return staleItem(context, 'riskAction', subjectKey)
    const before = current === null ? null : auditedItem(current.content, current.version)
    record({ subject: 'riskAction', subjectKey, reportId: report.id, before, after: auditedItem({ text, status }, version + 1) })
    return answered({ version: version + 1, at: at.toISOString() })
  },
})
