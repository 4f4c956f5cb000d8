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
import { findingIn } from '@/tests/commands/finding-in'
import { bodyOf, csvOf } from '@/tests/commands/import-files'
import { buildDataTable } from '@/tests/commands/data-table'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'
import { FOLLOW_UP_INPUTS, followUpArrangement } from './follow-up-rows'
import { IMPORT_ROWS, importInput } from './import-rows'
import { MATRIX, ROLES, STATUSES } from './permission-matrix'

const database = testDatabase()

/** One connection for the many small queries. */
const client = new Client({ connectionString: database.url })

beforeAll(() => client.connect())
afterAll(() => client.end())

async function query(sql: string, values: unknown[]): Promise<QueryResultRow[]> {
  return (await client.query<QueryResultRow>(sql, values)).rows
}

/** `set-assessment of a goal` is a row of set-assessment. */
function commandOf(row: string): string {
  return row.split(/ |:/)[0] ?? ''
}

const PARAGRAPH = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words' }] }] }

/** What the row sends, after committee and report; `version` is the report's own, `finding` the id of one that the report has. */
function inputOf(row: string, at: SmallCommittee, version: number, finding: string): object {
  const assessment = { version: 0, level: 'met', reason: 'Because' }
  switch (row) {
    case 'save-amounts':
    case 'save-forecasts':
      return { cells: [{ statement: 'netCost', line: 'barn', value: -1, version: 0 }] }
    case 'save-month-amounts':
      return { cells: [{ statement: 'netCost', line: 'barn', month: 8, value: -1, version: 0 }] }
    case 'save-budget-amounts':
      return { budgetVersion: 'original', cells: [{ statement: 'netCost', line: 'barn', from: 1, to: 12, value: -1, version: 1 }] }
    case 'save-data-table-rows':
      return { rows: [{ table: 'survey', row: 'school', cells: { answers: 21 }, version: 1 }] }
    case 'save-placement-volumes':
      return { rows: [{ category: 'hvb', month: 8, placements: 1, version: 0 }] }
    case 'save-indicator-values':
      return { cells: [{ indicator: 'careDays.barn', value: 1, missing: null, version: 0 }] }
    case 'save-indicator-values of another unit':
      return { cells: [{ indicator: 'careDays.vuxen', value: 1, missing: null, version: 0 }] }
    case 'set-assessment of an indicator':
      return { subject: 'indicator', subjectKey: 'careDays.barn', ...assessment }
    case 'set-assessment of an indicator of another unit':
      return { subject: 'indicator', subjectKey: 'careDays.vuxen', ...assessment }
    case 'set-assessment of a goal':
      return { subject: 'goal', subjectKey: 'safety', ...assessment }
    case 'set-assessment: comment on a goal':
      return { subject: 'goal', subjectKey: 'safety', version: 0, commentary: 'Two placements ended' }
    case 'set-assessment of a unit result':
      return { subject: 'unitResult', subjectKey: 'safety', orgUnit: 'barn', ...assessment }
    case 'set-assessment of a unit result of another unit':
      return { subject: 'unitResult', subjectKey: 'safety', orgUnit: 'vuxen', ...assessment }
    case 'set-assessment of a risk':
      return { subject: 'risk', subjectKey: 'staffing', ...assessment }
    case 'save-section':
      return { section: 'highlights', body: PARAGRAPH, version: 0 }
    case 'accept-finding':
      return { finding, reason: 'Counted in September' }
    case 'withdraw-acceptance':
      return { finding }
    case 'return-report':
      return { version, reason: 'More is needed' }
    case 'adopt-report':
      return { version, meetingOn: '2020-09-23', minutesItem: '§ 97' }
    case 'import-package':
      return { package: packageOf(at) }
    case 'save-user':
      return { id: null, version: 0, name: 'Nina Ny', email: `${at.municipalityId}@example.se`, active: true, password: null, memberships: [] }
    case 'lock-period':
    case 'unlock-period':
      return { year: 2020, months: [3], reason: 'The books are closed' }
    case 'start-report':
      return { from: at.report, kind: 'monthly', title: 'October', year: 2020, to: 10, dueOn: null, vintageName: 'October' }
    case 'start-year':
      return { year: 2020, planName: 'Plan 2021', budgetVersionName: 'Budget 2021' }
    default:
      return FOLLOW_UP_INPUTS[row] ?? { version }
  }
}

/** The smallest package: the committee as it is. */
function packageOf({ municipality, committee }: SmallCommittee): object {
  return {
    format: 'tertial-package/1',
    year: 2020,
    municipality: { key: municipality, name: 'Lillköping', code: '0999' },
    committee: { key: committee, name: 'Socialnämnden' },
  }
}

async function reportVersion(at: SmallCommittee): Promise<number> {
  const [row] = await query(`SELECT version FROM "Report" WHERE id = $1`, [at.reportId])
  return Number(row?.version)
}

/** Rows about a committee and none of its reports. */
const COMMITTEE_ROWS = ['lock-period', 'unlock-period', 'start-report', 'start-year', ...IMPORT_ROWS]

/** What the row's input begins with. */
function addressOf(row: string, at: SmallCommittee): object {
  if (row === 'import-package' || row === 'save-user') return {}
  return COMMITTEE_ROWS.includes(row) ? { committee: at.committee } : { committee: at.committee, report: at.report }
}

/** Rows about a finding that must be there. */
const FINDING_ROWS = ['accept-finding', 'withdraw-acceptance']

/** A withdrawal needs something that was accepted, some follow-ups a unit or a mark; everything else is there from the start. */
async function arrange(row: string, at: SmallCommittee): Promise<void> {
  for (const { sql, values } of followUpArrangement(row, at)) await query(sql, [...values])
  if (row === 'save-data-table-rows') await buildDataTable(at)
  if (row !== 'withdraw-acceptance') return
  await query(
    `INSERT INTO "FindingAcceptance" (id, "municipalityId", "reportId", "findingId", reason, "authorId") VALUES (gen_random_uuid(), $1, $2, $3, 'Known', gen_random_uuid())`,
    [at.municipalityId, at.reportId, await findingIn(at)],
  )
}

async function send(row: string, session: Session, at: SmallCommittee): Promise<CommandAnswer<unknown>> {
  const command = findCommand(commandOf(row))
  if (command === null) throw new Error(`No command for the row ${row}`)
  const rest = IMPORT_ROWS.includes(row)
    ? await importInput(row, at)
    : inputOf(row, at, await reportVersion(at), FINDING_ROWS.includes(row) ? await findingIn(at) : '')
  const file = row === 'read-import' ? bodyOf(csvOf([['barn', -800]], [8])) : undefined
  return command.run(session, { input: { ...addressOf(row, at), ...rest }, idempotencyKey: randomUUID(), file })
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

/** All that commands write, of the municipality: a refusal must leave it as it is. */
async function written(at: SmallCommittee): Promise<unknown> {
  const tables = ['Amount', 'Forecast', 'PlacementVolume', 'DataTableRow', 'IndicatorValue', 'Assessment', 'Section', ...FOLLOWED_UP, 'FindingAcceptance', 'Report', 'PeriodLock', 'Plan', 'ImportMapping', 'Edition', 'EditionFile', 'AuditEvent']
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
  describe.each(Object.entries(MATRIX))('%s', (row, expected) => {
    it.each(ROLES)('%s', async (role) => {
      expect(await wordsOf(row, role)).toBe(expected[role])
    })
  })
})

describe('strangers', () => {
  const rows = Object.keys(MATRIX).filter((row) => row !== 'import-package' && row !== 'save-user')

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
  it('a package of another municipality is refused', async () => {
    const [at, elsewhere] = [await buildCommittee(), await buildCommittee()]
    const before = await written(at)
    const answer = await send('import-package', await buildSession(elsewhere, 'administrator'), at)
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_ROWS', faults: [{ path: 'municipality.key' }] } })
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
