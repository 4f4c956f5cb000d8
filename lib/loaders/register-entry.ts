import { notFound } from 'next/navigation'
import { committeeScope } from '@/lib/auth/gate'
import type { CommitteeScope } from '@/lib/auth/scope'
import { loadYears } from '@/lib/db/committee-year'
import { listRegister, PARENT_KIND, type RegisterEntry } from '@/lib/db/register-entry'
import { listRegisterStatements, type RegisterStatement } from '@/lib/db/register-line'
import { inTransaction } from '@/lib/db/transaction'
import { previewMerge } from '@/lib/db/unit-merge'
import { isOpen, type MergePreview, type RegisterKind } from '@/lib/domain/register-entry'
import type { RegisterLine } from '@/lib/domain/register-line'
import { loadAdministrator } from './administration'

/** Opens a committee for the administrator; nobody else has such a page. */
async function openRegister(committee: string): Promise<CommitteeScope> {
  const { session } = await loadAdministrator()
  const scope = await committeeScope(session, committee)
  if (scope === null) notFound()
  return scope
}

const KINDS: readonly RegisterKind[] = ['orgUnit', 'businessArea', 'serviceArea', 'placementCategory']

/** A committee's registers, and the statements of one of its years. */
export interface CommitteeRegisters {
  readonly year: number | null
  readonly years: readonly number[]
  readonly registers: readonly { readonly kind: RegisterKind; readonly entries: readonly RegisterEntry[] }[]
  readonly statements: readonly RegisterStatement[]
}

/** @param asked year of the statements; one that is not known becomes the latest */
export async function loadRegisters(committee: string, asked: number | null): Promise<CommitteeRegisters> {
  const scope = await openRegister(committee)
  const years = await loadYears(scope)
  const year = asked !== null && years.includes(asked) ? asked : (years[0] ?? null)
  return inTransaction('readCommitted', async (db) => {
    const registers = []
    for (const kind of KINDS) registers.push({ kind, entries: await listRegister(scope, db, kind) })
    return { year, years, registers, statements: year === null ? [] : await listRegisterStatements(scope, db, year) }
  })
}

/** An entry to edit (null: a new one) with what it can stand below and beside. */
export interface EditedEntry {
  readonly entry: RegisterEntry | null
  readonly others: readonly RegisterEntry[]
  readonly parents: readonly RegisterEntry[]
  readonly years: readonly number[]
}

/** Years that a change can begin in, latest first: from the first with a plan or statements to the one after the last; 2018, 2020 → 2021 … 2018. */
function nextYears(years: readonly number[]): readonly number[] {
  if (years.length === 0) return []
  const last = Math.max(...years) + 1
  return Array.from({ length: last - Math.min(...years) + 1 }, (_, back) => last - back)
}

/** @param key null: a new entry */
export async function loadRegisterEntry(committee: string, kind: RegisterKind, key: string | null): Promise<EditedEntry> {
  const scope = await openRegister(committee)
  const years = nextYears(await loadYears(scope))
  return inTransaction('readCommitted', async (db) => {
    const entries = await listRegister(scope, db, kind)
    const parentKind = PARENT_KIND[kind]
    const above = parentKind === null ? [] : await listRegister(scope, db, parentKind)
    const entry = key === null ? null : (entries.find((each) => each.key === key) ?? notFound())
    const parents = above.filter((each) => each.mergedIntoKey === null && (each.key !== key || each.kind !== kind))
    return { entry, others: entries.filter((each) => each.key !== key), parents, years }
  })
}

/** A line to edit (null: a new one) with its statement and what it can be about. */
export interface EditedLine {
  readonly statement: RegisterStatement
  readonly line: RegisterLine | null
  readonly businessAreas: readonly RegisterEntry[]
  readonly serviceAreas: readonly RegisterEntry[]
}

/** @param key null: a new line */
export async function loadRegisterLine(committee: string, year: number, statementKey: string, key: string | null): Promise<EditedLine> {
  const scope = await openRegister(committee)
  return inTransaction('readCommitted', async (db) => {
    const statement = (await listRegisterStatements(scope, db, year)).find((each) => each.key === statementKey) ?? notFound()
    const line = key === null ? null : (statement.lines.find((each) => each.key === key) ?? notFound())
    return { statement, line, businessAreas: await listRegister(scope, db, 'businessArea'), serviceAreas: await listRegister(scope, db, 'serviceArea') }
  })
}

/** A unit to merge, what it can be merged into, and what that would do; preview null until both are chosen. */
export interface EditedMerge {
  readonly from: RegisterEntry
  readonly choices: readonly RegisterEntry[]
  readonly years: readonly number[]
  readonly chosen: { readonly into: RegisterEntry; readonly year: number; readonly preview: MergePreview } | null
}

export async function loadMerge(committee: string, unit: string, asked: { readonly into: string | null; readonly year: number }): Promise<EditedMerge> {
  const scope = await openRegister(committee)
  const years = nextYears(await loadYears(scope))
  return inTransaction('repeatableRead', async (db) => {
    const units = await listRegister(scope, db, 'orgUnit')
    const from = units.find(({ key, mergedIntoKey }) => key === unit && mergedIntoKey === null) ?? notFound()
    const choices = units.filter((each) => each.key !== unit && each.mergedIntoKey === null && each.lastYear === null)
    const year = years.includes(asked.year) ? asked.year : (years[0] ?? asked.year)
    const into = choices.find((each) => each.key === asked.into && isOpen(each, year))
    const chosen = into === undefined ? null : { into, year, preview: await previewMerge(scope, db, { from, into, year }) }
    return { from, choices, years, chosen }
  })
}
