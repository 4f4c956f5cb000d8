import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { mintMunicipalityScope, type MunicipalityScope } from '@/lib/auth/scope'
import type { Session } from '@/lib/auth/session'
import { applyPackage } from '@/lib/commands/apply-package'
import { discardPackage } from '@/lib/commands/discard-package'
import { importPackage } from '@/lib/commands/import-package'
import { readPackage } from '@/lib/commands/read-package'
import { undoPackage } from '@/lib/commands/undo-package'
import { readPackage as readStored } from '@/lib/db/package/read-package'
import { findPackageBatch } from '@/lib/db/package-batch'
import { rehearse } from '@/lib/db/package/rehearse'
import { inTransaction } from '@/lib/db/transaction'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import type { PackageComparison } from '@/lib/domain/package-change'
import { printPackage } from '@/lib/export/package/print-package'
import { previewPackage } from '@/lib/import/package/compare'
import { packageSchema, type DataPackage } from '@/lib/schemas/package'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'
import { bodyOf } from './import-files'
import { run } from './run'

const database = testDatabase()
const demoText = readFileSync(join(import.meta.dirname, '..', '..', 'prisma', 'demo', 'tyreso-asn-2020.json'), 'utf8')
let at: SmallCommittee
let administrator: Session
let scope: MunicipalityScope

beforeAll(async () => {
  at = await buildCommittee('tyreso')
  administrator = await buildSession(at, 'administrator')
  scope = mintMunicipalityScope(at.municipalityId, administrator.userId)
  expect((await importPackage(scope, JSON.parse(demoText))).ok).toBe(true)
}, 60_000)

function changed(change: (pkg: DataPackage) => void): string {
  const pkg = packageSchema.parse(JSON.parse(demoText))
  change(pkg)
  return JSON.stringify(pkg)
}

function send(text: string, session: Session = administrator, fileName = 'Paket.json'): Promise<CommandAnswer<unknown>> {
  return readPackage.run(session, { input: { fileName }, idempotencyKey: randomUUID(), file: bodyOf(text) })
}

async function read(text: string): Promise<string> {
  const answer = await send(text)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return (answer.result as { readonly batch: string }).batch
}

async function preview(batch: string): Promise<{ readonly comparison: PackageComparison; readonly fingerprint: string }> {
  const stored = await inTransaction('readCommitted', (db) => findPackageBatch(scope, db, batch))
  if (stored === null) throw new Error('No such batch.')
  const tried = await rehearse(scope, stored.content)
  if (!tried.ok) throw new Error(JSON.stringify(tried.faults))
  return previewPackage(stored.content, tried.outcome.before, tried.outcome.after)
}

async function exported(committee = 'asn'): Promise<string | null> {
  const pkg = await readStored(scope, committee, 2020)
  return pkg === null ? null : printPackage(pkg)
}

/** Every row of every table of the municipality that a package writes, without what must move on: versions and times. */
async function rows(): Promise<unknown> {
  const tables = ['Committee', 'OrgUnit', 'Indicator', 'IndicatorValue', 'IndicatorTarget', 'Goal', 'BudgetLine', 'Amount', 'Forecast', 'PlacementVolume', 'Risk', 'DataTableRow', 'Report', 'Section', 'Assessment', 'RegisterLabel', 'RegisterAlias']
  const dumps = tables.map((table) => `(SELECT md5(string_agg((to_jsonb(t) - 'version')::text, '' ORDER BY t.id)) FROM "${table}" t WHERE t."municipalityId" = $1) AS "${table}"`)
  return (await database.query(`SELECT ${dumps.join(', ')}`, [at.municipalityId]))[0]
}

const twoFigures = () =>
  changed((pkg) => {
    Object.assign(pkg.amounts[0] ?? {}, { amount: -123_400 })
    Object.assign(pkg.risks[0] ?? {}, { title: 'En ny rubrik' })
    pkg.risks.push({ key: 'new-risk', type: 'Personal', title: 'Ny risk', likelihood: 3, impact: 2, openedIn: null, closedIn: null, closedHow: null, orgUnit: null, actions: [] })
    pkg.placementVolumes = []
  })

describe('a package through the door', () => {
  it('shows what it adds, changes, repeats and leaves, and writes nothing of it', async () => {
    const before = await rows()
    const { comparison } = await preview(await read(twoFigures()))
    const of = (kind: string) => comparison.counts.find((count) => count.kind === kind)
    const pkg = packageSchema.parse(JSON.parse(demoText))
    expect(of('amounts')).toEqual({ kind: 'amounts', added: 0, changed: 1, same: pkg.amounts.length - 1, left: 0 })
    expect(of('risks')).toEqual({ kind: 'risks', added: 1, changed: 1, same: pkg.risks.length - 1, left: 0 })
    expect(of('placementVolumes')).toEqual({ kind: 'placementVolumes', added: 0, changed: 0, same: 0, left: pkg.placementVolumes.length })
    expect(comparison.changes.find(({ kind }) => kind === 'amounts')?.fields).toEqual([{ field: 'amount', before: pkg.amounts[0]?.amount, after: -123_400 }])
    expect(await rows()).toEqual(before)
  })

  it('applied and undone, every row is as before, byte for byte; versions have moved on', async () => {
    const [before, rowsBefore] = [await exported(), await rows()]
    const batch = await read(twoFigures())
    const { fingerprint } = await preview(batch)
    expect(await run(applyPackage, administrator, { batch, version: 1, preview: fingerprint })).toMatchObject({ ok: true, result: { version: 2, rows: 3 } })
    expect(await exported()).not.toBe(before)
    expect(await run(undoPackage, administrator, { batch, version: 2 })).toMatchObject({ ok: true, result: { version: 3, rows: 3 } })
    expect(await exported()).toBe(before)
    expect(await rows()).toEqual(rowsBefore)
    expect(await database.query(`SELECT version FROM "Risk" WHERE "municipalityId" = $1 ORDER BY version DESC LIMIT 1`, [at.municipalityId])).toEqual([{ version: 3 }])
    const events = await database.query(`SELECT command FROM "AuditEvent" WHERE after->>'batch' = $1 ORDER BY id`, [batch])
    expect(events.map(({ command }) => command)).toEqual(['read-package', 'apply-package', 'undo-package'])
  })

  it('a whole new committee is taken away again; where somebody has a role in it, it stays', async () => {
    const text = changed((pkg) => Object.assign(pkg.committee, { key: 'ny' }))
    const before = await rows()
    const batch = await read(text)
    const { fingerprint } = await preview(batch)
    expect(await run(applyPackage, administrator, { batch, version: 1, preview: fingerprint })).toMatchObject({ ok: true })
    expect(await exported('ny')).not.toBeNull()
    const [committee] = await database.query(`SELECT id FROM "Committee" WHERE key = 'ny' AND "municipalityId" = $1`, [at.municipalityId])
    const [membership] = await database.query(
      `INSERT INTO "Membership" (id, "municipalityId", "userId", "committeeId", role) VALUES (gen_random_uuid(), $1, $2, $3, 'controller') RETURNING id`,
      [at.municipalityId, administrator.userId, committee?.id],
    )
    expect(await run(undoPackage, administrator, { batch, version: 2 })).toMatchObject({ ok: false, error: { code: 'IN_USE' } })
    await database.query(`DELETE FROM "Membership" WHERE id = $1`, [membership?.id])
    expect(await run(undoPackage, administrator, { batch, version: 2 })).toMatchObject({ ok: true })
    expect(await exported('ny')).toBeNull()
    expect(await rows()).toEqual(before)
  }, 60_000)
})

describe('what stands in the way', () => {
  it('a preview that is no longer true is refused, and so is a step that was taken by another', async () => {
    const batch = await read(twoFigures())
    const { fingerprint } = await preview(batch)
    await database.query(`UPDATE "Risk" SET title = title || '!', version = version + 1 WHERE "municipalityId" = $1 AND key = $2`, [at.municipalityId, packageSchema.parse(JSON.parse(demoText)).risks[0]?.key])
    const before = await rows()
    expect(await run(applyPackage, administrator, { batch, version: 1, preview: fingerprint })).toMatchObject({ error: { code: 'STALE_VERSION' } })
    expect(await rows()).toEqual(before)
    expect(await run(discardPackage, administrator, { batch, version: 1 })).toMatchObject({ ok: true })
    expect(await run(applyPackage, administrator, { batch, version: 1, preview: fingerprint })).toMatchObject({ error: { code: 'STALE_VERSION' } })
    await database.query(`UPDATE "Risk" SET title = rtrim(title, '!'), version = version + 1 WHERE "municipalityId" = $1`, [at.municipalityId])
  })

  it('an import is not undone over what somebody has changed since, hung on it, locked or approved: each is named', async () => {
    const before = await exported()
    const batch = await read(twoFigures())
    const { fingerprint } = await preview(batch)
    expect(await run(applyPackage, administrator, { batch, version: 1, preview: fingerprint })).toMatchObject({ ok: true })
    const undo = () => run(undoPackage, administrator, { batch, version: 2 })
    const where = `"municipalityId" = '${at.municipalityId}'`

    await database.query(`UPDATE "Amount" SET "amountOre" = -1, version = version + 1 WHERE ${where} AND "amountOre" = -123400`)
    expect(await undo()).toMatchObject({ error: { code: 'STALE_VERSION', faults: [{ found: 'changed' }] } })
    await database.query(`UPDATE "Amount" SET "amountOre" = -123400, version = version - 1 WHERE ${where} AND "amountOre" = -1`)

    await database.query(
      `INSERT INTO "RiskAction" (id, "municipalityId", "riskId", key, text, status, "order") SELECT gen_random_uuid(), "municipalityId", id, 'a', 'Gör något', 'ongoing', 0 FROM "Risk" WHERE ${where} AND key = 'new-risk'`,
    )
    expect(await undo()).toMatchObject({ error: { code: 'IN_USE', faults: [{ path: 'RiskAction Gör något' }] } })
    await database.query(`DELETE FROM "RiskAction" WHERE ${where} AND key = 'a'`)

    await database.query(`INSERT INTO "PeriodLock" (id, "municipalityId", "committeeId", year, month, reason) SELECT gen_random_uuid(), "municipalityId", id, 2020, 8, 'Klart' FROM "Committee" WHERE ${where} AND key = 'asn'`)
    expect(await undo()).toMatchObject({ error: { code: 'PERIOD_LOCKED', faults: [{ path: 'month 8' }] } })
    await database.query(`DELETE FROM "PeriodLock" WHERE ${where}`)

    const [draft] = await database.query(`SELECT r.id, r.status, r."statusAt" FROM "Report" r JOIN "Committee" c ON c.id = r."committeeId" WHERE c.key = 'asn' AND r.key = '2020-08' AND r.${where}`)
    await database.query(`UPDATE "Report" SET status = 'approved', "statusAt" = now() + interval '1 hour' WHERE id = $1`, [draft?.id])
    expect(await undo()).toMatchObject({ error: { code: 'REPORT_LOCKED' } })
    await database.query(`UPDATE "Report" SET status = $2, "statusAt" = $3 WHERE id = $1`, [draft?.id, draft?.status, draft?.statusAt])

    expect(await undo()).toMatchObject({ ok: true })
    expect(await exported()).toBe(before)
  })

  it('faults of the file are told at once, with nothing kept; faults of what is stored when it is looked at', async () => {
    const count = async () => (await database.query(`SELECT count(*)::int AS n FROM "PackageBatch" WHERE "municipalityId" = $1`, [at.municipalityId]))[0]?.n
    const before = await count()
    expect(await send('{"amounts": [')).toMatchObject({ error: { code: 'INVALID_ROWS', faults: [{ path: 'line 1, column 14' }] } })
    expect(await send(changed((pkg) => Object.assign(pkg.amounts[3] ?? {}, { line: 'x' })))).toMatchObject({ error: { faults: [{ path: 'amounts[3].line' }] } })
    expect(await send('x'.repeat(20_000_001))).toMatchObject({ error: { faults: [{ expected: 'at most 20000000 bytes' }] } })
    expect(await count()).toBe(before)
    const other = await read(changed((pkg) => Object.assign(pkg.municipality, { key: 'haninge' })))
    expect(await run(applyPackage, administrator, { batch: other, version: 1, preview: '0'.repeat(64) })).toMatchObject({ error: { code: 'INVALID_ROWS', faults: [{ path: 'municipality.key' }] } })
  })

  it('an administrator of one committee only is no administrator', async () => {
    const local: Session = { ...administrator, memberships: [{ role: 'administrator', committeeId: at.committeeId, committeeKey: at.committee, orgUnitKey: null }] }
    expect(await send(demoText, local)).toEqual({ ok: false, error: { code: 'OUT_OF_SCOPE' } })
  })
})
