import { beforeAll, describe, expect, it, vi } from 'vitest'
import { sealToken } from '@/lib/auth/session-token'
import type { ReportView } from '@/lib/domain/report-view'
import { tablesOf } from '@/lib/domain/suppression/view-cell'
import { loadQuestions } from '@/lib/loaders/question'
import { loadReport } from '@/lib/loaders/report'
import { loadReportPage } from '@/lib/loaders/report-page'
import { loadSinceBefore, loadVersions } from '@/lib/loaders/version'
import { testDatabase } from '@/tests/database'
import { buildSession } from '@/tests/factories'
import { loadDemo } from '@/tests/golden/demo-database'

const database = testDatabase()

/** The cookie of the request that is being answered. */
const jar = vi.hoisted(() => ({ cookie: undefined as string | undefined }))
vi.mock('next/headers', () => ({
  cookies: () => Promise.resolve({ get: () => (jar.cookie === undefined ? undefined : { value: jar.cookie }) }),
  headers: () => Promise.resolve(new Headers()),
}))

async function logIn(role: 'member' | 'controller', { municipalityId, committeeId }: { municipalityId: string; committeeId: string }): Promise<void> {
  const at = { municipalityId, committeeId, municipality: 'tyreso', committee: 'asn', report: '2020-08', reportId: '', previousReport: '2020-07' }
  const { userId } = await buildSession(at, role)
  jar.cookie = await sealToken({ userId, sessionVersion: 1, startedAt: Math.floor(Date.now() / 1000) })
}

function suppressed(view: ReportView): number {
  const cells = tablesOf(view).flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  return cells.filter((cell) => cell.type === 'missing' && cell.reason === 'suppressed').length
}

const refused = { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' }

describe('a report that is sent to the committee', () => {
  let committee: { municipalityId: string; committeeId: string }

  beforeAll(async () => {
    process.env.NEXTAUTH_SECRET = 'a secret of tests, at least 32 characters'
    process.env.NEXTAUTH_URL = 'http://localhost:3000'
    committee = await loadDemo()
    // The demo's municipality shows its numbers of placements; here one that does not.
    await database.query(`UPDATE "PlacementCategory" SET "showsSmallCounts" = false`)
    await database.query(`UPDATE "Report" SET status = 'sent' WHERE key IN ('2020-07', '2020-08')`)
  })
  it('is read by a member as an edition would show it; whoever works with it sees every number', async () => {
    await logIn('member', committee)
    const forMember = suppressed((await loadReportPage('asn', '2020-08')).view)
    await logIn('controller', committee)
    expect([forMember > 20, suppressed((await loadReportPage('asn', '2020-08')).view)]).toEqual([true, 0])
  })
  it('a comparison shows a member no hidden number, no day on which the texts were written and no step', async () => {
    await logIn('member', committee)
    const { views, choices } = await loadVersions('asn', '2020-08', {})
    expect(views.every((view) => suppressed(view) > 20)).toBe(true)
    expect([choices.days, choices.steps]).toEqual([[], []])
    await expect(loadVersions('asn', '2020-08', { after: '2020-08@2020-09-13T22:00:00.000Z' })).rejects.toMatchObject(refused)
  })
  it('is told above it what has happened since the report before, and asks; whoever works with it is not told, and answers', async () => {
    const seen: unknown[] = []
    for (const role of ['member', 'controller'] as const) {
      await logIn(role, committee)
      const { open } = await loadReportPage('asn', '2020-08')
      const [since, asked] = [await loadSinceBefore(open), await loadQuestions(open)]
      seen.push([(since?.change.figures.length ?? 0) > 0, asked?.mayAsk, asked?.mayAnswer])
    }
    expect(seen).toEqual([
      [true, true, false],
      [false, false, true],
    ])
  })
  it('the pages where figures are entered are not found for a member', async () => {
    await logIn('member', committee)
    await expect(loadReport('asn', '2020-08')).rejects.toMatchObject(refused)
    await logIn('controller', committee)
    expect(await loadReport('asn', '2020-08')).toMatchObject({ onlyReads: false })
  })
})
