import { randomUUID } from 'node:crypto'
import { Client, type QueryResultRow } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayReadReport } from '@/lib/auth/permissions/report'
import { reportRights } from '@/lib/auth/permissions/report-rights'
import type { Role } from '@/lib/auth/role'
import type { Session } from '@/lib/auth/session'
import { commands, findCommand } from '@/lib/commands/registry'
import type { CellAnswers, CommandAnswer } from '@/lib/domain/command-answer'
import { testDatabase } from '@/tests/database'
import { bodyOf } from '@/tests/commands/import-files'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'
import type { MatrixRow, Place } from './matrix/row'
import { MATRIX } from './matrix/rows'
import { ROLES, STATUSES } from './matrix/words'

const database = testDatabase()

/** One connection for the many small queries. */
const client = new Client({ connectionString: database.url })

beforeAll(() => client.connect())
afterAll(() => client.end())

async function query(sql: string, values: readonly unknown[]): Promise<QueryResultRow[]> {
  return (await client.query<QueryResultRow>(sql, [...values])).rows
}

/** `set-assessment of a goal` is a row of set-assessment. */
function commandOf(row: string): string {
  return row.split(/ |:/)[0] ?? ''
}

/** The row's name, for the tables of cases; a name without a row cannot be. */
function rowOf(name: string): MatrixRow {
  const row = MATRIX[name]
  if (row === undefined) throw new Error(`No row ${name}`)
  return row
}

async function reportVersion(at: SmallCommittee): Promise<number> {
  const [row] = await query(`SELECT version FROM "Report" WHERE id = $1`, [at.reportId])
  return Number(row?.version)
}

function placeOf(at: SmallCommittee): Place {
  return { at, reportVersion: () => reportVersion(at), query }
}

const ADDRESS: Readonly<Record<MatrixRow['about'], (at: SmallCommittee) => object>> = {
  municipality: () => ({}),
  committee: ({ committee }) => ({ committee }),
  report: ({ committee, report }) => ({ committee, report }),
}

async function arrange(name: string, at: SmallCommittee): Promise<void> {
  await rowOf(name).arrange?.(placeOf(at))
}

async function send(name: string, session: Session, at: SmallCommittee): Promise<CommandAnswer<unknown>> {
  const command = findCommand(commandOf(name))
  if (command === null) throw new Error(`No command for the row ${name}`)
  const { about, input, file } = rowOf(name)
  const body = file === undefined ? undefined : bodyOf(file())
  return command.run(session, { input: { ...ADDRESS[about](at), ...(await input(placeOf(at))) }, idempotencyKey: randomUUID(), file: body })
}

const WORDS: Readonly<Record<string, string>> = { OUT_OF_SCOPE: 'no', REPORT_LOCKED: 'locked', WRONG_STATUS: 'order', ALREADY_THERE: 'there' }

/** The answer in the words of the matrix; a refused cell counts as its refusal. */
function wordOf(answer: CommandAnswer<unknown>): string {
  if (!answer.ok) return WORDS[answer.error.code] ?? answer.error.code
  const cell = (answer.result as Partial<CellAnswers> | null)?.cells?.[0]
  if (cell === undefined || cell.status === 'saved') return 'done'
  return cell.status === 'refused' ? (WORDS[cell.code] ?? cell.code) : cell.status
}

/** Tables of what is followed up. */
const FOLLOWED_UP = ['Risk', 'RiskAction', 'Assignment', 'Activity', 'AnnualCycleItem', 'CorrectiveMeasure', 'DoneMark']

/** Tables of registers and plans. */
const KEPT = ['OrgUnit', 'BusinessArea', 'BudgetLine', 'RegisterAlias', 'Plan', 'Goal', 'Indicator', 'IndicatorTarget', 'GoalIndicator', 'Form']

/** All that commands write, of the municipality: a refusal must leave it as it is. */
async function written(at: SmallCommittee): Promise<unknown> {
  const tables = ['Amount', 'Forecast', 'PlacementVolume', 'DataTableRow', 'IndicatorValue', 'Assessment', 'Section', ...FOLLOWED_UP, 'FindingAcceptance', 'Report', 'PeriodLock', ...KEPT, 'ImportMapping', 'Edition', 'EditionFile', 'AuditEvent']
  const dumps = tables.map((table) => `(SELECT jsonb_agg(to_jsonb(t) ORDER BY t.id) FROM "${table}" t WHERE t."municipalityId" = $1) AS "${table}"`)
  return (await query(`SELECT ${dumps.join(', ')}`, [at.municipalityId]))[0]
}

/** One word per status, and for each refusal a check that nothing was written. */
async function wordsOf(row: string, role: Role): Promise<string> {
  const at = await buildCommittee()
  await arrange(row, at)
  const session = await buildSession(at, role, role === 'unitHead' ? 'barn' : null)
  const words: string[] = []
  for (const status of STATUSES) {
    await query(`UPDATE "Report" SET status = $2::"ReportStatus" WHERE id = $1`, [at.reportId, status])
    const before = await written(at)
    const word = wordOf(await send(row, session, at))
    if (word !== 'done') expect(await written(at)).toEqual(before)
    words.push(word)
  }
  return words.join(' ')
}

describe('the permission matrix', () => {
  it('has rows for every command of the registry, and no others', () => {
    const rows = [...new Set(Object.keys(MATRIX).map(commandOf))]
    expect(rows.sort()).toEqual(commands.map(({ name }) => name).sort())
  })
  describe.each(Object.entries(MATRIX))('%s', (row, { words }) => {
    it.each(ROLES)('%s', async (role) => {
      expect(await wordsOf(row, role)).toBe(words[role])
    })
  })
})

describe('strangers', () => {
  const rows = Object.keys(MATRIX).filter((row) => rowOf(row).about !== 'municipality')

  it.each(rows)('%s is refused to every role of another committee, and of another municipality', async (row) => {
    const at = await buildCommittee()
    await arrange(row, at)
    const before = await written(at)
    const elsewhere = await buildCommittee(undefined, 'elsewhere')
    const [other] = await query(
      `INSERT INTO "Committee" (id, "municipalityId", key, name) VALUES (gen_random_uuid(), $1, 'other', 'Other') RETURNING id`,
      [at.municipalityId],
    )
    for (const role of ROLES) {
      if (role !== 'administrator') {
        const neighbour = await buildSession({ ...at, committeeId: String(other?.id) }, role)
        expect(wordOf(await send(row, neighbour, at)), `${role} of another committee`).toBe('no')
      }
      const foreigner = await buildSession(elsewhere, role)
      expect(wordOf(await send(row, foreigner, at)), `${role} of another municipality`).toBe('no')
    }
    expect(await written(at)).toEqual(before)
  })
})

describe('reading a report in the work pages', () => {
  const everyStatus = Object.fromEntries(STATUSES.map((status) => [status, true]))
  it.each<[Role, Record<string, boolean>]>([
    ['controller', everyStatus],
    ['unitHead', everyStatus],
    ['departmentHead', everyStatus],
    ['committeeSecretary', everyStatus],
    ['administrator', everyStatus],
    ['member', { ...everyStatus, draft: false, submitted: false, reviewed: false, approved: false }],
  ])('%s', (role, expected) => {
    const actor = { userId: 'x', roles: [role], orgUnitKeys: [] }
    expect(Object.fromEntries(STATUSES.map((status) => [status, mayReadReport(actor, { status }) === null]))).toEqual(expected)
  })
  it('nobody reads without a role', () => {
    expect(mayReadReport({ userId: 'x', roles: [], orgUnitKeys: [] }, { status: 'published' })).toBe('OUT_OF_SCOPE')
  })
  it('the rights that pages ask for: a controller in a draft, a head of department in a submitted report', () => {
    expect(reportRights({ userId: 'x', roles: ['controller'], orgUnitKeys: [] }, { status: 'draft' })).toEqual({
      read: true,
      figures: true,
      indicatorValues: true,
      assessments: true,
      sections: true,
      findings: true,
      steps: ['submit'],
    })
    expect(reportRights({ userId: 'x', roles: ['departmentHead'], orgUnitKeys: [] }, { status: 'submitted' })).toMatchObject({
      figures: false,
      steps: ['review', 'approve', 'return'],
    })
  })
})
