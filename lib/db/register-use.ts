import type { CommitteeScope } from '@/lib/auth/scope'
import type { RegisterKind, RegisterUse, UseKind } from '@/lib/domain/register-entry'
import type { Database } from './client'

/** What is asked about: the entry, and only what is about years after this one; null: of every year. */
interface UseQuestion {
  readonly kind: RegisterKind
  readonly id: string
  readonly key: string
  readonly after: number | null
}

/** Names that an answer tells; the count tells the rest. */
const NAMES = 5

export function namedUse(what: UseKind, names: readonly string[]): readonly RegisterUse[] {
  return names.length === 0 ? [] : [{ what, count: names.length, names: names.slice(0, NAMES) }]
}

/** As namedUse for figures, which have no names. */
export function countedUse(what: UseKind, count: number): readonly RegisterUse[] {
  return count === 0 ? [] : [{ what, count, names: [] }]
}

/** Where clause of register entries that are used after a year, or at all. */
function openAfter(after: number | null) {
  return after === null ? {} : { OR: [{ lastYear: null }, { lastYear: { gt: after } }] }
}

/** Follow-ups that a unit answers for, of years for which `years` holds. */
export async function followUpsOf(
  { municipalityId, committeeId }: CommitteeScope,
  db: Database,
  orgUnitKey: string,
  years: { gt?: number; gte?: number; lt?: number },
): Promise<RegisterUse[]> {
  const where = { municipalityId, committeeId, orgUnitKey, year: years }
  const risks = await db.risk.findMany({ where, orderBy: { key: 'asc' } })
  const assignments = await db.assignment.findMany({ where, orderBy: { key: 'asc' } })
  const activities = await db.activity.findMany({ where, orderBy: { key: 'asc' } })
  const cycle = await db.annualCycleItem.findMany({ where, orderBy: { key: 'asc' } })
  const measures = await db.correctiveMeasure.findMany({ where, orderBy: { key: 'asc' } })
  return [
    ...namedUse('risks', risks.map(({ title }) => title)),
    ...namedUse('assignments', assignments.map(({ text }) => text)),
    ...namedUse('activities', activities.map(({ text }) => text)),
    ...namedUse('annualCycleItems', cycle.map(({ activity }) => activity)),
    ...namedUse('correctiveMeasures', measures.map(({ text }) => text)),
  ]
}

async function unitUse(scope: CommitteeScope, db: Database, { id, key, after }: UseQuestion): Promise<RegisterUse[]> {
  const { municipalityId, committeeId } = scope
  const open = openAfter(after)
  const children = await db.orgUnit.findMany({ where: { municipalityId, parentId: id, mergedIntoKey: null, ...open }, orderBy: { order: 'asc' } })
  const merged = after === null ? await db.orgUnit.findMany({ where: { municipalityId, committeeId, mergedIntoKey: key } }) : []
  const indicators = await db.indicator.findMany({ where: { municipalityId, orgUnitId: id, ...open }, orderBy: { key: 'asc' } })
  const heads = await db.membership.findMany({ where: { municipalityId, orgUnitId: id }, include: { user: { select: { name: true } } } })
  const years = after === null ? {} : { gt: after }
  const reports = { committeeId, year: years }
  return [
    ...namedUse('orgUnits', [...children, ...merged].map(({ name }) => name)),
    ...namedUse('indicators', indicators.map(({ name }) => name)),
    ...(after === null ? namedUse('memberships', heads.map(({ user }) => user.name)) : []),
    ...(await followUpsOf(scope, db, key, years)),
    ...countedUse('assessments', await db.assessment.count({ where: { municipalityId, orgUnitKey: key, report: reports } })),
    ...countedUse('doneMarks', await db.doneMark.count({ where: { municipalityId, orgUnitKey: key, report: reports } })),
  ]
}

async function serviceAreaUse({ municipalityId }: CommitteeScope, db: Database, { id, after }: UseQuestion): Promise<RegisterUse[]> {
  const ofYears = after === null ? {} : { statement: { year: { gt: after } } }
  const where = { municipalityId, serviceAreaId: id, ...ofYears }
  const lines = await db.budgetLine.findMany({ where, include: { statement: true }, orderBy: { order: 'asc' } })
  const categories = await db.placementCategory.findMany({ where: { municipalityId, serviceAreaId: id, ...openAfter(after) }, orderBy: { order: 'asc' } })
  return [
    ...namedUse('budgetLines', lines.map(({ label, statement }) => `${label} (${statement.name} ${statement.year})`)),
    ...namedUse('placementCategories', categories.map(({ name }) => name)),
  ]
}

/** What refers to a register entry: as long as there is something, it is not deleted, and after its last year there must be nothing. */
export async function registerUse(scope: CommitteeScope, db: Database, question: UseQuestion): Promise<RegisterUse[]> {
  const { municipalityId } = scope
  const { kind, id, after } = question
  switch (kind) {
    case 'orgUnit':
      return unitUse(scope, db, question)
    case 'serviceArea':
      return serviceAreaUse(scope, db, question)
    case 'businessArea': {
      const ofYears = after === null ? {} : { statement: { year: { gt: after } } }
      const services = await db.serviceArea.findMany({ where: { municipalityId, businessAreaId: id, ...openAfter(after) }, orderBy: { order: 'asc' } })
      const lines = await db.budgetLine.findMany({ where: { municipalityId, businessAreaId: id, ...ofYears }, orderBy: { order: 'asc' } })
      return [...namedUse('serviceAreas', services.map(({ name }) => name)), ...namedUse('budgetLines', lines.map(({ label }) => label))]
    }
    case 'placementCategory': {
      const ofYears = after === null ? {} : { year: { gt: after } }
      return [...countedUse('placementVolumes', await db.placementVolume.count({ where: { municipalityId, placementCategoryId: id, ...ofYears } }))]
    }
  }
}
