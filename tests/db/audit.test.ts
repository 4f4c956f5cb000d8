import { beforeAll, describe, expect, it } from 'vitest'
import { municipalityScope } from '@/lib/auth/gate'
import type { Session } from '@/lib/auth/session'
import { saveAmounts } from '@/lib/commands/save-amounts'
import { submitReport } from '@/lib/commands/submit-report'
import { listEvents, type EventFilter } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import { reportOf, run } from '@/tests/commands/run'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'

testDatabase()
let at: SmallCommittee
let administrator: Session

beforeAll(async () => {
  at = await buildCommittee()
  administrator = await buildSession(at, 'administrator')
  const controller = await buildSession(at, 'controller')
  const cells = [{ statement: 'netCost', line: 'barn', value: -810_000_000, version: 0 }]
  await run(saveAmounts, controller, { ...reportOf(at), cells })
  await run(submitReport, controller, { ...reportOf(at), version: 1 })
})

const EVERYTHING: EventFilter = { from: null, to: null, actorId: null, command: null, about: null, before: null }

function list(session: Session, limit: number, filter: Partial<EventFilter> = {}) {
  return inTransaction('readCommitted', (db) => listEvents(municipalityScope(session), db, limit, { ...EVERYTHING, ...filter }))
}

describe('the log', () => {
  it('tells the newest first: who did what, to what, before and after', async () => {
    expect(await list(administrator, 10)).toMatchObject([
      { actor: 'controller', command: 'submit-report', subject: 'report', reportKey: '2020-08', before: { status: 'draft' }, after: { status: 'submitted' } },
      { actor: 'controller', command: 'save-amounts', subject: 'amount', before: null, after: { value: -110_000_000, version: 1 } },
    ])
  })
  it('goes on from where a page ended', async () => {
    const [first] = await list(administrator, 1)
    expect(await list(administrator, 10, { before: BigInt(first?.id ?? 0) })).toMatchObject([{ command: 'save-amounts' }])
  })
  it.each<[string, Partial<EventFilter>, string[]]>([
    ['by command', { command: 'save-amounts' }, ['save-amounts']],
    ['by part of the key, in any case', { about: 'NETCOST:barn' }, ['save-amounts']],
    ['by a person who has done nothing', { actorId: '00000000-0000-7000-8000-000000000000' }, []],
    ['from tomorrow on', { from: new Date(Date.now() + 86_400_000) }, []],
    ['until yesterday', { to: new Date(Date.now() - 86_400_000) }, []],
    ['since yesterday', { from: new Date(Date.now() - 86_400_000), to: new Date(Date.now() + 86_400_000) }, ['submit-report', 'save-amounts']],
  ])('is searched %s', async (_how, filter, expected) => {
    expect((await list(administrator, 10, filter)).map(({ command }) => command)).toEqual(expected)
  })
  it('is that of the own municipality only', async () => {
    expect(await list(await buildSession(await buildCommittee(), 'administrator'), 10)).toEqual([])
  })
})
