import { mayKeepPeriods } from '@/lib/auth/permissions/period'
import type { CommitteeScope } from '@/lib/auth/scope'
import type { Session } from '@/lib/auth/session'
import { loadYears, loadYearDefinitions } from '@/lib/db/committee-year'
import { listFormReports, listFormVersions, type ListedForm } from '@/lib/db/form-version'
import { listPeriodLocks, type PeriodLock } from '@/lib/db/period-lock'
import { listReports, type ListedReport } from '@/lib/db/report-life'
import { inTransaction } from '@/lib/db/transaction'
import { definitionChanges, type DefinitionChange } from '@/lib/domain/definition-change'
import { newestReleased } from '@/lib/domain/form-version'
import { loadCommittee } from './committee'

/** A committee's year: its locked months, its reports, and what differs from the year before. */
export interface CommitteePeriods {
  readonly session: Session
  readonly committee: string
  readonly year: number
  /** Years that have a plan or statements, latest first. */
  readonly years: readonly number[]
  readonly locks: readonly PeriodLock[]
  /** All reports of the committee, latest period first. */
  readonly reports: readonly ListedReport[]
  /** Null when the year before is not known. */
  readonly changes: readonly DefinitionChange[] | null
  /** The newest released version of each form. */
  readonly forms: readonly ListedForm[]
  /** Key of each report's form, by the report's key. */
  readonly formOf: Readonly<Record<string, string>>
  readonly mayKeep: boolean
}

function changesSince(scope: CommitteeScope, years: readonly number[], year: number): Promise<readonly DefinitionChange[] | null> {
  if (!years.includes(year - 1) || !years.includes(year)) return Promise.resolve(null)
  return inTransaction('repeatableRead', async (db) =>
    definitionChanges(await loadYearDefinitions(scope, db, year - 1), await loadYearDefinitions(scope, db, year)),
  )
}

/** Opens a committee's periods. @param asked the year of the page's address; one that is not known becomes the latest */
export async function loadPeriods(committee: string, asked: number | null): Promise<CommitteePeriods> {
  const { session, scope } = await loadCommittee(committee, `/arbete/${committee}/perioder`)
  const [years, reports] = await Promise.all([loadYears(scope), listReports(scope)])
  const year = asked !== null && years.includes(asked) ? asked : (reports[0]?.period.year ?? years[0] ?? new Date().getFullYear())
  const locks = await inTransaction('readCommitted', (db) => listPeriodLocks(scope, db, year))
  const [forms, made] = await inTransaction('readCommitted', async (db) => [await listFormVersions(scope, db), await listFormReports(scope, db)] as const)
  const formOf = Object.fromEntries(reports.map(({ key }) => [key, made.find(({ address }) => address === `${committee}/${key}`)?.formKey ?? '']))
  const changes = await changesSince(scope, years, year)
  return { session, committee, year, years, locks, reports, changes, forms: newestReleased(forms), formOf, mayKeep: mayKeepPeriods(scope, null) === null }
}
