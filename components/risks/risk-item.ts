import type { FollowUpItem } from '@/components/follow-up/follow-up-list'
import type { OrgUnit } from '@/lib/domain/municipality'
import { riskScore, type Risk } from '@/lib/domain/risk'
import { riskText } from '@/lib/text/risk'

/** A risk as a line to follow up, numbered as in the matrix: type, score and unit beside the title, its actions below. */
export function riskItem(risk: Risk, units: readonly OrgUnit[], number: number): FollowUpItem {
  const score = riskScore(risk)
  const { likelihood, impact } = risk
  const unit = units.find(({ key }) => key === risk.orgUnitKey)
  const factors = likelihood !== null && impact !== null ? [{ label: riskText.factors, text: riskText.factorsText(likelihood, impact) }] : []
  return {
    subject: 'risk',
    key: risk.key,
    title: `${number}. ${risk.title}`,
    facts: [risk.type, score === null ? riskText.noScore : riskText.score(score), ...(unit === undefined ? [] : [unit.name])],
    details: [...factors, ...risk.actions.map(({ text, status }) => ({ label: riskText.action, text: riskText.actionText(text, status) }))],
  }
}
