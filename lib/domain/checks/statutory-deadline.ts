import { finding, type Finding } from '../finding'
import type { Report } from '../report'
import { isHandedOver } from '../report-status'
import { handOverBy, isStatutory } from '../statutory-period'
import type { CheckInput } from './check'
import { reportPlace } from './place'

/** The first of the dates that is too late: when the committee meets, when the report is due, today. None once it has been sent. */
function lateDay(report: Report, today: string, lastDay: string): string | null {
  const planned = [report.meetingOn, report.dueOn].filter((day) => day !== null)
  const days = isHandedOver(report) ? [] : [...planned, today]
  return days.find((day) => day > lastDay) ?? null
}

/**
 * Rule: the interim report of January to June, July or August is handed over to the council and the auditors within two months of the
 * period's end (kommunallagen 11 kap. 16 §; 13 kap. 1 § lagen om kommunal bokföring och redovisning). For August by 31 October: a
 * meeting, a due date or a today after that, while the report has not been sent → question. It cannot be mended, so it is no error.
 */
export function statutoryDeadline({ facts, today }: CheckInput): readonly Finding[] {
  const { report } = facts
  const lastDay = isStatutory(report) ? handOverBy(report.period) : null
  const late = lastDay === null ? null : lateDay(report, today, lastDay)
  if (lastDay === null || late === null) return []
  return [
    finding({
      code: 'statutoryDeadline',
      severity: 'question',
      place: reportPlace(report),
      found: { type: 'text', text: late },
      expected: { type: 'text', text: lastDay },
      comparedWith: null,
      quote: null,
      repair: { kind: 'confirm' },
    }),
  ]
}
