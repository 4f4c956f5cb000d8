import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { afterEach, expect, it, vi } from 'vitest'
import { mintMunicipalityScope } from '@/lib/auth/scope'
import { applyPackage } from '@/lib/commands/apply-package'
import { readPackage } from '@/lib/commands/read-package'
import { undoPackage } from '@/lib/commands/undo-package'
import { rehearse } from '@/lib/db/package/rehearse'
import { previewPackage } from '@/lib/import/package/compare'
import { packageSchema } from '@/lib/schemas/package'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession } from '@/tests/factories'
import { breakAt } from './break-at'
import { bodyOf } from './import-files'
import { run } from './run'

const store = testDatabase()
const exampleText = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'package-example.json'), 'utf8')

afterEach(() => vi.restoreAllMocks())

/** Breaks the command off at its first statement, its second and so on until it survives. @returns how many were broken off */
async function breakEach(command: () => Promise<unknown>, written: () => Promise<unknown>): Promise<number> {
  const before = await written()
  for (let nth = 1; ; nth += 1) {
    breakAt(nth)
    const answer = await command().catch((error: unknown) => error)
    vi.restoreAllMocks()
    if (!(answer instanceof Error)) {
      expect(answer).toMatchObject({ ok: true })
      return nth - 1
    }
    expect(await written()).toEqual(before)
  }
}

it('a package is applied and undone whole or not at all, whichever statement it is broken off at', async () => {
  const at = await buildCommittee()
  const administrator = await buildSession(at, 'administrator')
  const scope = mintMunicipalityScope(at.municipalityId, administrator.userId)
  const pkg = packageSchema.parse(JSON.parse(exampleText))
  Object.assign(pkg.municipality, { key: at.municipality })
  const answer = await readPackage.run(administrator, { input: { fileName: 'Paket.json' }, idempotencyKey: randomUUID(), file: bodyOf(JSON.stringify(pkg)) })
  const { batch } = (answer as { readonly result: { readonly batch: string } }).result
  const tried = await rehearse(scope, pkg)
  if (!tried.ok) throw new Error(JSON.stringify(tried.faults))
  const { fingerprint } = previewPackage(pkg, tried.outcome.before, tried.outcome.after)
  const tables = ['Committee', 'Indicator', 'Amount', 'Report', 'Assessment', 'PackageBatch', 'AuditEvent', 'IdempotencyKey']
  const dumps = tables.map((table) => `(SELECT md5(string_agg(to_jsonb(t)::text, '' ORDER BY t.id)) FROM "${table}" t WHERE t."municipalityId" = $1) AS "${table}"`)
  const written = async () => (await store.query(`SELECT ${dumps.join(', ')}`, [at.municipalityId]))[0]
  const applied = await breakEach(() => run(applyPackage, administrator, { batch, version: 1, preview: fingerprint }), written)
  const undone = await breakEach(() => run(undoPackage, administrator, { batch, version: 2 }), written)
  expect(applied).toBeGreaterThan(50)
  expect(undone).toBeGreaterThan(50)
}, 300_000)
