import type { CommitteeScope } from '@/lib/auth/scope'
import { figureKey, subjectKeyOf, type FigureKind, type FigureWrite } from '@/lib/domain/import-figure'
import type { ImportEffect, SourcedWrite } from '@/lib/domain/import-undo'
import { Prisma } from '@/lib/db/client/client'
import { lastVersions } from './audit'
import { contentColumns, FIGURE_TABLE, FigureOwners, placeColumns, type FigureColumns } from './import-figure-row'
import { KeyIds } from './package/upsert'
import type { Transaction } from './transaction'

const KINDS = Object.keys(FIGURE_TABLE) as FigureKind[]

/** Thrown inside the transaction, which it rolls back: a figure is no longer as it was read in the same transaction. */
export class FigureMoved extends Error {
  constructor() {
    super('A figure was written by somebody else meanwhile.')
  }
}

// Prisma.raw holds names of tables and columns from lib/db, never input; every value travels in a parameter.
const quoted = (name: string): Prisma.Sql => Prisma.raw(`"${name}"`)
const listed = (names: readonly string[]): Prisma.Sql => Prisma.join(names.map(quoted))

type Row = FigureColumns & { readonly id: string; readonly version: number }

function records(table: string, rows: readonly FigureColumns[]): Prisma.Sql {
  return Prisma.sql`jsonb_populate_recordset(NULL::${quoted(table)}, ${JSON.stringify(rows)}::jsonb)`
}

function allOf(rows: readonly unknown[], count: number): void {
  if (rows.length !== count) throw new FigureMoved()
}

async function deleteRows(db: Transaction, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const count = await db.$executeRaw(Prisma.sql`
    DELETE FROM ${quoted(table)} stored USING ${records(table, rows)} gone
    WHERE stored.id = gone.id AND stored.version = gone.version AND stored."municipalityId" = gone."municipalityId"`)
  allOf(rows, count)
}

/** Rows hold the version that was read; what is stored gets the next one. */
async function updateRows(db: Transaction, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first).filter((name) => !['id', 'version', 'municipalityId'].includes(name))
  const set = Prisma.join(columns.map((name) => Prisma.sql`${quoted(name)} = fresh.${quoted(name)}`))
  const count = await db.$executeRaw(Prisma.sql`
    UPDATE ${quoted(table)} stored SET ${set}, version = stored.version + 1 FROM ${records(table, rows)} fresh
    WHERE stored.id = fresh.id AND stored.version = fresh.version AND stored."municipalityId" = fresh."municipalityId"`)
  allOf(rows, count)
}

async function insertRows(db: Transaction, table: string, rows: readonly FigureColumns[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = listed(Object.keys(first))
  const count = await db.$executeRaw(Prisma.sql`
    INSERT INTO ${quoted(table)} (${columns}) SELECT ${columns} FROM ${records(table, rows)} ON CONFLICT DO NOTHING`)
  allOf(rows, count)
}

interface Prepared extends SourcedWrite {
  readonly id: string
  /** That the row gets; null when it goes. */
  readonly version: number | null
}

/** Amounts that give way and those that come instead are of one line. */
function lineOf({ kind, place }: FigureWrite): string | null {
  return kind === 'amount' ? [place.measure, place.statement, place.line, place.budgetVersion ?? ''].join(' ') : null
}

/**
 * A row that comes where one has been goes on from its version, so that who saw the old row never takes the new one for it; so does
 * a month that comes instead of an interval of its line.
 */
async function prepare(scope: CommitteeScope, db: Transaction, writes: readonly SourcedWrite[]): Promise<Prepared[]> {
  const coming = writes.filter(({ write }) => write.before === null)
  const before = new Map<string, number>()
  for (const kind of KINDS) {
    const keys = coming.filter(({ write }) => write.kind === kind).map(({ write }) => subjectKeyOf(write))
    for (const [key, version] of await lastVersions(scope, db, kind, keys)) before.set(`${kind} ${key}`, version)
  }
  const given = new Map<string, number>()
  for (const { write } of writes) {
    const line = lineOf(write)
    if (line !== null && write.before !== null && write.after === null) given.set(line, Math.max(given.get(line) ?? 1, write.before.version))
  }
  const ids = new KeyIds([])
  return writes.map((sourced) => {
    const { write } = sourced
    const key = figureKey(write)
    if (write.after === null) return { ...sourced, id: write.before?.id ?? '', version: null }
    if (write.before !== null) return { ...sourced, id: write.before.id, version: write.before.version + 1 }
    const last = Math.max(before.get(key) ?? 0, given.get(lineOf(write) ?? '') ?? 0)
    return { ...sourced, id: ids.of(key), version: last + 1 }
  })
}

/** Months and effect parts of forecasts that come back. */
async function insertParts(db: Transaction, municipalityId: string, forecasts: readonly Prepared[]): Promise<void> {
  const ids = new KeyIds([])
  const months: FigureColumns[] = []
  const effects: FigureColumns[] = []
  for (const { id: forecastId, write } of forecasts) {
    if (write.kind !== 'forecast' || write.after === null) continue
    const owner = { municipalityId, forecastId }
    for (const { month, amount } of write.after.months) months.push({ id: ids.of(`${forecastId} ${month}`), ...owner, month, amountOre: amount })
    for (const { key, label, amount } of write.after.effects) effects.push({ id: ids.of(`${forecastId} ${key}`), ...owner, key, label, amountOre: amount })
  }
  await insertRows(db, 'ForecastMonth', months)
  await insertRows(db, 'ForecastEffect', effects)
}

function rowOf({ id, write, source }: Prepared, version: number, municipalityId: string, owners: FigureOwners): Row {
  const origin = source === null ? {} : { sourceKind: source.kind, sourceRef: source.ref, authorId: source.authorId, recordedAt: source.at }
  return { id, version, municipalityId, ...placeColumns(write, owners), ...contentColumns(write), ...origin }
}

/**
 * Writes figures of a year that have been read in the same transaction, a few statements for any number of them.
 * @returns what each found and left, in the order given
 * @throws FigureMoved when a row is not as it was read
 */
export async function writeFigures(scope: CommitteeScope, db: Transaction, year: number, writes: readonly SourcedWrite[]): Promise<ImportEffect[]> {
  const { municipalityId } = scope
  const owners = await FigureOwners.load(scope, db, year)
  const prepared = await prepare(scope, db, writes)
  for (const kind of KINDS) {
    const table = FIGURE_TABLE[kind]
    const ofKind = prepared.filter(({ write }) => write.kind === kind)
    const standing = (each: Prepared): Row[] => (each.write.before === null ? [] : [rowOf(each, each.write.before.version, municipalityId, owners)])
    await deleteRows(db, table, ofKind.filter(({ version }) => version === null).flatMap(standing))
    await updateRows(db, table, ofKind.filter(({ version }) => version !== null).flatMap(standing))
    const coming = ofKind.filter(({ write }) => write.before === null)
    await insertRows(db, table, coming.flatMap((each) => (each.version === null ? [] : [rowOf(each, each.version, municipalityId, owners)])))
    if (kind === 'forecast') await insertParts(db, municipalityId, coming)
  }
  return prepared.map(({ write, version }) => ({ ...write, version }))
}
