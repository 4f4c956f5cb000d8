import { beforeEach, describe, expect, it } from 'vitest'
import { mintCommitteeScope } from '@/lib/auth/scope'
import type { Session } from '@/lib/auth/session'
import { abandonReport } from '@/lib/commands/abandon-report'
import { approveReport } from '@/lib/commands/approve-report'
import type { Command } from '@/lib/commands/command'
import { correctReport } from '@/lib/commands/correct-report'
import { publishReport, publishReportWith } from '@/lib/commands/publish-report'
import { returnReport } from '@/lib/commands/return-report'
import { saveSection } from '@/lib/commands/save-section'
import { submitReport } from '@/lib/commands/submit-report'
import { loadReportSnapshot } from '@/lib/db/report-facts'
import { loadReportLife } from '@/lib/db/report-life'
import { loadEdition, loadLatestEdition, loadPublishedReports } from '@/lib/loaders/published-edition'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'
import { acceptErrors } from './accept-errors'
import { reportOf, run } from './run'

const database = testDatabase()
const REASON = 'Nettokostnaden för barn var fel inskriven.'
let at: SmallCommittee
let controller: Session
let head: Session
let secretary: Session
let address: string

/** A renderer that is quick: most of what is told here is not about files. */
const publishPlain = publishReportWith(({ view, meta }) =>
  Promise.resolve([{ name: 'index.html', contentType: 'text/html', policy: '', body: Buffer.from(`${view.report.title} ${meta.number}`) }]),
)

beforeEach(async () => {
  at = await buildCommittee()
  address = `${at.municipality}/${at.committee}/${at.report}`
  await acceptErrors(at)
  controller = await buildSession(at, 'controller')
  head = await buildSession(at, 'departmentHead')
  secretary = await buildSession(at, 'committeeSecretary')
  await write('Före.', 0)
  await publish()
})

async function version(): Promise<number> {
  const [row] = await database.query(`SELECT version FROM "Report" WHERE id = $1`, [at.reportId])
  return Number(row?.version)
}

async function step(command: Command, session: Session, more: object = {}) {
  return run(command, session, { ...reportOf(at), version: await version(), ...more })
}

async function taken(command: Command, session: Session, more: object = {}): Promise<void> {
  expect(await step(command, session, more)).toMatchObject({ ok: true })
}

async function write(text: string, of: number): Promise<void> {
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
  expect(await run(saveSection, controller, { ...reportOf(at), section: 'highlights', body, version: of })).toMatchObject({ ok: true })
}

async function publish(publisher = publishPlain): Promise<void> {
  await taken(submitReport, controller)
  await taken(approveReport, head)
  await taken(publisher, secretary)
}

const scope = () => mintCommitteeScope(at.municipalityId, at.committeeId, null, ['controller'], [])
const life = () => loadReportLife(scope(), at.report)
const facts = async () => (await loadReportSnapshot(scope(), at.report))?.facts

async function editions() {
  return database.query(`SELECT number, reason, sha256, "previousSha256" FROM "Edition" WHERE "reportId" = $1 ORDER BY number`, [at.reportId])
}

describe('a correction', () => {
  it('becomes the next edition, with its reason and what it changes; the first stays byte for byte at its own address', async () => {
    const first = await loadEdition(address, 1)
    await taken(correctReport, head, { reason: REASON })
    await write('Efter.', 1)
    expect(await loadLatestEdition(address)).toEqual(first)
    await publish(publishReport)
    const [one, two] = await editions()
    expect(two).toMatchObject({ number: 2, reason: REASON, previousSha256: one?.sha256 })
    expect(await loadEdition(address, 1)).toEqual(first)
    expect((await loadLatestEdition(address))?.number).toBe(2)
    const page = (await loadEdition(address, 2))?.files.find(({ name }) => name === 'index.html')?.body.toString() ?? ''
    for (const said of [REASON, 'Rättad ', `href="/rapporter/${address}/utgava-1/"`, 'Texten Highlights', 'Efter.']) expect(page).toContain(said)
    expect(await life()).toMatchObject({ status: 'published', edition: 2, correction: null })
  })

  it('while it is being made, readers and lists have the published edition, and authors know why', async () => {
    await taken(correctReport, controller, { reason: REASON })
    await write('Efter.', 1)
    expect((await loadPublishedReports()).filter((report) => report.address === address)).toMatchObject([{ number: 1 }])
    expect(await life()).toMatchObject({ status: 'draft', edition: 1, correction: { reason: REASON, by: { name: 'controller' } } })
    expect((await facts())?.report).toMatchObject({ status: 'draft', isCorrection: true })
  })

  it('is returned like any report and stays a correction', async () => {
    await taken(correctReport, controller, { reason: REASON })
    await taken(submitReport, controller)
    await taken(returnReport, head, { reason: 'Mer' })
    expect(await life()).toMatchObject({ status: 'draft', returnReason: 'Mer', correction: { reason: REASON } })
  })

  it('can be corrected again: the third edition follows the second', async () => {
    for (const [index, text] of ['Ett.', 'Två.'].entries()) {
      await taken(correctReport, controller, { reason: `${REASON} ${text}` })
      await write(text, index + 1)
      await publish()
    }
    const all = await editions()
    expect(all.map(({ number, reason }) => [number, reason])).toEqual([[1, null], [2, `${REASON} Ett.`], [3, `${REASON} Två.`]])
    expect(all[2]?.previousSha256).toBe(all[1]?.sha256)
  })
})

describe('a correction is refused', () => {
  it.each([[{}], [{ reason: 'Fel.' }], [{ reason: '            ' }], [{ reason: 'x'.repeat(501) }]])('with the reason %j', async (input) => {
    expect(await step(correctReport, head, input)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', faults: [{ path: 'reason' }] } })
    expect(await life()).toMatchObject({ status: 'published' })
  })
  it('by whoever neither writes nor approves', async () => {
    expect(await step(correctReport, secretary, { reason: REASON })).toMatchObject({ ok: false, error: { code: 'OUT_OF_SCOPE' } })
  })
  it('where nothing has been published here', async () => {
    const other = { ...at, report: at.previousReport }
    await database.query(`UPDATE "Report" SET status = 'published' WHERE "committeeId" = $1 AND key = $2`, [at.committeeId, at.previousReport])
    expect(await run(correctReport, head, { ...reportOf(other), version: 1, reason: REASON })).toEqual({ ok: false, error: { code: 'NO_EDITION' } })
  })
  it('by its publisher, when it changes nothing', async () => {
    await taken(correctReport, controller, { reason: REASON })
    await taken(submitReport, controller)
    await taken(approveReport, head)
    expect(await step(publishPlain, secretary)).toEqual({ ok: false, error: { code: 'NOTHING_CHANGED' } })
    expect(await editions()).toHaveLength(1)
  })
})

describe('four eyes in a correction', () => {
  it('whoever asked for it approves but does not publish; another does', async () => {
    await taken(correctReport, head, { reason: REASON })
    await write('Efter.', 1)
    await taken(submitReport, controller)
    await taken(approveReport, head)
    expect(await step(publishPlain, head)).toEqual({ ok: false, error: { code: 'SAME_PERSON' } })
    await taken(publishPlain, secretary)
  })
  it('who has alone written the correction does not approve it, however many wrote the report', async () => {
    await database.query(`INSERT INTO "AuditEvent" ("municipalityId", "committeeId", "reportId", "actorId", command, subject, "subjectKey") VALUES ($1, $2, $3, gen_random_uuid(), 'save-amounts', 'amount', 'x')`, [
      at.municipalityId,
      at.committeeId,
      at.reportId,
    ])
    await taken(correctReport, controller, { reason: REASON })
    await write('Efter.', 1)
    const other = await buildSession(at, 'controller')
    await taken(submitReport, other)
    await database.query(`UPDATE "Membership" SET role = 'departmentHead' WHERE "userId" = $1`, [controller.userId])
    const author: Session = { ...controller, memberships: controller.memberships.map((membership) => ({ ...membership, role: 'departmentHead' })) }
    expect(await step(approveReport, author)).toEqual({ ok: false, error: { code: 'SAME_PERSON' } })
  })
})

describe('a correction that is given up', () => {
  it('leaves the report as its last edition has it, though something else was approved meanwhile', async () => {
    const before = await facts()
    await taken(correctReport, controller, { reason: REASON })
    await write('Efter.', 1)
    await taken(submitReport, controller)
    await taken(approveReport, head)
    expect(await step(abandonReport, head)).toMatchObject({ ok: false, error: { code: 'WRONG_STATUS' } })
    await taken(returnReport, head, { reason: 'Inte nu' })
    await taken(abandonReport, head)
    expect(await facts()).toEqual(before)
    expect(await life()).toMatchObject({ status: 'published', edition: 1, correction: null, returnReason: null })
  })
  it('meets whoever corrects next with what was written', async () => {
    await taken(correctReport, controller, { reason: REASON })
    await write('Efter.', 1)
    await taken(abandonReport, controller)
    expect(JSON.stringify((await facts())?.sections)).toContain('Före.')
    await taken(correctReport, controller, { reason: REASON })
    expect(JSON.stringify((await facts())?.sections)).toContain('Efter.')
  })
  it('is no way to publish a draft', async () => {
    const other = { ...at, report: at.previousReport }
    expect(await run(abandonReport, head, { ...reportOf(other), version: 1 })).toMatchObject({ ok: false, error: { code: 'WRONG_STATUS' } })
  })
  it('a report whose facts were never kept gets them kept when its correction begins', async () => {
    const other = { ...at, report: at.previousReport }
    await database.query(
      `WITH report AS (UPDATE "Report" SET status = 'published' WHERE "committeeId" = $1 AND key = $2 RETURNING id)
       INSERT INTO "Edition" (id, "municipalityId", "reportId", number, view, sha256, address, "publishedById") SELECT gen_random_uuid(), $3, id, 1, '{}', '', 'a/b/c', gen_random_uuid() FROM report`,
      [at.committeeId, at.previousReport, at.municipalityId],
    )
    const of = async () => (await loadReportSnapshot(scope(), other.report))?.facts.amounts
    const stood = await of()
    expect(await run(correctReport, head, { ...reportOf(other), version: 1, reason: REASON })).toMatchObject({ ok: true })
    await database.query(`UPDATE "Amount" SET "amountOre" = 1 WHERE "municipalityId" = $1`, [at.municipalityId])
    expect(await run(abandonReport, head, { ...reportOf(other), version: 2 })).toMatchObject({ ok: true })
    expect(await of()).toEqual(stood)
  })
})
