import type { CommitteeScope } from '@/lib/auth/scope'
import type { PlacementCategory } from '@/lib/domain/placement'
import type { RegisterKind, YearLabel } from '@/lib/domain/register-entry'
import type { Database } from './client'
import { IN_ORDER } from './facts/source'
import { spellingsOf, writeSpellings } from './register-label'

/** An entry of a committee's register, closed and merged ones too. */
export interface RegisterEntry {
  readonly kind: RegisterKind
  readonly id: string
  readonly key: string
  /** The newest name. */
  readonly name: string
  readonly labels: readonly YearLabel[]
  /** Other spellings, by which files name it. */
  readonly aliases: readonly string[]
  /** A unit's unit above, a service area's business area, a category's service area. */
  readonly parentKey: string | null
  /** Last year that it is used; null: open. */
  readonly lastYear: number | null
  /** Only of units. */
  readonly mergedIntoKey: string | null
  /** Only of placement categories. */
  readonly categoryKind: PlacementCategory['kind'] | null
  readonly order: number
  readonly version: number
}

/** What is written of an entry; the parent by its id. */
export interface EntryRow {
  readonly name: string
  readonly lastYear: number | null
  readonly parentId: string | null
}

type StoredRow = Omit<RegisterEntry, 'kind' | 'labels' | 'aliases'>

const PARENT = { select: { key: true } } as const

/** The rows of one kind, in print order. */
async function rowsOf({ municipalityId, committeeId }: CommitteeScope, db: Database, kind: RegisterKind): Promise<StoredRow[]> {
  const own = { municipalityId, committeeId }
  const none = { mergedIntoKey: null, categoryKind: null }
  switch (kind) {
    case 'orgUnit': {
      const rows = await db.orgUnit.findMany({ where: own, orderBy: IN_ORDER, include: { parent: PARENT } })
      return rows.map((row) => ({ ...row, parentKey: row.parent?.key ?? null, categoryKind: null }))
    }
    case 'businessArea':
      return (await db.businessArea.findMany({ where: own, orderBy: IN_ORDER })).map((row) => ({ ...row, ...none, parentKey: null }))
    case 'serviceArea': {
      const where = { municipalityId, businessArea: { committeeId } }
      const rows = await db.serviceArea.findMany({ where, orderBy: [{ businessArea: { order: 'asc' } }, ...IN_ORDER], include: { businessArea: PARENT } })
      return rows.map((row) => ({ ...row, ...none, parentKey: row.businessArea.key }))
    }
    case 'placementCategory': {
      const rows = await db.placementCategory.findMany({ where: own, orderBy: IN_ORDER, include: { serviceArea: PARENT } })
      return rows.map((row) => ({ ...row, mergedIntoKey: null, categoryKind: row.kind, parentKey: row.serviceArea?.key ?? null }))
    }
  }
}

/** The committee's register of one kind, in print order. */
export async function listRegister(scope: CommitteeScope, db: Database, kind: RegisterKind): Promise<RegisterEntry[]> {
  const rows = await rowsOf(scope, db, kind)
  const spellings = await spellingsOf(scope, db, kind, rows.map(({ id }) => id))
  return rows.map(({ id, key, name, parentKey, lastYear, mergedIntoKey, categoryKind, order, version }) => ({
    ...{ kind, id, key, name, parentKey, lastYear, mergedIntoKey, categoryKind, order, version },
    ...spellings(id),
  }))
}

/** The entry with this key; null when the register has none. */
export async function findRegisterEntry(scope: CommitteeScope, db: Database, kind: RegisterKind, key: string): Promise<RegisterEntry | null> {
  return (await listRegister(scope, db, kind)).find((entry) => entry.key === key) ?? null
}

/** The kind of what stands above an entry of a kind; null: nothing does. */
export const PARENT_KIND: Readonly<Record<RegisterKind, RegisterKind | null>> = {
  orgUnit: 'orgUnit',
  businessArea: null,
  serviceArea: 'businessArea',
  placementCategory: 'serviceArea',
}

/**
 * Adds an entry last in its register.
 * @returns its id
 * @throws Error when a service area is given no business area: the command has asked for one
 */
export async function insertRegisterEntry(
  { municipalityId, committeeId }: CommitteeScope,
  db: Database,
  entry: EntryRow & { readonly kind: RegisterKind; readonly key: string; readonly categoryKind: PlacementCategory['kind']; readonly order: number },
): Promise<string> {
  const { kind, key, name, lastYear, order, parentId } = entry
  const row = { municipalityId, key, name, lastYear, order }
  switch (kind) {
    case 'orgUnit':
      return (await db.orgUnit.create({ data: { ...row, committeeId, parentId } })).id
    case 'businessArea':
      return (await db.businessArea.create({ data: { ...row, committeeId } })).id
    case 'serviceArea':
      if (parentId === null) throw new Error('A service area stands below a business area.')
      return (await db.serviceArea.create({ data: { ...row, businessAreaId: parentId } })).id
    case 'placementCategory':
      return (await db.placementCategory.create({ data: { ...row, committeeId, kind: entry.categoryKind, serviceAreaId: parentId } })).id
  }
}

/** Changes an entry where it still has the version that was read. @returns false when somebody was faster */
export async function updateRegisterEntry(
  { municipalityId }: CommitteeScope,
  db: Database,
  { kind, id, version }: Pick<RegisterEntry, 'kind' | 'id' | 'version'>,
  { name, lastYear, parentId }: EntryRow,
): Promise<boolean> {
  const where = { id, municipalityId, version }
  const data = { name, lastYear, version: version + 1 }
  switch (kind) {
    case 'orgUnit':
      return (await db.orgUnit.updateMany({ where, data: { ...data, parentId } })).count === 1
    case 'businessArea':
      return (await db.businessArea.updateMany({ where, data })).count === 1
    case 'serviceArea':
      return (await db.serviceArea.updateMany({ where, data: parentId === null ? data : { ...data, businessAreaId: parentId } })).count === 1
    case 'placementCategory':
      return (await db.placementCategory.updateMany({ where, data: { ...data, serviceAreaId: parentId } })).count === 1
  }
}

/** Takes an entry that nothing refers to away, with its names. @returns false when somebody was faster */
export async function removeRegisterEntry(
  scope: CommitteeScope,
  db: Database,
  { kind, id, version }: Pick<RegisterEntry, 'kind' | 'id' | 'version'>,
): Promise<boolean> {
  const where = { id, municipalityId: scope.municipalityId, version }
  await writeSpellings(scope, db, kind, id, { labels: [], aliases: [] })
  switch (kind) {
    case 'orgUnit':
      return (await db.orgUnit.deleteMany({ where })).count === 1
    case 'businessArea':
      return (await db.businessArea.deleteMany({ where })).count === 1
    case 'serviceArea':
      return (await db.serviceArea.deleteMany({ where })).count === 1
    case 'placementCategory':
      return (await db.placementCategory.deleteMany({ where })).count === 1
  }
}

/** Gives an entry its place among its siblings, from 0. */
export function setRegisterOrder(
  { municipalityId }: CommitteeScope,
  db: Database,
  { kind, id }: Pick<RegisterEntry, 'kind' | 'id'>,
  order: number,
): Promise<unknown> {
  const change = { where: { id, municipalityId }, data: { order } }
  switch (kind) {
    case 'orgUnit':
      return db.orgUnit.updateMany(change)
    case 'businessArea':
      return db.businessArea.updateMany(change)
    case 'serviceArea':
      return db.serviceArea.updateMany(change)
    case 'placementCategory':
      return db.placementCategory.updateMany(change)
  }
}
