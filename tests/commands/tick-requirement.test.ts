import { expect, it } from 'vitest'
import { publishReport } from '@/lib/commands/publish-report'
import { tickRequirement } from '@/lib/commands/tick-requirement'
import type { ChecklistItem, Requirement } from '@/lib/domain/statutory-checklist'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus } from '@/tests/factories'
import { reportOf, run } from './run'

const database = testDatabase()

it('a requirement that only a person can tell is ticked, withdrawn and ticked again, and the edition keeps who did', async () => {
  const at = await buildCommittee()
  const [controller, secretary] = [await buildSession(at, 'controller'), await buildSession(at, 'committeeSecretary')]
  const tick = (requirement: Requirement, ticked = true, who = controller) => run(tickRequirement, who, { ...reportOf(at), requirement, ticked })
  expect(await tick('alternatives', false)).toMatchObject({ error: { code: 'NOT_FOUND' } })
  expect(await tick('headings')).toMatchObject({ error: { code: 'NOT_FOUND' } })
  expect(await tick('alternatives')).toMatchObject({ ok: true })
  expect(await tick('accessibilityStatement')).toMatchObject({ ok: true })
  expect(await tick('accessibilityStatement', false)).toMatchObject({ ok: true })
  expect(await tick('accessibilityStatement', false)).toMatchObject({ error: { code: 'NOT_FOUND' } })
  expect(await tick('alternatives', true, secretary)).toMatchObject({ ok: true })
  const events = await database.query(`SELECT "subjectKey", before, after FROM "AuditEvent" WHERE subject = 'requirement' AND "reportId" = $1 ORDER BY id`, [
    at.reportId,
  ])
  expect(events).toMatchObject([
    { subjectKey: '2020-08:alternatives', before: null, after: { ticked: true } },
    { subjectKey: '2020-08:accessibilityStatement', before: null, after: { ticked: true } },
    { before: { ticked: true }, after: null },
    { subjectKey: '2020-08:alternatives', before: { ticked: true }, after: { ticked: true } },
  ])

  await setStatus(at, 'adopted')
  expect(await run(publishReport, secretary, { ...reportOf(at), version: 1 })).toMatchObject({ ok: true })
  const [row] = await database.query(`SELECT checklist FROM "Edition" WHERE "reportId" = $1`, [at.reportId])
  const kept = row?.checklist as readonly ChecklistItem[]
  const tickOf = (requirement: Requirement) => kept.find((each) => each.requirement === requirement)?.ticked
  expect(tickOf('alternatives')).toEqual({ name: 'committeeSecretary', at: expect.any(String) as string })
  expect(tickOf('accessibilityStatement')).toBeNull()
})
