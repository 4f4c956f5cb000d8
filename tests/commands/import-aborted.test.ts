import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { applyImport } from '@/lib/commands/apply-import'
import { undoImport } from '@/lib/commands/undo-import'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'
import { breakAt } from './break-at'
import { batchIn, csvOf, previewIn, readIn } from './import-files'
import { run } from './run'

const store = testDatabase()
const LINES = 420
const FIGURES = LINES * 12
let at: SmallCommittee
let controller: Session

/** 420 lines more, so that a file of twelve months has 5 040 figures. */
beforeEach(async () => {
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
  await store.query(
    `INSERT INTO "BudgetLine" (id, "municipalityId", "statementId", key, kind, label, "order")
     SELECT gen_random_uuid(), s."municipalityId", s.id, 'line' || n, 'item', 'line' || n, 10 + n FROM "Statement" s, generate_series(1, ${LINES}) n
      WHERE s."municipalityId" = $1`,
    [at.municipalityId],
  )
})

afterEach(() => vi.restoreAllMocks())

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const file = () => csvOf(Array.from({ length: LINES }, (_, line) => [`line${line + 1}`, ...MONTHS.map((month) => -(line + month))]), MONTHS)

async function read(): Promise<{ readonly batch: string; readonly version: number; readonly preview: string }> {
  const batch = batchIn(await readIn(at, controller, file()))
  const { fingerprint, version, preview } = await previewIn(at, batch)
  expect(preview.faults).toEqual([])
  expect(preview.writes).toHaveLength(FIGURES)
  return { batch, version, preview: fingerprint }
}

/** Everything that an import writes. */
async function written(): Promise<unknown> {
  const tables = ['Amount', 'AuditEvent', 'ImportBatch', 'IdempotencyKey']
  const dumps = tables.map((table) => `(SELECT md5(string_agg(to_jsonb(t)::text, '' ORDER BY t.id)) FROM "${table}" t WHERE t."municipalityId" = $1) AS "${table}"`)
  return (await store.query(`SELECT ${dumps.join(', ')}`, [at.municipalityId]))[0]
}

const stored = async () => (await store.query(`SELECT count(*)::int AS n FROM "Amount" WHERE "municipalityId" = $1`, [at.municipalityId]))[0]?.n as number

describe('an import of five thousand figures', () => {
  it('is applied and undone within seconds', async () => {
    const { batch, ...rest } = await read()
    const started = Date.now()
    expect(await run(applyImport, controller, { committee: at.committee, batch, ...rest })).toMatchObject({ ok: true, result: { figures: FIGURES } })
    const applied = Date.now()
    expect(await stored()).toBe(FIGURES + 4)
    expect(await run(undoImport, controller, { committee: at.committee, batch, version: 2 })).toMatchObject({ ok: true, result: { figures: FIGURES } })
    expect(await stored()).toBe(4)
    expect(applied - started).toBeLessThan(15_000)
    console.info(`5 040 figures: applied in ${applied - started} ms, undone in ${Date.now() - applied} ms`)
  }, 120_000)

  it('leaves all or nothing, whichever statement it is broken off at', async () => {
    const { batch, ...rest } = await read()
    const before = await written()
    let nth = 1
    let survived = 0
    for (; survived === 0; nth += 1) {
      breakAt(nth)
      const answer = await run(applyImport, controller, { committee: at.committee, batch, ...rest }).catch((error: unknown) => error)
      vi.restoreAllMocks()
      if (answer instanceof Error) expect(await written()).toEqual(before)
      else survived = nth
    }
    expect(survived).toBeGreaterThan(10)
    expect(await stored()).toBe(FIGURES + 4)
    console.info(`broken off at each of ${survived - 1} statements`)
  }, 300_000)
})
