import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { Session } from '../lib/auth/session'
import { approveReport } from '../lib/commands/approve-report'
import type { Command } from '../lib/commands/command'
import { publishReport } from '../lib/commands/publish-report'
import { submitReport } from '../lib/commands/submit-report'
import { findSessionUser } from '../lib/db/user'
import { buildAssets } from './build'

interface DemoReport {
  readonly id: string
  readonly key: string
  readonly committee: string
}

/** The reports that are whole. The demo's other months hold only what the report after them is compared with: nobody would approve them. */
const WHOLE = ['2018-12', '2022-08', '2023-04']

const REPORTS = `
  SELECT report.id, report.key, committee.key AS committee
  FROM "Report" AS report JOIN "Committee" AS committee ON committee.id = report."committeeId"
  WHERE report.key = ANY($1) AND report.status = 'published'
  ORDER BY report.year, report."toMonth"`

async function sessionOf(client: Client, email: string): Promise<Session> {
  const { rows } = await client.query<{ id: string; sessionVersion: number }>('SELECT id, "sessionVersion" FROM "User" WHERE email = $1', [email])
  const [user] = rows
  const session = user === undefined ? null : await findSessionUser(user.id, user.sessionVersion)
  if (session === null) throw new Error(`There is no demo user ${email}.`)
  return session
}

/**
 * Makes the editions of the demo's earlier reports by the product's own commands, as the people of the demo would: a package tells that a
 * report is published but holds no edition, and without one there is nothing to read or to compare with.
 * @throws Error when a step is refused
 */
export async function publishDemoReports(): Promise<void> {
  // Published pages hold their stylesheet; at the first start nothing is built yet.
  await buildAssets()
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    const [controller, head, secretary] = await Promise.all(
      ['controller', 'forvaltningschef', 'sekreterare'].map((name) => sessionOf(client, `${name}@demo.tertial.se`)),
    )
    const take = async (command: Command, session: Session | undefined, report: DemoReport) => {
      if (session === undefined) throw new Error('A demo user is missing.')
      const { rows } = await client.query<{ version: number }>('SELECT version FROM "Report" WHERE id = $1', [report.id])
      const input = { committee: report.committee, report: report.key, version: rows[0]?.version }
      const answer = await command.run(session, { input, idempotencyKey: randomUUID() })
      if (!answer.ok) throw new Error(`${command.name} of the demo report ${report.key} was refused: ${JSON.stringify(answer.error)}`)
    }
    const { rows: reports } = await client.query<DemoReport>(REPORTS, [WHOLE])
    for (const report of reports) {
      await client.query(`UPDATE "Report" SET status = 'draft' WHERE id = $1`, [report.id])
      await take(submitReport, controller, report)
      await take(approveReport, head, report)
      await take(publishReport, secretary, report)
    }
  } finally {
    await client.end()
  }
}
