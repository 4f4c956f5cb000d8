import type { WhoWhen } from './command-answer'
import type { Finding } from './finding'
import { isWaiting } from './finding-group'
import type { ListedFinding } from './finding-list'
import type { Report } from './report'
import { isHandedOver } from './report-status'
import { daysBetween, handOverBy, isStatutory, lastDayOf } from './statutory-period'

/** What law and recommendation ask of the report; lib/text/statutory-checklist.ts says it, with the source of each. */
export const REQUIREMENTS = [
  'period',
  'deadline',
  'significantEvents',
  'outcomeAndForecast',
  'goals',
  'deviations',
  'balanceRequirement',
  'balanceSheet',
  'headings',
  'tables',
  'alternatives',
  'smallCounts',
  'accessibilityStatement',
] as const

export type Requirement = (typeof REQUIREMENTS)[number]

/** Whether it is met, as far as can be told here; `person`: somebody has to look. */
export type RequirementState = 'met' | 'notMet' | 'person' | 'notApplicable'

/** What the state rests on. Days as ISO dates; `daysLeft` is negative when the last day has passed. */
export type Evidence =
  | { readonly kind: 'months'; readonly from: number; readonly to: number }
  | { readonly kind: 'days'; readonly periodEnd: string; readonly lastDay: string; readonly daysLeft: number; readonly late: string | null }
  | { readonly kind: 'findings'; readonly open: number }
  /** Of a committee's report: the municipality as a whole answers for it. */
  | { readonly kind: 'municipality' }
  | { readonly kind: 'none' }

/** Plain JSON: so it is stored with an edition. */
export interface ChecklistItem {
  readonly requirement: Requirement
  readonly state: RequirementState
  readonly evidence: Evidence
  /** Who has looked, and found it to be met; only where a person has to look. Null: nobody. */
  readonly ticked: WhoWhen | null
}

/** What the checklist looks at. */
export interface ChecklistInput {
  readonly report: Report
  readonly findings: readonly ListedFinding[]
  /** ISO date, e.g. 2020-10-05. */
  readonly today: string
  /** What people have said that they have looked at. */
  readonly ticks: ReadonlyMap<string, WhoWhen>
}

type Told = Pick<ChecklistItem, 'state' | 'evidence'>

/** Requirements that the checks can tell: met when none of these findings waits. */
const CHECKED: Readonly<Partial<Record<Requirement, (finding: Finding) => boolean>>> = {
  outcomeAndForecast: ({ code, place }) => code === 'missingCell' && place.kind === 'budgetLine',
  goals: ({ code }) => code === 'goalsAndFinance',
  deviations: ({ code }) => code === 'deviationUnexplained',
  headings: ({ code }) => code === 'headingOrder',
  tables: ({ code }) => code === 'writtenTableCaption',
  smallCounts: ({ code }) => code === 'hiddenNumberInText',
}

/** What only the municipality as a whole answers for: a committee has no balance sheet and no balance requirement of its own. */
const MUNICIPALITY: readonly Requirement[] = ['balanceRequirement', 'balanceSheet']

/** What the law asks of its interim report alone. */
const OF_THE_STATUTORY: readonly Requirement[] = ['period', 'deadline', 'significantEvents']

/** The first planned day that is too late: when the report is due or the committee meets. */
function lateDay({ dueOn, meetingOn }: Report, lastDay: string): string | null {
  return [dueOn, meetingOn].find((day) => day !== null && day > lastDay) ?? null
}

/**
 * Rule: handed over to the council and the auditors within two months of the period's end. That it has been is never known here, so a
 * person looks; a planned day after the last one, or that day gone by without the report having left the committee, is not met.
 */
function deadline(report: Report, today: string): Told {
  const lastDay = handOverBy(report.period)
  const late = lateDay(report, lastDay)
  const daysLeft = daysBetween(today, lastDay)
  const state = late !== null || (daysLeft < 0 && !isHandedOver(report)) ? 'notMet' : 'person'
  return { state, evidence: { kind: 'days', periodEnd: lastDayOf(report.period), lastDay, daysLeft, late } }
}

function told(requirement: Requirement, { report, findings, today }: Omit<ChecklistInput, 'ticks'>): Told {
  const months = { kind: 'months', from: report.period.from, to: report.period.to } as const
  if (MUNICIPALITY.includes(requirement)) return { state: 'notApplicable', evidence: { kind: 'municipality' } }
  if (OF_THE_STATUTORY.includes(requirement) && !isStatutory(report)) return { state: 'notApplicable', evidence: months }
  if (requirement === 'period') return { state: report.period.from === 1 ? 'met' : 'notMet', evidence: months }
  if (requirement === 'deadline') return deadline(report, today)
  const checked = CHECKED[requirement]
  if (checked === undefined) return { state: 'person', evidence: { kind: 'none' } }
  const open = findings.filter((finding) => checked(finding) && isWaiting(finding)).length
  return { state: open === 0 ? 'met' : 'notMet', evidence: { kind: 'findings', open } }
}

/**
 * What law and recommendation ask of the report, in the order of REQUIREMENTS. For January–August 2020 on 5 October 2020: period met,
 * to be handed over by 31 October, 26 days left. A tick falls away when the requirement turns out not to be met.
 */
export function statutoryChecklist(input: ChecklistInput): readonly ChecklistItem[] {
  return REQUIREMENTS.map((requirement) => {
    const how = told(requirement, input)
    return { requirement, ...how, ticked: how.state === 'person' ? (input.ticks.get(requirement) ?? null) : null }
  })
}

/** Whether a person has to look, whatever the checks find: what they can tell is never asked of a person. */
export function isForAPerson(requirement: Requirement, report: Report, today: string): boolean {
  return told(requirement, { report, findings: [], today }).state === 'person'
}
