import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { copyForm } from '@/lib/commands/copy-form'
import { deleteFormDraft } from '@/lib/commands/delete-form-draft'
import { releaseForm } from '@/lib/commands/release-form'
import { saveForm } from '@/lib/commands/save-form'
import { saveSection } from '@/lib/commands/save-section'
import { startFormVersion } from '@/lib/commands/start-form-version'
import { startReport } from '@/lib/commands/start-report'
import type { ReportForm } from '@/lib/domain/form'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, smallForm, type SmallCommittee } from '@/tests/factories'
import { reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let administrator: Session

beforeEach(async () => {
  at = await buildCommittee()
  administrator = await buildSession(at, 'administrator')
})

const small = { form: 'small', formVersion: 1 }
const second = { form: 'small', formVersion: 2 }
const start = () => run(startFormVersion, administrator, small)
const contents = (change: Partial<ReportForm> = {}): ReportForm => ({ ...smallForm, formVersion: 2, ...change })
const save = (version: number, change: Partial<ReportForm> = {}) => run(saveForm, administrator, { ...second, version, contents: contents(change) })
const release = (version: number) => run(releaseForm, administrator, { ...second, version })
const forms = () =>
  database.query(`SELECT key, "formVersion", name, state, version, definition FROM "Form" WHERE "municipalityId" = $1 ORDER BY key, "formVersion"`, [at.municipalityId])
const events = () =>
  database.query(`SELECT command, "subjectKey", before, after FROM "AuditEvent" WHERE "municipalityId" = $1 AND subject = 'form' ORDER BY id`, [at.municipalityId])

describe('copy-form', () => {
  it('makes a form of its own, as a draft, under a key made of its name', async () => {
    expect(await run(copyForm, administrator, { ...small, name: 'Årsbrev' })).toEqual({ ok: true, result: { form: 'arsbrev', formVersion: 1, version: 1 } })
    const definition = { ...smallForm, key: 'arsbrev', name: 'Årsbrev' }
    expect(await forms()).toMatchObject([{ key: 'arsbrev', state: 'draft', version: 1, definition }, { key: 'small', state: 'released', name: smallForm.name }])
  })
  it('a name that another form has is refused', async () => {
    expect(await run(copyForm, administrator, { ...small, name: smallForm.name })).toMatchObject({ error: { code: 'ALREADY_THERE' } })
  })
  it.each([
    ['a form that is not there', { form: 'nowhere', formVersion: 1 }],
    ['a version that is not there', { form: 'small', formVersion: 9 }],
  ])('%s is refused', async (_what, form) => {
    expect(await run(copyForm, administrator, { ...form, name: 'Copy' })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
  it("another municipality's form is not there", async () => {
    const elsewhere = await buildSession(await buildCommittee(), 'administrator')
    await run(copyForm, administrator, { ...small, name: 'Ours' })
    expect(await run(copyForm, elsewhere, { form: 'ours', formVersion: 1, name: 'Theirs' })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

describe('a draft', () => {
  it('is saved by each who has read it last; whoever has not is told who did, and nothing is overwritten', async () => {
    await start()
    expect(await save(1, { name: 'First' })).toEqual({ ok: true, result: { version: 2, faults: 0 } })
    expect(await save(1, { name: 'Second' })).toMatchObject({ ok: false, error: { code: 'STALE_VERSION', by: { name: 'administrator' } } })
    expect((await forms())[1]).toMatchObject({ name: 'First', version: 2, definition: { name: 'First' } })
  })
  it('of two that save at the same moment one is refused', async () => {
    await start()
    const answers = await Promise.all([save(1, { name: 'First' }), save(1, { name: 'Second' })])
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
  it('is one at a time, also for two who begin at the same moment', async () => {
    const answers = await Promise.all([start(), start()])
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await start()).toMatchObject({ error: { code: 'ALREADY_THERE' } })
    expect(await forms()).toHaveLength(2)
  })
  it('may have faults, and is not released with them: all are told', async () => {
    await start()
    expect(await save(1, { sections: smallForm.sections.map((section) => ({ ...section, title: '' })) })).toMatchObject({ result: { version: 2, faults: 2 } })
    expect(await release(2)).toMatchObject({
      error: { code: 'INVALID_INPUT', faults: [{ path: 'contents.sections[0].title', expected: 'noTitle' }, { path: 'contents.sections[1].title' }] },
    })
  })
  it.each([
    ['contents that are no form', { sections: [] }, 'contents.sections'],
    ['contents of another form', { key: 'other' }, 'contents.key'],
    ['contents of another version', { formVersion: 1 }, 'contents.key'],
  ])('%s are refused with the place', async (_what, change, path) => {
    await start()
    expect(await save(1, change)).toMatchObject({ error: { code: 'INVALID_INPUT', faults: [{ path }] } })
  })
  it('does not take the name of another form', async () => {
    await run(copyForm, administrator, { ...small, name: 'Copy' })
    await start()
    expect(await save(1, { name: 'Copy' })).toMatchObject({ error: { code: 'ALREADY_THERE' } })
  })
  it('that is removed makes room for another, under the same number', async () => {
    await start()
    const remove = (version: number) => run(deleteFormDraft, administrator, { ...second, version })
    expect(await remove(7)).toMatchObject({ error: { code: 'STALE_VERSION' } })
    expect(await remove(1)).toEqual({ ok: true, result: {} })
    expect(await start()).toMatchObject({ result: second })
  })
})

describe('a released version', () => {
  it('is never changed or removed', async () => {
    await start()
    await release(1)
    const before = await forms()
    for (const command of [saveForm, releaseForm, deleteFormDraft]) {
      const input = { ...second, version: 2, ...(command === saveForm ? { contents: contents({ name: 'Changed' }) } : {}) }
      expect(await run(command, administrator, input)).toMatchObject({ error: { code: 'WRONG_STATUS' } })
    }
    expect(await forms()).toEqual(before)
  })
  it('the log tells each step, with headings and not every word', async () => {
    await start()
    await save(1, { name: 'Renamed' })
    await release(2)
    expect(await events()).toMatchObject([
      { command: 'start-form-version', subjectKey: 'small:2', before: null, after: { state: 'draft', version: 1 } },
      { command: 'save-form', before: { name: smallForm.name }, after: { name: 'Renamed', version: 2, sections: ['2 Highlights (prose)', '2 Net cost (statement)'] } },
      { command: 'release-form', before: { state: 'draft' }, after: { state: 'released', version: 3 } },
    ])
  })
})

describe('start-report with a form', () => {
  const october = { kind: 'monthly', title: 'October', year: 2020, to: 10, dueOn: null, vintageName: 'Forecast October' }
  const begin = async (form: object | null) => run(startReport, await buildSession(at, 'controller'), { ...october, committee: at.committee, from: at.report, form })
  const formOf = async (report: string) =>
    (await database.query(`SELECT f."formVersion" FROM "Report" r JOIN "Form" f ON f.id = r."formId" WHERE r."municipalityId" = $1 AND r.key = $2`, [at.municipalityId, report]))[0]

  it('a draft is not offered to reports; released it is, and earlier reports keep theirs', async () => {
    await start()
    expect(await begin(second)).toMatchObject({ error: { code: 'NOT_FOUND', faults: [{ path: 'form' }] } })
    await release(1)
    expect(await begin(second)).toMatchObject({ ok: true })
    expect([await formOf('2020-10'), await formOf(at.report)]).toEqual([{ formVersion: 2 }, { formVersion: 1 }])
  })
  it('takes along only the texts that the form has a place for', async () => {
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A calm summer' }] }] }
    await run(saveSection, await buildSession(at, 'controller'), { ...reportOf(at), section: 'highlights', body, version: 0 })
    await start()
    await save(1, { sections: smallForm.sections.slice(1) })
    await release(2)
    expect(await begin(second)).toMatchObject({ result: { sections: 0 } })
  })
  it('without one takes the version of the earlier report', async () => {
    await start()
    await release(1)
    await begin(null)
    expect(await formOf('2020-10')).toEqual({ formVersion: 1 })
  })
})
