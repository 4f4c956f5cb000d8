import { beforeEach, describe, expect, it, vi } from 'vitest'
import { GET as checks } from '@/app/api/checks/[committee]/[report]/route'
import { GET as images } from '@/app/api/images/[image]/route'
import { GET as figures } from '@/app/api/figures/[committee]/[report]/route'
import type { Role } from '@/lib/auth/role'
import type { Session } from '@/lib/auth/session'
import { sealToken, sessionCookieName } from '@/lib/auth/session-token'
import type { ReportStatus } from '@/lib/domain/report'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus, type SmallCommittee } from '@/tests/factories'
import { PNG } from '@/tests/fixtures/pictures'
import { ROLES } from './matrix/words'

const database = testDatabase()

/** The cookie of the request that is being answered. Outside of a server Next has no request: this is all that the doors read of one. */
const jar = vi.hoisted(() => ({ cookie: undefined as string | undefined }))
vi.mock('next/headers', () => ({
  cookies: () => Promise.resolve({ get: () => (jar.cookie === undefined ? undefined : { value: jar.cookie }) }),
  headers: () => Promise.resolve(new Headers()),
}))

const DOORS = { checks, figures }
type Door = keyof typeof DOORS

let at: SmallCommittee

beforeEach(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret of tests, at least 32 characters'
  process.env.NEXTAUTH_URL = 'http://localhost:3000'
  at = await buildCommittee()
  jar.cookie = undefined
  expect(sessionCookieName()).not.toBe('')
})

async function logIn(session: Session): Promise<void> {
  jar.cookie = await sealToken({ userId: session.userId, sessionVersion: 1, startedAt: Math.floor(Date.now() / 1000) })
}

/** What Next makes of an answer that is thrown: not found, or the way to the login. */
function thrownStatus(thrown: unknown): number {
  const digest = String((thrown as { readonly digest?: unknown }).digest)
  if (digest === 'NEXT_HTTP_ERROR_FALLBACK;404') return 404
  if (digest.startsWith('NEXT_REDIRECT;')) return 307
  throw thrown
}

async function ask(door: Door, { committee, report }: Pick<SmallCommittee, 'committee' | 'report'> = at): Promise<{ readonly status: number; readonly body: string }> {
  try {
    const answer = await DOORS[door](new Request('http://localhost:3000/'), { params: Promise.resolve({ committee, report }) })
    return { status: answer.status, body: await answer.text() }
  } catch (thrown) {
    return { status: thrownStatus(thrown), body: '' }
  }
}

/** Who is answered: in a draft, after it is submitted, and when the committee has it. */
const WHO: Readonly<Record<Door, Readonly<Record<Role, string>>>> = {
  checks: {
    controller: '200 200 200',
    unitHead: '200 200 200',
    departmentHead: '200 200 200',
    committeeSecretary: '200 200 200',
    administrator: '200 200 200',
    member: '404 404 404',
  },
  // Figures are fetched by those who may write texts.
  figures: {
    controller: '200 404 404',
    unitHead: '200 404 404',
    departmentHead: '200 404 404',
    committeeSecretary: '200 404 404',
    administrator: '404 404 404',
    member: '404 404 404',
  },
}

const STATUSES: readonly ReportStatus[] = ['draft', 'submitted', 'sent']

describe.each(['checks', 'figures'] as const)('the door of %s', (door) => {
  it.each(ROLES)('answers a %s by the status of the report', async (role) => {
    await logIn(await buildSession(at, role, role === 'unitHead' ? 'barn' : null))
    const statuses: number[] = []
    for (const status of STATUSES) {
      await setStatus(at, status)
      statuses.push((await ask(door)).status)
    }
    expect(statuses.join(' ')).toBe(WHO[door][role])
  })
  it('answers nobody who is not logged in, and says nothing', async () => {
    const { status, body } = await ask(door)
    expect([door, status, body]).toEqual([door, door === 'checks' ? 404 : 307, ''])
  })
  it('a session that was ended is nobody', async () => {
    const session = await buildSession(at, 'controller')
    await logIn(session)
    await database.query(`UPDATE "User" SET "sessionVersion" = 2 WHERE id = $1`, [session.userId])
    expect((await ask(door)).status).toBe(door === 'checks' ? 404 : 307)
  })
  it('a controller of another municipality, of another committee, and an unknown report', async () => {
    await logIn(await buildSession(at, 'controller'))
    const elsewhere = await buildCommittee(undefined, 'elsewhere')
    expect((await ask(door, elsewhere)).status).toBe(404)
    const [row] = await database.query(
      `INSERT INTO "Committee" (id, "municipalityId", key, name) VALUES (gen_random_uuid(), $1, 'other', 'Other') RETURNING id`,
      [at.municipalityId],
    )
    await database.query(`UPDATE "Report" SET "committeeId" = $1 WHERE id = $2`, [row?.id, at.reportId])
    expect((await ask(door, { committee: 'other', report: at.report })).status).toBe(404)
    expect((await ask(door, { committee: at.committee, report: '1999-01' })).status).toBe(404)
  })
  it('the same address of two municipalities leads to one’s own', async () => {
    const other = await buildCommittee(undefined, at.committee)
    await logIn(await buildSession(other, 'controller'))
    await database.query(`UPDATE "BudgetLine" SET label = 'hemlig' WHERE "municipalityId" = $1`, [at.municipalityId])
    const { status, body } = await ask(door)
    expect([status, body.includes('hemlig')]).toEqual([200, false])
  })
})

describe('the door of pictures', () => {
  const picture = async (sha256: string) => (await images(new Request('http://localhost:3000/'), { params: Promise.resolve({ image: sha256 }) })).status
  const keep = (sha256: string) =>
    database.query(
      `INSERT INTO "Image" (id, "municipalityId", "committeeId", sha256, "contentType", width, height, body, "uploadedAt")
       VALUES (gen_random_uuid(), $1, $2, $3, 'image/png', 1, 1, $4, now())`,
      [at.municipalityId, at.committeeId, sha256, Buffer.from(PNG)],
    )
  it('answers those with a role in the committee that has it, by its hash', async () => {
    await keep('a'.repeat(64))
    await logIn(await buildSession(at, 'unitHead', 'barn'))
    expect([await picture('a'.repeat(64)), await picture('b'.repeat(64)), await picture('../a')]).toEqual([200, 404, 404])
  })
  it('answers a member when a report with it has been sent to the committee, not before', async () => {
    const sha256 = 'd'.repeat(64)
    await keep(sha256)
    const body = { type: 'doc', content: [{ type: 'image', attrs: { sha256 } }] }
    const columns = `id, "municipalityId", "reportId", key, body`
    await database.query(`INSERT INTO "Section" (${columns}) VALUES (gen_random_uuid(), $1, $2, 'pictured', $3)`, [at.municipalityId, at.reportId, body])
    await logIn(await buildSession(at, 'member'))
    const statuses: number[] = []
    for (const status of ['draft', 'approved', 'sent', 'published'] as const) {
      await setStatus(at, status)
      statuses.push(await picture(sha256))
    }
    expect(statuses).toEqual([404, 404, 200, 200])
  })
  it('answers nobody else', async () => {
    await keep('c'.repeat(64))
    expect(await picture('c'.repeat(64))).toBe(404)
    const elsewhere = await buildCommittee(undefined, 'elsewhere')
    await logIn(await buildSession(elsewhere, 'controller'))
    expect(await picture('c'.repeat(64))).toBe(404)
    await logIn(await buildSession(at, 'controller'))
    const [row] = await database.query(
      `INSERT INTO "Committee" (id, "municipalityId", key, name) VALUES (gen_random_uuid(), $1, 'other', 'Other') RETURNING id`,
      [at.municipalityId],
    )
    await database.query(`UPDATE "Image" SET "committeeId" = $1 WHERE sha256 = $2`, [row?.id, 'c'.repeat(64)])
    expect(await picture('c'.repeat(64))).toBe(404)
  })
})
