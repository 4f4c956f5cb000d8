import type { WhoWhen } from './command-answer'
import { dutiesWithin, dutyId, type Duty } from './duty'
import type { OrgUnit } from './municipality'
import type { MissingWhat, Task } from './task'

/** Klarmarkering: a unit's word that its part of a report is done. */
export interface DoneMark {
  /** Empty: the controllers' own part. */
  readonly orgUnitKey: string
  readonly by: WhoWhen
}

/** The latest change of one thing in a report, by a person. */
export interface LatestChange {
  /** The duty that it is about, as dutyId names it; null: figures and texts, which are the controllers'. */
  readonly duty: string | null
  readonly by: WhoWhen
}

/** How far one part of a report has come: a unit's, or the controllers' own. */
export interface PartProgress {
  /** Null: the controllers' own part. */
  readonly unit: OrgUnit | null
  readonly duties: readonly Duty[]
  readonly missing: readonly Duty[]
  readonly mark: DoneMark | null
  readonly latest: WhoWhen | null
  /** Something was changed after the part was marked as done. */
  readonly changedAfter: boolean
}

/** A part of the report as one person meets it. */
export interface ShownPart extends PartProgress {
  /** The person may mark it as done. */
  readonly mayMark: boolean
}

/** One thing that a part still lacks, and how it is named when a person confirms that it stays so. */
export interface Missing {
  readonly id: string
  readonly what: MissingWhat
  readonly name: string
}

/** What tasks say to be missing, one by one: two rows without actual → two. */
export function missingOf(tasks: readonly Task[]): readonly Missing[] {
  return tasks.flatMap((task) => (task.kind === 'missing' ? task.names.map((name) => ({ id: `${task.what}:${name}`, what: task.what, name })) : []))
}

/**
 * The duty that an audit event is about; null for figures and texts. Follow-ups name their subject, everything else its year or month:
 * an assessment `2020-08:risk:r1` → `risk:r1`, a risk's action `2020:r1:a2` → `risk:r1`, a value `hvb_days:2020-1--8` → `indicator:hvb_days`.
 */
export function dutyOfChange(subject: string, subjectKey: string): string | null {
  const [first = '', second = ''] = subjectKey.split(':')
  switch (subject) {
    case 'assessment':
      return subjectKey.slice(first.length + 1)
    case 'indicatorValue':
      return `indicator:${first}`
    case 'risk':
    case 'riskAction':
      return `risk:${second}`
    case 'assignment':
    case 'activity':
    case 'annualCycleItem':
    case 'correctiveMeasure':
      return `${subject}:${second}`
    default:
      return null
  }
}

function latestOf(changes: readonly LatestChange[], duties: readonly Duty[], isControllers: boolean): WhoWhen | null {
  const ids = new Set(duties.map(dutyId))
  const own = changes.filter(({ duty }) => (duty === null ? isControllers : ids.has(duty)))
  return own.reduce<WhoWhen | null>((latest, { by }) => (latest === null || by.at > latest.at ? by : latest), null)
}

/**
 * One part per unit that owes something, in the order of the units, and the controllers' own part last. A mark of 14:00 and a comment
 * of 14:05 → changed after.
 */
export function partsOf(
  duties: readonly Duty[],
  units: readonly OrgUnit[],
  marks: readonly DoneMark[],
  changes: readonly LatestChange[],
): readonly PartProgress[] {
  const part = (unit: OrgUnit | null): PartProgress => {
    const own = dutiesWithin(duties, { units: unit === null ? [] : [unit.key], unowned: unit === null })
    const mark = marks.find(({ orgUnitKey }) => orgUnitKey === (unit?.key ?? '')) ?? null
    const latest = latestOf(changes, own, unit === null)
    return {
      unit,
      duties: own,
      missing: own.filter(({ lacks }) => lacks !== null),
      mark,
      latest,
      changedAfter: mark !== null && latest !== null && latest.at > mark.by.at,
    }
  }
  return [...units.map(part).filter((each) => each.duties.length > 0 || each.mark !== null), part(null)]
}
