import { beforeAll, describe, expect, it } from 'vitest'
import { publishReport } from '@/lib/commands/publish-report'
import { database as orm } from '@/lib/db/client'
import { loadCommitteeEditions, loadEdition } from '@/lib/loaders/published-edition'
import { renderCommitteePage } from '@/lib/export/site/render-site'
import { buildAssets } from '@/scripts/build'
import { testDatabase } from '@/tests/database'
import { buildSession } from '@/tests/factories'
import { loadDemo } from '@/tests/golden/demo-database'
import { allText } from '../export/all-text'
import { run } from './run'

const database = testDatabase()

/** Text columns that name, link or sort: another word in them would be another report. */
const NO_CANARY = /(?:^|[a-z])(?:[kK]ey|[sS]ha256|[kK]ind|[cC]ode|[tT]ype|[uU]nit|[oO]n|From|address|email|issuer|subject|breakdown|operator|method|measure)$/

const DRAFT = 'zqdraftqz'

interface Column {
  readonly table: string
  readonly column: string
}

/** A word for a column that stands nowhere else. */
const canary = (index: number) => `zq${String(index).padStart(3, '0')}qz`

async function textColumns(): Promise<readonly Column[]> {
  const rows = await database.query(
    `SELECT own.table_name AS "table", own.column_name AS "column"
     FROM information_schema.columns AS own JOIN pg_class ON pg_class.relname = own.table_name AND pg_class.relkind = 'r'
     WHERE own.table_schema = 'public' AND own.data_type = 'text' AND own.table_name NOT IN ('Edition', 'EditionFile', 'AuditEvent', 'ApprovedFacts')
     ORDER BY 1, 2`,
  )
  return rows.map(({ table, column }) => ({ table: String(table), column: String(column) })).filter(({ column }) => !NO_CANARY.test(column))
}

/** What people have written about the report among themselves. */
async function addInternal(municipalityId: string, userId: string): Promise<void> {
  const db = orm()
  const { id: reportId } = await db.report.findFirstOrThrow({ where: { municipalityId, key: '2020-08' } })
  const at = new Date('2020-09-10T08:00:00Z')
  const note = await db.note.create({
    data: { municipalityId, reportId, sectionKey: 'ifo', quote: '', before: '', after: '', text: '', writtenById: userId, writtenAt: at },
  })
  await db.noteReply.create({ data: { municipalityId, noteId: note.id, text: '', writtenById: userId, writtenAt: at } })
  const question = { sectionKey: 'ifo', text: '', askedById: userId, askedAt: at, answer: '', answeredById: userId, answeredAt: at }
  await db.question.create({ data: { municipalityId, reportId, ...question } })
  await db.findingAcceptance.create({ data: { municipalityId, reportId, findingId: 'any', reason: '', authorId: userId } })
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: DRAFT }] }] }
  await db.section.updateMany({ where: { municipalityId, reportId: { not: reportId } }, data: { body } })
  await db.section.create({ data: { municipalityId, reportId, key: 'no-place-in-the-form', body } })
  await db.mail.create({ data: { municipalityId, reportId, recipientId: userId, toAddress: '', subject: '', text: '', kind: 'reminder', onDate: '2020-09-01' } })
}

let columns: readonly Column[]
let published: string

beforeAll(async () => {
  await buildAssets()
  const { municipalityId, committeeId } = await loadDemo()
  const secretary = await buildSession({ municipalityId, committeeId, municipality: 'tyreso', committee: 'asn', report: '2020-08', reportId: '', previousReport: '' }, 'committeeSecretary')
  await addInternal(municipalityId, secretary.userId)
  columns = await textColumns()
  for (const [index, { table, column }] of columns.entries()) {
    await database.query(`UPDATE "${table}" SET "${column}" = coalesce("${column}", '') || ' ${canary(index)}'`)
  }
  await database.query(`UPDATE "Report" SET status = 'adopted', version = 1 WHERE key = '2020-08'`)
  const answer = await run(publishReport, secretary, { committee: 'asn', report: '2020-08', version: 1 })
  expect(answer).toMatchObject({ ok: true })
  const edition = await loadEdition('tyreso/asn/2020-08', 1)
  const editions = await loadCommitteeEditions('tyreso', 'asn')
  const kinds = ['committee', 'feed', 'indicators', 'compare'] as const
  const pages = await Promise.all(kinds.map((kind) => renderCommitteePage({ kind, municipality: 'tyreso', committee: 'asn' }, editions, { origin: 'https://example.se' })))
  const files = await Promise.all(edition?.files.map(({ name, body }) => allText(name, body)) ?? [])
  published = [...files, ...pages.map((page) => page?.body.toString() ?? '')].join('\n')
})

describe('what an edition and the public pages tell', () => {
  it('comes from these columns, and from no other', () => {
    const told = columns.filter((_, index) => published.includes(canary(index)))
    expect(told.map(({ table, column }) => `${table}.${column}`)).toMatchInlineSnapshot(`
      [
        "Assessment.commentary",
        "Assessment.trendBase",
        "Assignment.aim",
        "Assignment.text",
        "BudgetLine.label",
        "Committee.name",
        "CorrectiveMeasure.text",
        "DataTable.title",
        "DataTableRow.label",
        "Forecast.comment",
        "Goal.name",
        "Goal.note",
        "Indicator.name",
        "Municipality.name",
        "PlacementCategory.name",
        "Report.minutesItem",
        "Report.registryNumber",
        "Report.title",
        "User.name",
      ]
    `)
  })
  it('holds no text of another report, and none that the form has no place for', () => {
    expect(published).not.toContain(DRAFT)
  })
  it('and there are others to tell from', () => {
    expect(columns.length).toBeGreaterThan(60)
  })
})
