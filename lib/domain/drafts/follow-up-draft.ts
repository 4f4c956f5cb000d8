import { riskPlace } from '../checks/place'
import { risksSince } from '../figures/follow-up-register'
import { riskScore } from '../risk'
import { printed, sincePrevious, type DraftContext } from './draft-figure'
import { counted, countedLevels } from './level-draft'
import type { SentenceDraft } from './sentence-draft'

/** So many risks are named; of more that share the highest score, none. */
const NAMED_RISKS = 2

function highestRisk(context: DraftContext): readonly SentenceDraft[] {
  const scored = risksSince(context.facts).open.flatMap((risk) => {
    const score = riskScore(risk)
    return score === null ? [] : [{ risk, score }]
  })
  const highest = scored.filter(({ score }) => scored.every((other) => other.score <= score)).map(({ risk }) => risk)
  const [score] = highest.map(({ key }) => printed(context, `risk:${key}#value`)).filter((figure) => figure !== null)
  if (score === undefined || highest.length > NAMED_RISKS) return []
  const names = highest.map(({ title }) => title.replace(/\.$/, ''))
  return highest.slice(0, 1).map((first) => ({ key: 'risks highest', subject: riskPlace(first), sentence: { kind: 'highestRisk', names, score } }))
}

/** Sentences about risks: how many are open, new and closed since the previous report, and the highest score. Score 3 × 4 = 12. */
export function riskDrafts(context: DraftContext): readonly SentenceDraft[] {
  const subject = { kind: 'report', key: 'risks', label: context.facts.report.title } as const
  const since = sincePrevious(context.facts)
  const [open, added, closed] = [counted(context, 'risks/open'), counted(context, 'risks/added'), counted(context, 'risks/closed')]
  return [
    ...(open === null ? [] : [{ key: 'risks open', subject, sentence: { kind: 'openRisks', open, added, since } } as const]),
    ...(closed === null || since === null ? [] : [{ key: 'risks closed', subject, sentence: { kind: 'closedRisks', count: closed, since } } as const]),
    ...highestRisk(context),
  ]
}

/** Sentences about assignments: how many hold each level, and how many have been done since the previous report. 9 of 11 done. */
export function assignmentDrafts(context: DraftContext): readonly SentenceDraft[] {
  const subject = { kind: 'report', key: 'assignments', label: context.facts.report.title } as const
  const since = sincePrevious(context.facts)
  const [rated, done] = [counted(context, 'assignments/rated'), counted(context, 'assignments/done')]
  const levels = countedLevels(context, 'assignments')
  return [
    ...(rated === null ? [] : [{ key: 'assignments levels', subject, sentence: { kind: 'assignmentLevels', rated, levels } } as const]),
    ...(done === null || since === null ? [] : [{ key: 'assignments done', subject, sentence: { kind: 'assignmentsDone', count: done, since } } as const]),
  ]
}
