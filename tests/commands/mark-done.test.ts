import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { markDone } from '@/lib/commands/mark-done'
import { saveIndicatorValues } from '@/lib/commands/save-indicator-values'
import { unmarkDone } from '@/lib/commands/unmark-done'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'
import { reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let unitHead: Session

beforeEach(async () => {
  at = await buildCommittee()
  unitHead = await buildSession(at, 'unitHead', 'barn')
})

const mark = (confirmed: readonly string[] = [], orgUnit: string | null = 'barn') => run(markDone, unitHead, { ...reportOf(at), orgUnit, confirmed })
const marks = () => database.query(`SELECT "orgUnitKey", "markedById", version FROM "DoneMark" WHERE "reportId" = $1`, [at.reportId])
const fillIn = () => run(saveIndicatorValues, unitHead, { ...reportOf(at), cells: [{ indicator: 'careDays.barn', value: 90, missing: null, version: 0 }] })

describe('mark-done', () => {
  it('is refused while something is missing, and lists it', async () => {
    expect(await mark()).toEqual({
      ok: false,
      error: { code: 'SOMETHING_MISSING', faults: [{ path: 'indicatorValue', found: '', expected: 'Care days barn' }] },
    })
    expect(await marks()).toEqual([])
  })
  it('is stored when everything is there, or when what is missing was seen and confirmed', async () => {
    expect(await mark(['indicatorValue:Care days barn'])).toMatchObject({ ok: true })
    await fillIn()
    expect(await mark()).toMatchObject({ ok: true })
    expect(await marks()).toEqual([{ orgUnitKey: 'barn', markedById: unitHead.userId, version: 2 }])
    const events = await database.query(`SELECT "subjectKey", before, after FROM "AuditEvent" WHERE subject = 'doneMark' AND "municipalityId" = $1 ORDER BY id`, [at.municipalityId])
    expect(events).toMatchObject([
      { subjectKey: '2020-08:barn', before: null, after: { missing: ['indicatorValue:Care days barn'] } },
      { subjectKey: '2020-08:barn', before: { at: expect.any(String) as string }, after: { missing: [] } },
    ])
  })
  it('the controllers’ own part holds figures, texts and what no unit answers for; a unit that is not there is not found', async () => {
    const controller = await buildSession(at, 'controller')
    const answer = await run(markDone, controller, { ...reportOf(at), orgUnit: null, confirmed: [] })
    expect(answer).toMatchObject({ error: { code: 'SOMETHING_MISSING' } })
    const paths = answer.ok ? [] : (answer.error.faults ?? []).map(({ path, expected }) => `${path} ${expected}`)
    expect(paths).toEqual(['actual barn', 'actual vuxen', 'forecast barn', 'forecast vuxen', 'volume HVB', 'volume Homes', 'section Highlights', 'risk Staffing'])
    expect(await run(markDone, controller, { ...reportOf(at), orgUnit: 'nowhere', confirmed: [] })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

describe('unmark-done', () => {
  it('takes the mark away once', async () => {
    await fillIn()
    await mark()
    const unmark = () => run(unmarkDone, unitHead, { ...reportOf(at), orgUnit: 'barn' })
    expect(await unmark()).toMatchObject({ ok: true })
    expect(await marks()).toEqual([])
    expect(await unmark()).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})
