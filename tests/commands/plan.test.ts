import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { deleteGoal } from '@/lib/commands/delete-goal'
import { deleteImportMapping } from '@/lib/commands/delete-import-mapping'
import { deleteIndicator } from '@/lib/commands/delete-indicator'
import { renameImportMapping } from '@/lib/commands/rename-import-mapping'
import { saveGoal } from '@/lib/commands/save-goal'
import { saveImportMapping } from '@/lib/commands/save-import-mapping'
import { saveIndicator } from '@/lib/commands/save-indicator'
import { savePlan } from '@/lib/commands/save-plan'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus, type SmallCommittee } from '@/tests/factories'
import { run } from './run'

const database = testDatabase()
let at: SmallCommittee
let controller: Session

beforeEach(async () => {
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
})

const query = (sql: string) => database.query(sql.replaceAll('$C', `'${at.committeeId}'`).replaceAll('$M', `'${at.municipalityId}'`))
const error = (code: string, path?: string) => ({ ok: false, error: { code, ...(path === undefined ? {} : { faults: [{ path }] }) } })

const RULES = { ratingRule: { kind: 'manual' }, rollUpRule: { kind: 'worst' } }
const TARGET = { fromMonth: 1, operator: 'lte', fullYear: 100 }
const BARN = {
  ...{ key: 'careDays.barn', version: 1, name: 'Care days barn', orgUnit: 'barn', measurementUnit: 'number', favourableDirection: 'lower' },
  ...{ targets: [TARGET], goals: ['safety'], fromYear: null, aliases: [], lastYear: null, confirmed: false },
}
const indicator = (change: object = {}) => run(saveIndicator, controller, { committee: at.committee, year: 2020, ...BARN, ...change })
const goal = (change: object = {}) =>
  run(saveGoal, controller, { committee: at.committee, year: 2020, key: 'safety', version: 1, level: 'committeeGoal', name: 'Goal safety', note: null, parent: null, confirmed: false, ...change })

describe('save-indicator', () => {
  const targets = () => query(`SELECT t."fromMonth", t.operator, t."fullYear"::float FROM "IndicatorTarget" t JOIN "Indicator" i ON i.id = t."indicatorId" WHERE i.key = 'careDays.barn' AND i."committeeId" = $C ORDER BY 1`)

  it('adds an indicator with its target, hung last on its goals', async () => {
    const added = { key: 'new', version: 0, name: 'New', goals: ['safety', 'work'], scale: [{ value: 0, label: 'No' }, { value: 1, label: 'Yes' }], measurementUnit: 'yesNo' }
    expect(await indicator(added)).toEqual({ ok: true, result: { key: 'new', version: 1 } })
    expect(await query(`SELECT g.key, l."order" FROM "GoalIndicator" l JOIN "Goal" g ON g.id = l."goalId" JOIN "Indicator" i ON i.id = l."indicatorId" WHERE i.key = 'new' AND i."committeeId" = $C ORDER BY 1`)).toEqual([{ key: 'safety', order: 2 }, { key: 'work', order: 2 }])
  })
  it('keeps a dated change of a target beside the first', async () => {
    expect(await indicator({ targets: [TARGET, { fromMonth: 9, operator: 'lte', fullYear: 90, note: 'Decided in August' }] })).toMatchObject({ ok: true })
    expect(await targets()).toEqual([{ fromMonth: 1, operator: 'lte', fullYear: 100 }, { fromMonth: 9, operator: 'lte', fullYear: 90 }])
    expect(await indicator({ version: 2, targets: [] , goals: [] })).toMatchObject({ ok: true })
    expect(await targets()).toEqual([])
  })
  it('a changed definition is asked about when a report has left its draft, and noted when it is confirmed', async () => {
    const change = { favourableDirection: 'higher' }
    expect(await indicator(change)).toMatchObject({ ok: true })
    await setStatus(at, 'published')
    const back = { version: 2, favourableDirection: 'lower' }
    expect(await indicator(back)).toMatchObject({ ok: false, error: { code: 'CONFIRMATION_NEEDED', detail: 'January–month 8', faults: [{ path: 'direction', found: 'higher', expected: 'lower' }] } })
    expect(await indicator({ ...back, confirmed: true })).toMatchObject({ ok: true })
    const [event] = await query(`SELECT after->'changes' AS changes FROM "AuditEvent" WHERE "municipalityId" = $M ORDER BY id DESC LIMIT 1`)
    expect(event).toEqual({ changes: [{ field: 'direction', before: 'higher', after: 'lower' }] })
  })
  it('what is no definition is not asked about', async () => {
    await setStatus(at, 'published')
    expect(await indicator({ decimals: 1, aliases: ['Care'] })).toMatchObject({ ok: true })
  })
  it('a new name from a year on leaves earlier years their words', async () => {
    expect(await indicator({ name: 'Care', fromYear: 2021 })).toMatchObject({ ok: true })
    expect(await query(`SELECT "fromYear", label FROM "RegisterLabel" WHERE "municipalityId" = $M ORDER BY 1`)).toEqual([{ fromYear: 1990, label: 'Care days barn' }, { fromYear: 2021, label: 'Care' }])
    expect(await indicator({ version: 2, name: 'Earlier', fromYear: 2019 })).toMatchObject(error('INVALID_INPUT', 'fromYear'))
  })
  it.each([
    ['one that is not there', { key: 'nowhere' }, 'NOT_FOUND', undefined],
    ['a key that is taken', { version: 0 }, 'ALREADY_THERE', undefined],
    ['a stale version', { version: 5 }, 'STALE_VERSION', undefined],
    ['a unit that is not there', { orgUnit: 'nowhere' }, 'INVALID_INPUT', 'orgUnit'],
    ['a goal that is not there', { goals: ['nowhere'] }, 'INVALID_INPUT', 'goals[0]'],
    ['yes and no without steps', { measurementUnit: 'yesNo' }, 'INVALID_INPUT', 'scale'],
    ['two targets from one month', { targets: [TARGET, TARGET] }, 'INVALID_INPUT', 'targets[1].fromMonth'],
    ['given targets without any', { targets: [{ ...TARGET, periodMethod: 'given' }] }, 'INVALID_INPUT', 'targets[0].periodTargets'],
  ])('%s is refused', async (_what, change, code, path) => {
    expect(await indicator(change)).toMatchObject(error(code, path))
    expect(await targets()).toEqual([{ fromMonth: 1, operator: 'lte', fullYear: 100 }])
  })
  it('a spelling that another indicator has is refused', async () => {
    await indicator({ aliases: ['Care'] })
    expect(await indicator({ key: 'careDays.vuxen', name: 'Care days vuxen', orgUnit: 'vuxen', aliases: ['care'] })).toMatchObject(error('INVALID_INPUT', 'aliases[0]'))
  })
})

describe('delete-indicator', () => {
  const remove = (key: string, version = 1) => run(deleteIndicator, controller, { committee: at.committee, year: 2020, key, version })

  it('takes one without values away, and only that', async () => {
    expect(await remove('careDays.barn', 3)).toMatchObject(error('STALE_VERSION'))
    expect(await remove('careDays.barn')).toMatchObject({ ok: true })
    expect(await remove('careDays.barn')).toMatchObject(error('NOT_FOUND'))
    await query(`INSERT INTO "IndicatorValue" (id, "municipalityId", "indicatorId", year, "fromMonth", "toMonth", value) SELECT gen_random_uuid(), $M, id, 2020, 1, 8, 1 FROM "Indicator" WHERE "committeeId" = $C`)
    expect(await remove('careDays.vuxen')).toMatchObject(error('IN_USE', 'indicatorValues'))
  })
})

describe('save-goal and delete-goal', () => {
  const remove = (key: string, version = 1) => run(deleteGoal, controller, { committee: at.committee, year: 2020, key, version })
  const names = async () => (await query(`SELECT g.name FROM "Goal" g JOIN "Plan" p ON p.id = g."planId" WHERE p."committeeId" = $C ORDER BY g."order"`)).map(({ name }) => name)

  it('adds a goal first, rewords another, and takes away what nothing is said of', async () => {
    expect(await goal({ key: 'area', version: 0, level: 'goalArea', name: 'Area', after: null })).toEqual({ ok: true, result: { key: 'area', version: 1 } })
    expect(await goal({ name: 'Safe', parent: 'area' })).toMatchObject({ ok: true })
    expect(await names()).toEqual(['Area', 'Safe', 'Goal work'])
    expect(await goal({ key: 'area', version: 1, name: 'Area', parent: 'safety' })).toMatchObject(error('INVALID_INPUT', 'parent'))
    expect(await remove('area')).toMatchObject(error('IN_USE', 'goals'))
    expect(await remove('work', 2)).toMatchObject(error('STALE_VERSION'))
    expect(await remove('work')).toMatchObject({ ok: true })
    expect(await remove('work')).toMatchObject(error('NOT_FOUND'))
    expect(await names()).toEqual(['Area', 'Safe'])
  })
  it('a goal that a report has rated stays', async () => {
    await query(`INSERT INTO "Assessment" (id, "municipalityId", "reportId", subject, "subjectKey", level) VALUES (gen_random_uuid(), $M, '${at.reportId}', 'goal', 'work', 'met')`)
    expect(await remove('work')).toMatchObject(error('IN_USE', 'assessments'))
  })
  it('other words are asked about when a report has left its draft', async () => {
    await setStatus(at, 'submitted')
    expect(await goal({ name: 'Safe' })).toMatchObject({ ok: false, error: { code: 'CONFIRMATION_NEEDED', faults: [{ path: 'name', found: 'Goal safety', expected: 'Safe' }] } })
    expect(await names()).toEqual(['Goal safety', 'Goal work'])
    expect(await goal({ name: 'Safe', confirmed: true })).toMatchObject({ ok: true })
  })
  it.each([
    ['one that is not there', { key: 'nowhere' }, 'NOT_FOUND', undefined],
    ['a year without a plan', { year: 2030 }, 'NOT_FOUND', undefined],
    ['a key that is taken', { version: 0 }, 'ALREADY_THERE', undefined],
    ['a stale version', { version: 5 }, 'STALE_VERSION', undefined],
    ['a goal below itself', { parent: 'safety' }, 'INVALID_INPUT', 'parent'],
    ['a parent that is not there', { parent: 'nowhere' }, 'INVALID_INPUT', 'parent'],
    ['a place after nothing', { after: 'nowhere' }, 'INVALID_INPUT', 'after'],
  ])('%s is refused', async (_what, change, code, path) => {
    expect(await goal(change)).toMatchObject(error(code, path))
    expect(await names()).toEqual(['Goal safety', 'Goal work'])
  })
})

describe('save-plan', () => {
  const plan = (change: object = {}) =>
    run(savePlan, controller, { committee: at.committee, year: 2020, version: 1, name: 'Plan', ...RULES, confirmed: false, ...change })

  it('starts a plan, and changes one with its rules', async () => {
    expect(await plan({ year: 2021, version: 0 })).toMatchObject({ ok: true, result: { version: 1 } })
    expect(await plan()).toMatchObject({ ok: true, result: { version: 2 } })
    expect(await query(`SELECT name, "rollUpRule" FROM "Plan" WHERE "committeeId" = $C AND year = 2020`)).toEqual([{ name: 'Plan', rollUpRule: { kind: 'worst' } }])
  })
  it('other rules are asked about when a report has left its draft; another name is not', async () => {
    await plan()
    await setStatus(at, 'approved')
    expect(await plan({ version: 2, name: 'Named' })).toMatchObject({ ok: true })
    expect(await plan({ version: 3, rollUpRule: { kind: 'majority' } })).toMatchObject(error('CONFIRMATION_NEEDED', 'rule'))
  })
  it.each([
    ['a year without a plan', { year: 2030 }, 'NOT_FOUND'],
    ['a year that has one', { version: 0 }, 'ALREADY_THERE'],
    ['a stale version', { version: 4 }, 'STALE_VERSION'],
  ])('%s is refused', async (_what, change, code) => {
    expect(await plan(change)).toMatchObject(error(code))
  })
})

describe('kept mappings', () => {
  const mapping = { source: 'csv', key: 'ledger' } as const
  const keep = (key: string) =>
    run(saveImportMapping, controller, { committee: at.committee, ...mapping, key, name: key, version: 0, rules: { tables: [] } })
  const rename = (change: object = {}) => run(renameImportMapping, controller, { committee: at.committee, ...mapping, version: 1, name: 'Huvudbok', ...change })
  const remove = (change: object = {}) => run(deleteImportMapping, controller, { committee: at.committee, ...mapping, version: 2, ...change })
  const kept = () => query(`SELECT key, name, version FROM "ImportMapping" WHERE "committeeId" = $C ORDER BY key`)

  it('a committee keeps several for one kind of file, renames one and takes it away', async () => {
    await keep('ledger')
    await keep('volumes')
    expect(await rename()).toMatchObject({ ok: true, result: { version: 2 } })
    expect(await kept()).toEqual([{ key: 'ledger', name: 'Huvudbok', version: 2 }, { key: 'volumes', name: 'volumes', version: 1 }])
    expect(await remove()).toMatchObject({ ok: true })
    expect(await kept()).toEqual([{ key: 'volumes', name: 'volumes', version: 1 }])
    const [event] = await query(`SELECT before FROM "AuditEvent" WHERE command = 'delete-import-mapping' AND "municipalityId" = $M`)
    expect(event).toEqual({ before: { name: 'Huvudbok', rules: { tables: [] }, version: 2 } })
  })
  it('what is not there, or has been changed, is refused', async () => {
    expect(await rename()).toMatchObject(error('NOT_FOUND'))
    expect(await remove()).toMatchObject(error('NOT_FOUND'))
    await keep('ledger')
    expect(await rename({ version: 7 })).toMatchObject(error('STALE_VERSION'))
    expect(await remove({ version: 7 })).toMatchObject(error('STALE_VERSION'))
    expect(await kept()).toHaveLength(1)
  })
})
