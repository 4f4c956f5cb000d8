import { finding, type Finding } from '../finding'
import { daysInMonth, monthOf } from '../period'
import type { Report } from '../report'
import type { CheckInput } from './check'
import { reportPlace } from './place'

/** The months that the report may end in to be the one that the law asks for: half of the year at least, two thirds at most. */
const STATUTORY_MONTHS = { from: 6, to: 8 } as const
const MONTHS_TO_HAND_OVER = 2

/** The last day on which an interim report can be handed over: August 2020 → 2020-10-31, June → 2020-08-31. */
function handOverBy({ period }: Pick<Report, 'period'>): string {
  const month = period.to + MONTHS_TO_HAND_OVER
  return `${monthOf(period.year, month)}-${daysInMonth(period.year, month)}`
}

const HANDED_OVER: readonly Report['status'][] = ['sent', 'adopted', 'published']

/** The first of the dates that is too late: when the committee meets, when the report is due, today. None once it has been sent. */
function lateDay({ meetingOn, dueOn, status }: Report, today: string, lastDay: string): string | null {
  const planned = [meetingOn, dueOn].filter((day) => day !== null)
  const days = HANDED_OVER.includes(status) ? [] : [...planned, today]
  return days.find((day) => day > lastDay) ?? null
}

/**
 * Rule: the interim report of January to June, July or August is handed over to the council and the auditors within two months of the
 * period's end (kommunallagen 11 kap. 16 §; 13 kap. 1 § lagen om kommunal bokföring och redovisning). For August by 31 October: a
 * meeting, a due date or a today after that, while the report has not been sent → question. It cannot be mended, so it is no error.
 */
export function statutoryDeadline({ facts, today }: CheckInput): readonly Finding[] {
  const { report } = facts
  const statutory = report.kind === 'interim' && report.period.to >= STATUTORY_MONTHS.from && report.period.to <= STATUTORY_MONTHS.to
  const lastDay = statutory ? handOverBy(report) : null
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
