import type { FollowUpItem } from '@/components/follow-up/follow-up-list'
import { riskScore, type Risk } from '@/lib/domain/risk'
import { riskText } from '@/lib/text/risk'

/** A risk as a line to follow up: type and score beside the title, its actions below. */
export function riskItem(risk: Risk): FollowUpItem {
  const score = riskScore(risk)
  const { likelihood, impact } = risk
  const factors = likelihood !== null && impact !== null ? [{ label: riskText.factors, text: riskText.factorsText(likelihood, impact) }] : []
  return {
    subject: 'risk',
    key: risk.key,
    title: risk.title,
    facts: [risk.type, ...(score === null ? [] : [riskText.score(score)])],
    details: [...factors, ...risk.actions.map(({ text, status }) => ({ label: riskText.action, text: riskText.actionText(text, status) }))],
  }
}
