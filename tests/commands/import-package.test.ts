import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { importPackageCommand } from '@/lib/commands/import-package'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'
import { run } from './run'

const database = testDatabase()
const demo = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'prisma', 'demo', 'tyreso-asn-2020.json'), 'utf8')) as { amounts: object[] }
let at: SmallCommittee
let administrator: Session

beforeAll(async () => {
  at = await buildCommittee('tyreso')
  administrator = await buildSession(at, 'administrator')
})

function events() {
  return database.query(`SELECT command, subject, "subjectKey", "actorId" FROM "AuditEvent" WHERE command = 'import-package'`)
}

async function reports(): Promise<unknown[]> {
  const rows = await database.query(`SELECT r.key FROM "Report" r JOIN "Committee" c ON c.id = r."committeeId" WHERE c.key = 'asn' ORDER BY r.key`)
  return rows.map(({ key }) => key)
}

describe('import-package', () => {
  it('a faulty package is refused with every fault, and nothing of it is written', async () => {
    const faulty = { ...demo, amounts: [...demo.amounts, { statement: 'nowhere', line: 'x', measure: 'actual', from: 1, to: 1, amount: 1 }], year: 1066 }
    expect(await run(importPackageCommand, administrator, { package: faulty })).toMatchObject({ ok: false, error: { code: 'INVALID_ROWS', faults: [{ path: 'year', found: '1066' }] } })
    const wrongLine = { ...faulty, year: 2020 }
    expect(await run(importPackageCommand, administrator, { package: wrongLine })).toMatchObject({ error: { code: 'INVALID_ROWS', faults: [{ path: `amounts[${demo.amounts.length}].statement` }] } })
    expect(await reports()).toEqual([])
    expect(await events()).toEqual([])
  })
  it('a package is imported whole, with one audit event; a repeated request is not a second import', async () => {
    const first = await run(importPackageCommand, administrator, { package: demo }, 'import-of-the-demo')
    expect(first).toMatchObject({ ok: true, result: { updated: 0 } })
    expect(await run(importPackageCommand, administrator, { package: demo }, 'import-of-the-demo')).toEqual(first)
    expect(await reports()).toContain('2020-08')
    expect(await events()).toEqual([{ command: 'import-package', subject: 'package', subjectKey: 'asn:2020', actorId: administrator.userId }])
  })
  it('imported again it changes nothing', async () => {
    expect(await run(importPackageCommand, administrator, { package: demo })).toMatchObject({ ok: true, result: { created: 0, updated: 0 } })
  })
  it('an administrator of one committee only is no administrator', async () => {
    const local: Session = { ...administrator, memberships: [{ role: 'administrator', committeeId: at.committeeId, committeeKey: at.committee, orgUnitKey: null }] }
    expect(await run(importPackageCommand, local, { package: demo })).toEqual({ ok: false, error: { code: 'OUT_OF_SCOPE' } })
  })
})
