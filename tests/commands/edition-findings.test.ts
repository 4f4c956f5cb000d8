import { expect, it } from 'vitest'
import { acceptFinding } from '@/lib/commands/accept-finding'
import { publishReport } from '@/lib/commands/publish-report'
import type { ListedFinding } from '@/lib/domain/finding-list'
import { REQUIREMENTS, type ChecklistItem } from '@/lib/domain/statutory-checklist'
import { loadLatestEdition } from '@/lib/loaders/published-edition'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus } from '@/tests/factories'
import { findingIn } from './finding-in'
import { reportOf, run } from './run'

const database = testDatabase()
const REASON = 'Nothing of weight has happened'

it('an edition keeps what the checks found and what was accepted, for its authors and for no reader', async () => {
  const at = await buildCommittee()
  const [controller, secretary] = [await buildSession(at, 'controller'), await buildSession(at, 'committeeSecretary')]
  const finding = await findingIn(at)
  await run(acceptFinding, controller, { ...reportOf(at), finding, reason: REASON })
  await setStatus(at, 'adopted')
  expect(await run(publishReport, secretary, { ...reportOf(at), version: 1 })).toMatchObject({ ok: true })

  const [row] = await database.query(`SELECT findings, checklist FROM "Edition" WHERE "reportId" = $1`, [at.reportId])
  const kept = row?.findings as readonly ListedFinding[]
  expect(kept.find((each) => each.id === finding)).toMatchObject({ code: 'emptyRequiredSection', place: { key: 'highlights' }, accepted: { reason: REASON, by: { name: 'controller' } } })
  expect(kept.filter((each) => each.accepted !== null)).toHaveLength(1)

  const checklist = row?.checklist as readonly ChecklistItem[]
  expect(checklist.map(({ requirement }) => requirement)).toEqual(REQUIREMENTS)
  expect(checklist.find(({ requirement }) => requirement === 'deadline')).toMatchObject({ state: 'person', evidence: { lastDay: '2020-10-31' } })

  const edition = await loadLatestEdition(`${at.municipality}/${at.committee}/${at.report}`)
  expect(edition).not.toHaveProperty('findings')
  const published = edition?.files.map((file) => file.body.toString()).join('\n') ?? ''
  expect(published).toContain('January–month 8')
  expect(published).not.toContain(REASON)
  expect(published).not.toContain('emptyRequiredSection')
})
