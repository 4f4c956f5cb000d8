import { beforeEach, describe, expect, it } from 'vitest'
import { committeeScope } from '@/lib/auth/gate'
import type { Session } from '@/lib/auth/session'
import { deleteBudgetLine } from '@/lib/commands/delete-budget-line'
import { deleteRegisterEntry } from '@/lib/commands/delete-register-entry'
import { mergeUnits } from '@/lib/commands/merge-units'
import { saveBudgetLine } from '@/lib/commands/save-budget-line'
import { saveRegisterEntry } from '@/lib/commands/save-register-entry'
import { readCommittee } from '@/lib/db/facts/registers'
import { loadImportRegisters } from '@/lib/db/import-registers'
import { inTransaction } from '@/lib/db/transaction'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus, type SmallCommittee } from '@/tests/factories'
import { run } from './run'

const database = testDatabase()
let at: SmallCommittee
let administrator: Session

beforeEach(async () => {
  at = await buildCommittee()
  administrator = await buildSession(at, 'administrator')
})

const entry = (change: object = {}) => ({
  ...{ committee: at.committee, kind: 'orgUnit', key: 'barn', version: 1, name: 'barn' },
  ...{ fromYear: null, aliases: [], parent: null, lastYear: null, ...change },
})
const save = (change: object = {}) => run(saveRegisterEntry, administrator, entry(change))
const error = (code: string, path?: string) => ({ ok: false, error: { code, ...(path === undefined ? {} : { faults: [{ path }] }) } })
const query = (sql: string) => database.query(sql.replaceAll('$C', `'${at.committeeId}'`).replaceAll('$M', `'${at.municipalityId}'`))

async function scopeOf() {
  const scope = await committeeScope(administrator, at.committee)
  if (scope === null) throw new Error('no scope')
  return scope
}

async function unitsIn(year: number) {
  const scope = await scopeOf()
  return inTransaction('readCommitted', async (db) => (await readCommittee({ scope, db, committeeId: at.committeeId, year })).orgUnits.map(({ name }) => name))
}

async function registersIn(year: number) {
  const scope = await scopeOf()
  return inTransaction('readCommitted', (db) => loadImportRegisters(scope, db, year))
}

describe('save-register-entry', () => {
  it('adds a unit last, and the log tells of it', async () => {
    expect(await save({ key: 'ny', version: 0, name: 'Nya enheten' })).toEqual({ ok: true, result: { key: 'ny', version: 1 } })
    expect(await unitsIn(2020)).toEqual(['barn', 'vuxen', 'Nya enheten'])
    expect(await query(`SELECT "subjectKey", before, after->>'name' AS name FROM "AuditEvent" WHERE "municipalityId" = $M`)).toEqual([{ subjectKey: 'orgUnit:ny', before: null, name: 'Nya enheten' }])
  })
  it('a new name from a year on leaves earlier years their words', async () => {
    expect(await save({ name: 'Familjeenheten', fromYear: 2021 })).toMatchObject({ ok: true, result: { version: 2 } })
    expect(await unitsIn(2020)).toEqual(['barn', 'vuxen'])
    expect(await unitsIn(2021)).toEqual(['Familjeenheten', 'vuxen'])
    expect(await save({ version: 2, name: 'Före', fromYear: 2020 })).toMatchObject(error('INVALID_INPUT', 'fromYear'))
  })
  it('a corrected spelling holds in every year', async () => {
    await save({ name: 'Barnenheten' })
    expect(await unitsIn(2019)).toEqual(['Barnenheten', 'vuxen'])
  })
  it('is put where it is told to stand', async () => {
    expect(await save({ key: 'mitt', version: 0, name: 'Mitt', after: 'barn' })).toMatchObject({ ok: true })
    expect(await unitsIn(2020)).toEqual(['barn', 'Mitt', 'vuxen'])
    await save({ key: 'vuxen', name: 'vuxen', after: null })
    expect(await unitsIn(2020)).toEqual(['vuxen', 'barn', 'Mitt'])
  })
  it('files find a category by a spelling that it has been given', async () => {
    expect(await save({ kind: 'placementCategory', key: 'hvb', name: 'HVB', aliases: ['Hem för vård'] })).toMatchObject({ ok: true })
    expect((await registersIn(2020))?.categories.find(({ key }) => key === 'hvb')?.aliases).toEqual(['Hem för vård'])
  })
  it('a closed entry is there up to its last year', async () => {
    expect(await save({ kind: 'placementCategory', key: 'hvb', name: 'HVB', lastYear: 2020 })).toMatchObject({ ok: true })
    expect((await registersIn(2020))?.categories.map(({ key }) => key)).toEqual(['hvb', 'homes'])
    await query(`INSERT INTO "Plan" (id, "municipalityId", "committeeId", year, name, "ratingRule", "rollUpRule") VALUES (gen_random_uuid(), $M, $C, 2021, 'P', '{}', '{}')`)
    expect((await registersIn(2021))?.categories.map(({ key }) => key)).toEqual(['homes'])
  })
  it('a unit that answers for an indicator is not closed; what uses it is named', async () => {
    const answer = await save({ lastYear: 2020 })
    expect(answer).toMatchObject({ ok: false, error: { code: 'IN_USE', faults: [{ path: 'indicators', found: '1', expected: 'Care days barn' }] } })
    expect(await unitsIn(2021)).toEqual(['barn', 'vuxen'])
  })
  it('business and service areas stand in their tree', async () => {
    expect(await save({ kind: 'businessArea', key: 'ifo', version: 0, name: 'IFO' })).toMatchObject({ ok: true })
    expect(await save({ kind: 'serviceArea', key: 'bistand', version: 0, name: 'Bistånd' })).toMatchObject(error('INVALID_INPUT', 'parent'))
    expect(await save({ kind: 'serviceArea', key: 'bistand', version: 0, name: 'Bistånd', parent: 'ifo' })).toMatchObject({ ok: true })
    expect(await save({ kind: 'businessArea', key: 'ifo', version: 1, name: 'IFO', parent: 'ifo' })).toMatchObject(error('INVALID_INPUT', 'parent'))
    expect(await save({ kind: 'businessArea', key: 'ifo', version: 1, name: 'IFO', lastYear: 2020 })).toMatchObject(error('IN_USE', 'serviceAreas'))
    expect(await run(deleteRegisterEntry, administrator, { committee: at.committee, kind: 'businessArea', key: 'ifo', version: 1 })).toMatchObject(error('IN_USE', 'serviceAreas'))
    expect(await save({ kind: 'placementCategory', key: 'hvb', name: 'HVB', parent: 'bistand' })).toMatchObject({ ok: true })
    expect(await run(deleteRegisterEntry, administrator, { committee: at.committee, kind: 'serviceArea', key: 'bistand', version: 1 })).toMatchObject(error('IN_USE', 'placementCategories'))
  })
  it.each([
    ['an entry that is not there', { key: 'nowhere' }, 'NOT_FOUND', undefined],
    ['a key that is taken', { version: 0 }, 'ALREADY_THERE', undefined],
    ['a stale version', { version: 7 }, 'STALE_VERSION', undefined],
    ['a unit below itself', { parent: 'barn' }, 'INVALID_INPUT', 'parent'],
    ['a parent that is not there', { parent: 'nowhere' }, 'INVALID_INPUT', 'parent'],
    ['a place after nothing', { after: 'nowhere' }, 'INVALID_INPUT', 'after'],
    ['a spelling that another has', { aliases: ['Vuxen'] }, 'INVALID_INPUT', 'aliases[0]'],
    ['no name', { name: '' }, 'INVALID_INPUT', 'name'],
  ])('%s is refused', async (_what, change, code, path) => {
    expect(await save(change)).toMatchObject(error(code, path))
    expect(await unitsIn(2020)).toEqual(['barn', 'vuxen'])
  })
})

describe('delete-register-entry', () => {
  const remove = (change: object) => run(deleteRegisterEntry, administrator, { committee: at.committee, kind: 'orgUnit', key: 'ny', version: 1, ...change })

  it('takes away what was never used, and only that', async () => {
    await save({ key: 'ny', version: 0, name: 'Nya enheten', aliases: ['Nya'] })
    expect(await remove({ version: 4 })).toMatchObject(error('STALE_VERSION'))
    expect(await remove({})).toMatchObject({ ok: true })
    expect(await unitsIn(2020)).toEqual(['barn', 'vuxen'])
    expect(await query(`SELECT alias FROM "RegisterAlias" WHERE "municipalityId" = $M`)).toEqual([])
    expect(await remove({})).toMatchObject(error('NOT_FOUND'))
    expect(await remove({ key: 'barn' })).toMatchObject(error('IN_USE', 'indicators'))
  })
  it('a category with volumes stays', async () => {
    await query(`INSERT INTO "PlacementVolume" (id, "municipalityId", "placementCategoryId", measure, year, month) SELECT gen_random_uuid(), $M, id, 'actual', 2020, 1 FROM "PlacementCategory" WHERE "committeeId" = $C AND key = 'hvb'`)
    expect(await remove({ kind: 'placementCategory', key: 'hvb' })).toMatchObject(error('IN_USE', 'placementVolumes'))
    expect(await remove({ kind: 'placementCategory', key: 'homes' })).toMatchObject({ ok: true })
  })
})

describe('merge-units', () => {
  const merge = (change: object = {}) => run(mergeUnits, administrator, { committee: at.committee, from: 'vuxen', into: 'barn', year: 2020, version: 1, ...change })
  const assess = (unit: string) =>
    query(`INSERT INTO "Assessment" (id, "municipalityId", "reportId", subject, "subjectKey", "orgUnitKey", level) VALUES (gen_random_uuid(), $M, '${at.reportId}', 'unitResult', 'safety', '${unit}', 'met')`)

  it('moves people, indicators, follow-ups and what a draft says; the unit stays', async () => {
    const head = await buildSession(at, 'unitHead', 'vuxen')
    await query(`UPDATE "Risk" SET "orgUnitKey" = 'vuxen' WHERE "committeeId" = $C`)
    await assess('vuxen')
    const answer = await merge()
    expect(answer).toMatchObject({ ok: true, result: { moved: [{ what: 'indicators', count: 1 }, { what: 'memberships', count: 1 }, { what: 'risks', count: 1 }, { what: 'assessments', count: 1 }] } })
    expect(await query(`SELECT u.key, u."mergedIntoKey" FROM "OrgUnit" u WHERE "committeeId" = $C ORDER BY key`)).toEqual([{ key: 'barn', mergedIntoKey: null }, { key: 'vuxen', mergedIntoKey: 'barn' }])
    expect(await query(`SELECT DISTINCT u.key FROM "Indicator" i JOIN "OrgUnit" u ON u.id = i."orgUnitId" WHERE i."committeeId" = $C`)).toEqual([{ key: 'barn' }])
    expect(await query(`SELECT u.key FROM "Membership" m JOIN "OrgUnit" u ON u.id = m."orgUnitId" WHERE m."userId" = '${head.userId}'`)).toEqual([{ key: 'barn' }])
    expect(await query(`SELECT "orgUnitKey" FROM "Risk" WHERE "committeeId" = $C UNION SELECT "orgUnitKey" FROM "Assessment" WHERE "municipalityId" = $M`)).toEqual([{ orgUnitKey: 'barn' }])
    expect(await merge()).toMatchObject(error('ALREADY_THERE'))
    expect(await run(deleteRegisterEntry, administrator, { committee: at.committee, kind: 'orgUnit', key: 'vuxen', version: 2 })).toMatchObject(error('IN_USE'))
  })
  it('a role that somebody holds in both is held once', async () => {
    const head = await buildSession(at, 'unitHead', 'vuxen')
    await query(`INSERT INTO "Membership" (id, "municipalityId", "userId", "committeeId", "orgUnitId", role) SELECT gen_random_uuid(), $M, '${head.userId}', $C, id, 'unitHead' FROM "OrgUnit" WHERE "committeeId" = $C AND key = 'barn'`)
    expect(await merge()).toMatchObject({ ok: true })
    expect(await query(`SELECT u.key FROM "Membership" m JOIN "OrgUnit" u ON u.id = m."orgUnitId" WHERE m."userId" = '${head.userId}'`)).toEqual([{ key: 'barn' }])
  })
  it('earlier years keep the unit', async () => {
    await query(`UPDATE "Risk" SET "orgUnitKey" = 'vuxen' WHERE "committeeId" = $C`)
    expect(await merge({ year: 2021 })).toMatchObject({ ok: true })
    expect(await query(`SELECT "orgUnitKey" FROM "Risk" WHERE "committeeId" = $C`)).toEqual([{ orgUnitKey: 'vuxen' }])
  })
  it('a unit merged into the one below it takes its place', async () => {
    await save({ parent: 'vuxen' })
    expect(await merge()).toMatchObject({ ok: true })
    expect(await query(`SELECT "parentId" FROM "OrgUnit" WHERE "committeeId" = $C AND key = 'barn'`)).toEqual([{ parentId: null }])
  })
  it('a draft with figures of both, or a report on its way, stands in the way', async () => {
    await assess('barn')
    await assess('vuxen')
    expect(await merge()).toMatchObject({ ok: false, error: { code: 'IN_USE', faults: [{ path: 'drafts', found: 'January–month 8' }] } })
    await setStatus(at, 'submitted')
    expect(await merge()).toMatchObject({ ok: false, error: { code: 'IN_USE', faults: [{ path: 'onTheirWay', found: 'January–month 8' }] } })
    await setStatus(at, 'published')
    expect(await merge()).toMatchObject({ ok: true })
    expect(await query(`SELECT "orgUnitKey" FROM "Assessment" WHERE "municipalityId" = $M ORDER BY 1`)).toEqual([{ orgUnitKey: 'barn' }, { orgUnitKey: 'vuxen' }])
  })
  it('values broken down by both units stand in the way', async () => {
    for (const unit of ['barn', 'vuxen']) {
      await query(`INSERT INTO "IndicatorValue" (id, "municipalityId", "indicatorId", year, "fromMonth", "toMonth", breakdown, value) SELECT gen_random_uuid(), $M, id, 2020, 1, 8, '${unit}', 1 FROM "Indicator" WHERE "committeeId" = $C AND key = 'careDays.barn'`)
    }
    const faults = ['January–month 7', 'January–month 8'].map((found) => ({ path: 'drafts', found }))
    expect(await merge()).toMatchObject({ ok: false, error: { code: 'IN_USE', faults } })
  })
  it.each([
    ['itself', { into: 'vuxen' }, 'INVALID_INPUT'],
    ['a unit that is not there', { into: 'nowhere' }, 'INVALID_INPUT'],
    ['a unit that is not there into another', { from: 'nowhere' }, 'NOT_FOUND'],
    ['a stale version', { version: 9 }, 'STALE_VERSION'],
  ])('%s is refused', async (_what, change, code) => {
    expect(await merge(change)).toMatchObject(error(code))
    expect(await query(`SELECT 1 FROM "OrgUnit" WHERE "committeeId" = $C AND "mergedIntoKey" IS NOT NULL`)).toEqual([])
  })
})

describe('save-budget-line and delete-budget-line', () => {
  const line = (change: object = {}) => ({
    ...{ committee: at.committee, year: 2020, statement: 'netCost', key: 'ny', version: 0, label: 'Ny rad', kind: 'item', parent: null },
    ...{ counted: true, businessArea: null, serviceArea: null, aliases: [], ...change },
  })
  const write = (change: object = {}) => run(saveBudgetLine, administrator, line(change))
  const remove = (key: string, version = 1) => run(deleteBudgetLine, administrator, { committee: at.committee, year: 2020, statement: 'netCost', key, version })
  const labels = async () => (await query(`SELECT l.label FROM "BudgetLine" l JOIN "Statement" s ON s.id = l."statementId" WHERE s."committeeId" = $C ORDER BY l."order"`)).map(({ label }) => label)

  it('adds a line after another, renames it, and files find it by its spellings', async () => {
    expect(await write({ after: 'barn', aliases: ['Rad 7'] })).toEqual({ ok: true, result: { key: 'ny', version: 1 } })
    expect(await write({ version: 1, label: 'Nyare rad', aliases: ['Rad 7'] })).toMatchObject({ ok: true, result: { version: 2 } })
    expect(await labels()).toEqual(['barn', 'Nyare rad', 'vuxen', 'total'])
    expect((await registersIn(2020))?.lines.find(({ key }) => key === 'ny')).toMatchObject({ name: 'Nyare rad', aliases: ['Rad 7'] })
    expect(await remove('ny', 2)).toMatchObject({ ok: true })
    expect(await labels()).toEqual(['barn', 'vuxen', 'total'])
  })
  it('a line with figures is neither deleted nor made a heading; one with lines below it stays', async () => {
    expect(await remove('barn')).toMatchObject(error('IN_USE', 'amounts'))
    expect(await write({ key: 'barn', version: 1, kind: 'heading' })).toMatchObject(error('IN_USE', 'amounts'))
    expect(await write({ key: 'barn', version: 1, kind: 'ofWhich', parent: 'vuxen' })).toMatchObject({ ok: true })
    expect(await write({ parent: 'total' })).toMatchObject({ ok: true })
    expect(await remove('total')).toMatchObject(error('IN_USE', 'budgetLines'))
  })
  it.each([
    ['a line that is not there', { version: 3 }, 'NOT_FOUND', undefined],
    ['a year without the statement', { year: 2031 }, 'NOT_FOUND', undefined],
    ['a key that is taken', { key: 'barn' }, 'ALREADY_THERE', undefined],
    ['a stale version', { key: 'barn', version: 8 }, 'STALE_VERSION', undefined],
    ['a line below itself', { key: 'barn', version: 1, parent: 'barn' }, 'INVALID_INPUT', 'parent'],
    ['a parent that is not there', { parent: 'nowhere' }, 'INVALID_INPUT', 'parent'],
    ['an area that is not there', { businessArea: 'nowhere' }, 'INVALID_INPUT', 'businessArea'],
    ['a service that is not there', { serviceArea: 'nowhere' }, 'INVALID_INPUT', 'serviceArea'],
    ['a place after nothing', { after: 'nowhere' }, 'INVALID_INPUT', 'after'],
    ['a spelling that another has', { aliases: ['BARN'] }, 'INVALID_INPUT', 'aliases[0]'],
  ])('%s is refused', async (_what, change, code, path) => {
    expect(await write(change)).toMatchObject(error(code, path))
    expect(await labels()).toEqual(['barn', 'vuxen', 'total'])
  })
  it('deleting what is not there, or has been changed, is refused', async () => {
    expect(await remove('nowhere')).toMatchObject(error('NOT_FOUND'))
    await write()
    expect(await remove('ny', 5)).toMatchObject(error('STALE_VERSION'))
  })
})
