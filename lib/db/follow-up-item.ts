import type { CommitteeScope } from '@/lib/auth/scope'
import type { Database } from './client'
import { IN_ORDER } from './facts/source'

/** A row of the year that people follow up: a risk, an assignment, an activity, a row of the annual cycle, a corrective measure. */
export interface ItemPlace {
  readonly year: number
  readonly key: string
}

export interface StoredItem<Content> {
  readonly id: string
  readonly content: Content
  readonly version: number
}

/** A row in the list of its kind. */
export interface ListedItem {
  readonly id: string
  readonly key: string
  readonly order: number
  readonly version: number
}

/** How the rows of one kind are read and written. Writers answer false when somebody was faster: nothing is written then. */
export interface ItemStore<Content> {
  readonly find: (scope: CommitteeScope, db: Database, place: ItemPlace) => Promise<StoredItem<Content> | null>
  /** Puts a new row last. */
  readonly insert: (scope: CommitteeScope, db: Database, place: ItemPlace, content: Content, order: number) => Promise<boolean>
  readonly update: (scope: CommitteeScope, db: Database, stored: StoredItem<Content>, content: Content) => Promise<boolean>
  /** Takes a row away with what has no meaning without it. */
  readonly remove: (scope: CommitteeScope, db: Database, stored: StoredItem<Content>) => Promise<boolean>
  /** The rows of the year in print order. */
  readonly list: (scope: CommitteeScope, db: Database, year: number) => Promise<readonly ListedItem[]>
  readonly setOrder: (scope: CommitteeScope, db: Database, id: string, order: number) => Promise<unknown>
}

/** Where clause of one row of the committee's year. */
export function atPlace({ municipalityId, committeeId }: CommitteeScope, { year, key }: ItemPlace) {
  return { municipalityId, committeeId, year, key }
}

/** Where clause of a row that nobody has changed since it was read. */
export function unchangedRow({ municipalityId }: CommitteeScope, { id, version }: Pick<StoredItem<unknown>, 'id' | 'version'>) {
  return { id, municipalityId, version }
}

/** Arguments that list the rows of the committee's year in print order. */
export function inPrintOrder({ municipalityId, committeeId }: CommitteeScope, year: number) {
  return { where: { municipalityId, committeeId, year }, orderBy: IN_ORDER, select: { id: true, key: true, order: true, version: true } } as const
}

/** Whether the committee has a unit with this key that stands by itself. */
export async function hasOrgUnit({ municipalityId, committeeId }: CommitteeScope, db: Database, key: string): Promise<boolean> {
  return (await db.orgUnit.count({ where: { municipalityId, committeeId, key, mergedIntoKey: null } })) > 0
}
