import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { saveSection } from '@/lib/commands/save-section'
import { newerTextFor } from '@/lib/loaders/section'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus, type SmallCommittee } from '@/tests/factories'
import { reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let controller: Session

beforeEach(async () => {
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
})

function text(words: string) {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words, marks: [{ type: 'bold' }] }] }] }
}

function input(body: object, version = 0, section = 'highlights') {
  return { ...reportOf(at), section, body, version }
}

function stored() {
  return database.query(`SELECT key, body, "carriedOver", version FROM "Section" WHERE "municipalityId" = $1`, [at.municipalityId])
}

describe('save-section', () => {
  it('stores the text', async () => {
    expect(await run(saveSection, controller, input(text('Calm summer')))).toMatchObject({ ok: true, result: { version: 1 } })
    expect(await stored()).toEqual([{ key: 'highlights', body: text('Calm summer'), carriedOver: false, version: 1 }])
  })
  it('saving a text that was carried over confirms it', async () => {
    await run(saveSection, controller, input(text('From July')))
    await database.query(`UPDATE "Section" SET "carriedOver" = true WHERE "municipalityId" = $1`, [at.municipalityId])
    await run(saveSection, controller, input(text('From July'), 1))
    expect(await stored()).toMatchObject([{ carriedOver: false, version: 2 }])
  })
  it('a stale writer is told by whom, and the text stands', async () => {
    const colleague = await buildSession(at, 'controller')
    await run(saveSection, colleague, input(text('Theirs')))
    expect(await run(saveSection, controller, input(text('Mine')))).toMatchObject({ error: { code: 'STALE_VERSION', by: { name: 'controller' } } })
    expect(await stored()).toMatchObject([{ body: text('Theirs') }])
  })
  it('of two first writers at the same moment one is told', async () => {
    const answers = await Promise.all(['a', 'b'].map((words) => run(saveSection, controller, input(text(words)))))
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true])
  })
  it('leaves an audit event with the text before and after', async () => {
    await run(saveSection, controller, input(text('One')))
    await run(saveSection, controller, input(text('Two'), 1))
    expect(await database.query(`SELECT before, after FROM "AuditEvent" WHERE "municipalityId" = $1 ORDER BY id DESC LIMIT 1`, [at.municipalityId])).toEqual([
      { before: { body: text('One'), version: 1 }, after: { body: text('Two'), version: 2 } },
    ])
  })
  it.each([
    ['a link', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:0' } }] }] }] }],
    ['HTML in a node of its own', { type: 'doc', content: [{ type: 'html', text: '<script>' }] }],
    ['an unknown attribute', { type: 'doc', content: [{ type: 'paragraph', attrs: { onclick: 'x' } }] }],
    ['a heading of the page', { type: 'doc', content: [{ type: 'heading', attrs: { level: 1 } }] }],
  ])('%s is refused', async (_name, body) => {
    expect(await run(saveSection, controller, input(body))).toMatchObject({ error: { code: 'INVALID_INPUT' } })
    expect(await stored()).toEqual([])
  })
  it('a section that the form does not ask for, and a locked report, are refused', async () => {
    expect(await run(saveSection, controller, input(text('x'), 0, 'elsewhere'))).toMatchObject({ error: { code: 'NOT_FOUND' } })
    await setStatus(at, 'sent')
    expect(await run(saveSection, controller, input(text('x')))).toMatchObject({ error: { code: 'REPORT_LOCKED', detail: 'sent' } })
  })
})

describe('what a writer is told whose text began with an older version', () => {
  const newer = (session: Session, version: number) => newerTextFor(session, at.committee, at.report, 'highlights', version)
  beforeEach(async () => {
    for (const [version, words] of ['One', 'Two', 'Three'].entries()) await run(saveSection, controller, input(text(words), version))
  })
  it.each([
    [0, { type: 'doc', content: [] }],
    [1, text('One')],
    [2, text('Two')],
    [3, text('Three')],
    [9, null],
  ])('version %i', async (version, base) => {
    expect(await newer(controller, version)).toMatchObject({ base, theirs: text('Three'), version: 3, by: { name: 'controller' } })
  })
  it('a text that no command wrote is known from what was saved over it', async () => {
    const carried = JSON.stringify(text('Carried over'))
    await database.query(`UPDATE "Section" SET version = 7, body = $2::jsonb WHERE "municipalityId" = $1`, [at.municipalityId, carried])
    expect(await newer(controller, 7)).toMatchObject({ base: null })
    await run(saveSection, controller, input(text('Eight'), 7))
    expect(await newer(controller, 7)).toMatchObject({ base: text('Carried over'), version: 8 })
  })
  it('the text that its author had before it was merged stays in the history', async () => {
    expect(await run(saveSection, controller, { ...input(text('Both'), 3), written: text('Mine') })).toMatchObject({ ok: true })
    expect(await database.query(`SELECT after FROM "AuditEvent" WHERE "municipalityId" = $1 ORDER BY id DESC LIMIT 1`, [at.municipalityId])).toEqual([
      { after: { body: text('Both'), version: 4, written: text('Mine') } },
    ])
  })
  it('nobody who may not write: other roles, other municipalities, a locked report', async () => {
    expect(await newer(await buildSession(at, 'member'), 1)).toBeNull()
    expect(await newer(await buildSession(await buildCommittee(undefined, 'elsewhere'), 'controller'), 1)).toBeNull()
    expect(await newerTextFor(controller, at.committee, at.report, 'elsewhere', 0)).toBeNull()
    await setStatus(at, 'sent')
    expect(await newer(controller, 1)).toBeNull()
  })
})
