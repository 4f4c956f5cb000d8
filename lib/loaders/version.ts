import { notFound } from 'next/navigation'
import { reportRights } from '@/lib/auth/permissions/report-rights'
import { loadReportSnapshot, type ReportSnapshot } from '@/lib/db/report-facts'
import { inTransaction } from '@/lib/db/transaction'
import { findEditionView, listComparableReports, listTextDays, readTextsAt, type ComparableReport } from '@/lib/db/version'
import type { ReportStep } from '@/lib/domain/report-status'
import type { ReportView } from '@/lib/domain/report-view'
import type { RichText } from '@/lib/domain/rich-text'
import { compareVersions } from '@/lib/domain/versions/compare-versions'
import type { VersionChange } from '@/lib/domain/versions/version-change'
import { readSide, sideKey, type VersionSide } from '@/lib/domain/versions/version-side'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { loadProtectedView } from './protected-view'
import { loadReportToRead, type OpenReport } from './report'

/** Days and steps that texts can be compared from, at most of each. */
const SHOWN_INSTANTS = 10

/** A report that can be compared: as it stands only where the person may read it so; its editions always. */
interface ChosenReport extends ComparableReport {
  readonly readable: boolean
}

/** What the person can compare: the committee's reports and editions, and instants in the history of this report's texts. */
export interface VersionChoices {
  readonly reports: readonly ChosenReport[]
  readonly days: readonly string[]
  readonly steps: readonly ReportStep[]
}

/** Two versions and what tells them apart. */
export interface ComparedVersions {
  readonly open: OpenReport
  readonly choices: VersionChoices
  readonly before: VersionSide
  readonly after: VersionSide
  readonly views: readonly [ReportView, ReportView]
  readonly change: VersionChange
}

function withTexts({ facts, ...snapshot }: ReportSnapshot, texts: ReadonlyMap<string, RichText | null>): ReportSnapshot {
  const untouched = facts.sections.filter(({ key }) => !texts.has(key))
  const stood = [...texts].flatMap(([key, body]) => (body === null ? [] : [{ key, body, carriedOver: false, version: 0 }]))
  return { ...snapshot, facts: { ...facts, sections: [...untouched, ...stood] } }
}

/** A version as it would be published: small counts of people are hidden, so that a comparison tells none. */
async function viewOf({ scope, facts, form, address }: OpenReport, side: VersionSide): Promise<ReportView | null> {
  if (side.kind === 'edition') return inTransaction('readCommitted', (db) => findEditionView(scope, db, side))
  const isOpen = side.report === address.report
  const snapshot = isOpen ? { facts, form, reportId: '', version: 0 } : await loadReportSnapshot(scope, side.report)
  if (snapshot === null) return null
  const texts = side.kind === 'texts' ? await inTransaction('readCommitted', (db) => readTextsAt(scope, db, side)) : new Map<string, RichText>()
  const stood = withTexts(snapshot, texts)
  return loadProtectedView(scope, stood)
}

/** Members are not shown how the texts were written, and when it went on. */
async function loadChoices({ scope, life, address, onlyReads }: OpenReport): Promise<VersionChoices> {
  const { reports, days } = await inTransaction('readCommitted', async (db) => ({
    reports: await listComparableReports(scope, db),
    days: onlyReads ? [] : await listTextDays(scope, db, address.report, SHOWN_INSTANTS),
  }))
  const chosen = reports.map((each) => ({ ...each, readable: reportRights(scope, each).read }))
  const steps = onlyReads ? [] : life.steps.slice(-SHOWN_INSTANTS)
  return { reports: chosen.filter(({ readable, editions }) => readable || editions.length > 0), days, steps }
}

/** What a report is compared with unless somebody chooses: the report before as published or as it stands, its own last edition, its own texts. */
function usualBefore({ facts, address }: OpenReport, { reports, days }: VersionChoices): VersionSide {
  const latest = (key: string | undefined): VersionSide | null => {
    const found = reports.find((report) => report.key === key)
    const number = found?.editions[0]?.number
    return found === undefined ? null : number === undefined ? { kind: 'now', report: found.key } : { kind: 'edition', report: found.key, number }
  }
  const own = latest(address.report)
  const oldest = days.at(-1)
  const texts: VersionSide | null = oldest === undefined ? null : { kind: 'texts', report: address.report, at: oldest }
  return latest(facts.previousReport?.key) ?? (own?.kind === 'edition' ? own : texts) ?? { kind: 'now', report: address.report }
}

/** The version that the address names, where the person may read it. */
function chosen(key: string | undefined, usual: VersionSide, open: OpenReport, { reports }: VersionChoices): VersionSide {
  const side = key === undefined ? usual : readSide(key)
  const isOwn = side?.report === open.address.report && !open.onlyReads
  const isOpenTo = (found: ChosenReport) => side?.kind === 'edition' || found.readable
  const isKnown = side !== null && reports.some((found) => found.key === side.report && isOpenTo(found)) && (side.kind !== 'texts' || isOwn)
  return isKnown ? side : notFound()
}

/**
 * Two versions beside each other, of what the person may read in the committee. Not found: a report or edition of another committee, or
 * none at all.
 * @param named versions as addresses have them (version-side.ts); undefined: the usual
 */
export async function loadVersions(committee: string, report: string, named: { readonly before?: string; readonly after?: string }): Promise<ComparedVersions> {
  const open = await loadReportToRead(committee, report)
  const choices = await loadChoices(open)
  const before = chosen(named.before, usualBefore(open, choices), open, choices)
  const after = chosen(named.after, { kind: 'now', report }, open, choices)
  const earlier = await viewOf(open, before)
  const later = sideKey(before) === sideKey(after) ? earlier : await viewOf(open, after)
  if (earlier === null || later === null) notFound()
  return { open, choices, before, after, views: [earlier, later], change: compareVersions(earlier, later, linkedFigureText) }
}

/** What has happened since the report before, as its reader is shown it above the report. */
export interface SinceReportBefore {
  readonly title: string
  /** The edition that it is compared with; null: the report before is not published. */
  readonly number: number | null
  readonly change: VersionChange
}

/** For whoever only reads the report; null for all others, and where there is no report before that the person may read. */
export async function loadSinceBefore(open: OpenReport): Promise<SinceReportBefore | null> {
  const { committee, report } = open.address
  if (!open.onlyReads) return null
  const { before, after, views, change } = await loadVersions(committee, report, {})
  if (sideKey(before) === sideKey(after)) return null
  return { title: views[0].report.title, number: before.kind === 'edition' ? before.number : null, change }
}
