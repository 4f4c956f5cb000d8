import { notFound } from 'next/navigation'
import { committeeScope, municipalityScope } from '@/lib/auth/gate'
import { mayKeepMappings } from '@/lib/auth/permissions/import'
import { mayKeepPlans } from '@/lib/auth/permissions/administration'
import type { Permission } from '@/lib/auth/permissions/permission'
import type { CommitteeScope } from '@/lib/auth/scope'
import { listCommittees, type ListedCommittee } from '@/lib/db/administration'
import { loadYears } from '@/lib/db/committee-year'
import { listKeptMappings, type KeptMapping } from '@/lib/db/import-mapping'
import { findPlan, type KeptPlan } from '@/lib/db/plan-goal'
import { listKeptIndicators, type KeptIndicator } from '@/lib/db/plan-indicator'
import { listRegister, type RegisterEntry } from '@/lib/db/register-entry'
import { inTransaction } from '@/lib/db/transaction'
import { requireSession } from './session'

/** A committee that the person may keep something of. */
interface KeptCommittee {
  readonly committee: ListedCommittee
  readonly scope: CommitteeScope
}

/** The committees for which the permission holds; there is no such page for somebody who has none. */
async function keptCommittees(address: string, permission: Permission<null>): Promise<readonly KeptCommittee[]> {
  const session = await requireSession(address)
  const kept: KeptCommittee[] = []
  for (const committee of await listCommittees(municipalityScope(session))) {
    const scope = await committeeScope(session, committee.key)
    if (scope !== null && permission(scope, null) === null) kept.push({ committee, scope })
  }
  return kept.length === 0 ? notFound() : kept
}

/** The committees whose plans the person keeps, with their years, latest first, and the year after them. */
export async function loadPlans(): Promise<readonly { readonly key: string; readonly name: string; readonly years: readonly number[] }[]> {
  const plans = []
  for (const { committee, scope } of await keptCommittees('/admin/planer', mayKeepPlans)) {
    plans.push({ key: committee.key, name: committee.name, years: await loadYears(scope) })
  }
  return plans
}

/** A committee's plan of a year, with all its indicators and units. */
export interface EditedPlan {
  readonly committee: string
  /** Null: the year has no plan yet. */
  readonly plan: KeptPlan | null
  readonly indicators: readonly KeptIndicator[]
  readonly units: readonly RegisterEntry[]
}

export async function loadPlan(committeeKey: string, year: number): Promise<EditedPlan> {
  if (!Number.isInteger(year) || year < 1990 || year > 2200) notFound()
  const all = await keptCommittees(`/admin/planer/${committeeKey}/${year}`, mayKeepPlans)
  const { committee, scope } = all.find((each) => each.committee.key === committeeKey) ?? notFound()
  return inTransaction('readCommitted', async (db) => ({
    committee: committee.name,
    plan: await findPlan(scope, db, year),
    indicators: await listKeptIndicators(scope, db, year),
    units: (await listRegister(scope, db, 'orgUnit')).filter(({ mergedIntoKey }) => mergedIntoKey === null),
  }))
}

/** The mappings of each committee that the person reads files into. */
export async function loadKeptMappings(): Promise<readonly { readonly key: string; readonly name: string; readonly mappings: readonly KeptMapping[] }[]> {
  const listed = []
  for (const { committee, scope } of await keptCommittees('/admin/kopplingar', mayKeepMappings)) {
    const mappings = await inTransaction('readCommitted', (db) => listKeptMappings(scope, db))
    listed.push({ key: committee.key, name: committee.name, mappings })
  }
  return listed
}
