import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '@/tests/database'

const database = testDatabase()
const municipality = '00000000-0000-7000-8000-000000000001'
const other = '00000000-0000-7000-8000-000000000002'
const committee = '00000000-0000-7000-8000-000000000011'
const statement = '00000000-0000-7000-8000-000000000021'
const line = '00000000-0000-7000-8000-000000000031'

function insertAmount(from: number, to: number): Promise<unknown> {
  return database.query(
    `INSERT INTO "Amount" (id, "municipalityId", "budgetLineId", measure, year, "fromMonth", "toMonth", "amountOre")
     VALUES (gen_random_uuid(), $1, $2, 'actual', 2020, $3, $4, -100)`,
    [municipality, line, from, to],
  )
}

beforeAll(async () => {
  await database.query(`INSERT INTO "Municipality" (id, key, name, code) VALUES ($1, 'a', 'A', '0001'), ($2, 'b', 'B', '0002')`, [municipality, other])
  await database.query(`INSERT INTO "Committee" (id, "municipalityId", key, name) VALUES ($1, $2, 'c', 'C')`, [committee, municipality])
  await database.query(
    `INSERT INTO "Statement" (id, "municipalityId", "committeeId", year, key, kind, name, "order") VALUES ($1, $2, $3, 2020, 's', 'netCost', 'S', 0)`,
    [statement, municipality, committee],
  )
  await database.query(
    `INSERT INTO "BudgetLine" (id, "municipalityId", "statementId", key, kind, label, "order") VALUES ($1, $2, $3, 'l', 'item', 'L', 0)`,
    [line, municipality, statement],
  )
})

describe('amounts', () => {
  it('month intervals of a line that tile are accepted', async () => {
    await insertAmount(1, 7)
    await insertAmount(8, 8)
  })
  it.each([[8, 8], [7, 9], [1, 12]])('an interval %i–%i that overlaps a stored one is refused', async (from, to) => {
    await expect(insertAmount(from, to)).rejects.toThrow('amount_no_overlap')
  })
  it('a month that does not exist is refused', async () => {
    await expect(insertAmount(9, 13)).rejects.toThrow('amount_months')
  })
  it('a budget amount without a budget version is refused', async () => {
    await expect(
      database.query(
        `INSERT INTO "Amount" (id, "municipalityId", "budgetLineId", measure, year, "fromMonth", "toMonth", "amountOre")
         VALUES (gen_random_uuid(), $1, $2, 'budget', 2020, 1, 8, -100)`,
        [municipality, line],
      ),
    ).rejects.toThrow('amount_budget_has_version')
  })
})

describe('municipality scope', () => {
  it('a row cannot hang under the parent of another municipality', async () => {
    await expect(
      database.query(`INSERT INTO "Plan" (id, "municipalityId", "committeeId", year, name, "ratingRule", "rollUpRule") VALUES (gen_random_uuid(), $1, $2, 2020, 'P', '{}', '{}')`, [
        other,
        committee,
      ]),
    ).rejects.toThrow('foreign key')
  })
  it('every table but the municipality itself carries the municipality', async () => {
    const rows = await database.query(
      `SELECT t.table_name FROM information_schema.tables t WHERE t.table_schema = 'public' AND t.table_name NOT IN ('Municipality', '_prisma_migrations')
       AND NOT EXISTS (SELECT 1 FROM information_schema.columns c WHERE c.table_name = t.table_name AND c.column_name = 'municipalityId')`,
    )
    expect(rows).toEqual([])
  })
})

describe('audit events', () => {
  it('cannot be changed, deleted or truncated, even by the owner', async () => {
    await database.query(`INSERT INTO "AuditEvent" ("municipalityId", command, subject, "subjectKey") VALUES ($1, 'x', 'y', 'z')`, [municipality])
    await expect(database.query(`UPDATE "AuditEvent" SET command = 'w'`)).rejects.toThrow('never changed')
    await expect(database.query(`DELETE FROM "AuditEvent"`)).rejects.toThrow('never changed')
    await expect(database.query(`TRUNCATE "AuditEvent"`)).rejects.toThrow('never changed')
  })
})
