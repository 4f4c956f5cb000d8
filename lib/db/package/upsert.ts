import { randomBytes } from 'node:crypto'
import type * as Rows from '@/lib/db/client/client'
import { Prisma } from '@/lib/db/client/client'
import type { Transaction } from '@/lib/db/transaction'
import { quoted, type RowEffect } from './row-effect'

/** Tables that a package is written to, with their row types. */
interface Tables {
  BusinessArea: Rows.BusinessArea
  ServiceArea: Rows.ServiceArea
  OrgUnit: Rows.OrgUnit
  RegisterLabel: Rows.RegisterLabel
  RegisterAlias: Rows.RegisterAlias
  Indicator: Rows.Indicator
  IndicatorTarget: Rows.IndicatorTarget
  IndicatorValue: Rows.IndicatorValue
  ComparisonValue: Rows.ComparisonValue
  Plan: Rows.Plan
  Goal: Rows.Goal
  GoalIndicator: Rows.GoalIndicator
  Statement: Rows.Statement
  BudgetLine: Rows.BudgetLine
  BudgetVersion: Rows.BudgetVersion
  BudgetChange: Rows.BudgetChange
  Amount: Rows.Amount
  ForecastVintage: Rows.ForecastVintage
  Forecast: Rows.Forecast
  ForecastMonth: Rows.ForecastMonth
  ForecastEffect: Rows.ForecastEffect
  PlacementCategory: Rows.PlacementCategory
  PlacementVolume: Rows.PlacementVolume
  Risk: Rows.Risk
  RiskAction: Rows.RiskAction
  Assignment: Rows.Assignment
  Activity: Rows.Activity
  AnnualCycleItem: Rows.AnnualCycleItem
  CorrectiveMeasure: Rows.CorrectiveMeasure
  CorrectiveMeasureIndicator: Rows.CorrectiveMeasureIndicator
  DataTable: Rows.DataTable
  DataTableRow: Rows.DataTableRow
  Form: Rows.Form
  Report: Rows.Report
  Section: Rows.Section
  Assessment: Rows.Assessment
}

type TableName = keyof Tables

/** Filled in by the database, by the upsert itself, or by the workflow commands; never by a package. */
type Own =
  | 'version'
  | 'sourceKind'
  | 'sourceRef'
  | 'authorId'
  | 'recordedAt'
  | 'statusAt'
  | 'statusById'
  | 'submittedById'
  | 'approvedById'
  | 'correctionReason'
  | 'correctedById'
  | 'correctedAt'
  | 'correctedFactsId'
  | 'smallCountThreshold'

/** Decimals and öre are plain numbers, JSON columns anything that is JSON. */
type Cell<Value> = Rows.Prisma.JsonValue extends Value ? unknown : Value extends bigint | Rows.Prisma.Decimal ? number : Value

/** When a value for comparison was fetched is what the package says of it; of other facts it is when they were written here. */
type Told<Name extends TableName> = Exclude<keyof Tables[Name], Own> | (Name extends 'ComparisonValue' ? 'recordedAt' & keyof Tables[Name] : never)

export type NewRow<Name extends TableName> = { readonly [Column in Told<Name>]: Cell<Tables[Name][Column]> }

/** Link tables and parts of a forecast: rows without a version of their own. */
const WITHOUT_VERSION: readonly TableName[] = ['GoalIndicator', 'CorrectiveMeasureIndicator', 'ForecastMonth', 'ForecastEffect']

/** Facts that remember their source and author. */
const WITH_SOURCE: readonly TableName[] = ['IndicatorValue', 'Amount', 'Forecast', 'PlacementVolume', 'ComparisonValue']
const WITH_AUTHOR: readonly TableName[] = [...WITH_SOURCE, 'Section', 'Assessment', 'DataTableRow']
const WITH_TIME: readonly TableName[] = WITH_AUTHOR.filter((table) => table !== 'ComparisonValue')

/** A row that an upsert created or changed; a row that already held the same facts is not among them. */
export interface WrittenRow extends Pick<RowEffect, 'id' | 'before' | 'after'> {
  readonly created: boolean
}

function assignments(table: TableName, columns: readonly string[]): string[] {
  const set = columns.map((column) => `${quoted(column)} = EXCLUDED.${quoted(column)}`)
  if (!WITHOUT_VERSION.includes(table)) set.push(`version = ${quoted(table)}.version + 1`)
  return set
}

function provenance(table: TableName, authorId: string | null, at: Date): Record<string, unknown> {
  return {
    ...(WITH_SOURCE.includes(table) ? { sourceKind: 'package', sourceRef: null } : {}),
    ...(WITH_AUTHOR.includes(table) ? { authorId } : {}),
    ...(WITH_TIME.includes(table) ? { recordedAt: at } : {}),
  }
}

/**
 * Inserts the rows, and updates those whose id is already stored where a fact differs, with version + 1. One statement however
 * many rows there are; a tree comes whole, since references are checked at the statement's end.
 * @param kept columns that are written only when the row is created
 */
export async function upsertRows<Name extends TableName>(
  db: Transaction,
  table: Name,
  rows: readonly NewRow<Name>[],
  stamp: { readonly authorId: string | null; readonly at: Date },
  kept: readonly (keyof NewRow<Name> & string)[] = [],
): Promise<WrittenRow[]> {
  const [first] = rows
  if (first === undefined) return []
  const source = provenance(table, stamp.authorId, stamp.at)
  const facts = Object.keys(first).filter((column) => column !== 'id' && !kept.some((name) => name === column))
  const columns = [...Object.keys(first), ...Object.keys(source)].map(quoted).join(', ')
  const tuple = (from: string): string => `ROW(${facts.map((column) => `${from}.${quoted(column)}`).join(', ')})`
  const data = JSON.stringify(rows.map((row) => ({ ...row, ...source })))
  // Prisma.raw holds names of tables and columns from this file, never input; every value travels in the one parameter.
  const name = Prisma.raw(quoted(table))
  return db.$queryRaw<WrittenRow[]>(Prisma.sql`
    WITH given AS (SELECT * FROM jsonb_populate_recordset(NULL::${name}, ${data}::jsonb)),
    found AS (SELECT t.id, to_jsonb(t)::text AS before FROM ${name} t WHERE t.id IN (SELECT id FROM given)),
    written AS (
      INSERT INTO ${name} (${Prisma.raw(columns)})
      SELECT ${Prisma.raw(columns)} FROM given
      ON CONFLICT (id) DO UPDATE SET ${Prisma.raw(assignments(table, [...facts, ...Object.keys(source)]).join(', '))}
      WHERE ${Prisma.raw(tuple(quoted(table)))} IS DISTINCT FROM ${Prisma.raw(tuple('EXCLUDED'))}
      RETURNING id, (xmax = 0) AS created, to_jsonb(${name}.*)::text AS after)
    SELECT written.id::text, created, before, after FROM written LEFT JOIN found ON found.id = written.id`)
}

/** UUID version 7 (RFC 9562): time first, so that rows written together lie together in the index, as Prisma's own ids do. */
function newId(): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Ids by stable key: the stored id where the key is known, else a new one that stays the same for the import. */
export class KeyIds {
  private readonly ids: Map<string, string>

  constructor(stored: readonly { readonly id: string; readonly key: string }[]) {
    this.ids = new Map(stored.map(({ id, key }) => [key, id]))
  }

  of(key: string): string {
    const id = this.ids.get(key) ?? newId()
    this.ids.set(key, id)
    return id
  }

  orNull(key: string | null): string | null {
    return key === null ? null : this.of(key)
  }

  has(key: string): boolean {
    return this.ids.has(key)
  }
}
