import { describe, expect, it } from 'vitest'
import { applyMigrations, schemaDrift } from '@/scripts/migrate'
import { testDatabase } from '@/tests/database'

const database = testDatabase()

describe('migrations', () => {
  it('make exactly what prisma/schema describes', async () => {
    expect(await schemaDrift(database.ownerUrl)).toBe('-- This is an empty migration.')
  })
  it('applied a second time do nothing', async () => {
    expect(await applyMigrations(database.ownerUrl)).toEqual([])
  })
  it('leave nothing behind when one is refused', async () => {
    const tables = () => database.query(`SELECT count(*)::int AS n FROM information_schema.tables WHERE table_schema = 'public'`)
    const before = await tables()
    await expect(database.query('BEGIN; CREATE TABLE half (id int); CREATE TABLE half (id int); COMMIT;')).rejects.toThrow('already exists')
    expect(await tables()).toEqual(before)
  })
})
