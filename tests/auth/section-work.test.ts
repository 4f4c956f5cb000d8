import { expect, it } from 'vitest'
import { committeeScope } from '@/lib/auth/gate'
import { reportRights } from '@/lib/auth/permissions/report-rights'
import type { Role } from '@/lib/auth/role'
import { assignSection } from '@/lib/commands/assign-section'
import { loadReportLife } from '@/lib/db/report-life'
import { loadReportSnapshot } from '@/lib/db/report-facts'
import { buildReportView } from '@/lib/domain/build-report-view'
import { loadSectionWork } from '@/lib/loaders/section-work'
import { reportOf, run } from '@/tests/commands/run'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus } from '@/tests/factories'

testDatabase()

it('who writes what is told to those who work with the report, and to no member', async () => {
  const at = await buildCommittee()
  const told = async (role: Role) => {
    const session = await buildSession(at, role, role === 'unitHead' ? 'barn' : undefined)
    const [scope, address] = [await committeeScope(session, at.committee), reportOf(at)]
    if (scope === null) throw new Error('No scope.')
    const [snapshot, life] = [await loadReportSnapshot(scope, at.report), await loadReportLife(scope, at.report)]
    if (snapshot === null || life === null) throw new Error('No report.')
    const onlyReads = role === 'member'
    const open = { ...snapshot, session, scope, life, address, onlyReads, rights: reportRights(scope, life) }
    const page = await loadSectionWork(open, buildReportView(snapshot.facts, snapshot.form))
    if (page === null) return null
    const { works, assigning, isDivided } = page
    return { sections: works.length, mayKeep: works.filter(({ mayKeep }) => mayKeep).length, gives: assigning !== null, isDivided }
  }
  expect(await told('controller')).toEqual({ sections: 2, mayKeep: 2, gives: true, isDivided: false })
  expect(await told('administrator')).toEqual({ sections: 2, mayKeep: 0, gives: true, isDivided: false })
  expect(await told('unitHead')).toEqual({ sections: 2, mayKeep: 0, gives: false, isDivided: false })
  expect(await told('member')).toBeNull()

  await setStatus(at, 'sent')
  expect(await told('controller')).toBeNull()
  await setStatus(at, 'draft')
  const controller = await buildSession(at, 'controller')
  expect(await run(assignSection, controller, { ...reportOf(at), section: 'finance', owner: null, dueOn: '2020-09-04', version: 0 })).toMatchObject({ ok: true })
  await setStatus(at, 'sent')
  expect(await told('controller')).toEqual({ sections: 2, mayKeep: 0, gives: false, isDivided: true })
  expect(await told('member')).toBeNull()
})
