import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommitteeScope } from '@/lib/auth/scope'
import { closeDatabase } from '@/lib/db/client'
import { loadReportSnapshot } from '@/lib/db/report-facts'
import { buildReportView } from '@/lib/domain/build-report-view'
import type { ReportView } from '@/lib/domain/report-view'
import { compareVersions } from '@/lib/domain/versions/compare-versions'
import { isSame } from '@/lib/domain/versions/version-change'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { testDatabase } from '@/tests/database'
import { loadDemoYears } from './demo-database'
import { printVersions } from './print-version'

testDatabase()
let scope: CommitteeScope

beforeAll(async () => {
  scope = await loadDemoYears()
})
afterAll(closeDatabase)

async function viewOf(key: string): Promise<ReportView> {
  const snapshot = await loadReportSnapshot(scope, key)
  if (snapshot === null) throw new Error(`The demo has no report ${key}`)
  return buildReportView(snapshot.facts, snapshot.form)
}

describe.each([
  ['2020-07', '2020-08'],
  ['2022-08', '2023-04'],
])('from %s to %s', (before, after) => {
  it('reads as the golden text', async () => {
    const change = compareVersions(await viewOf(before), await viewOf(after), linkedFigureText)
    await expect(printVersions(change)).toMatchFileSnapshot(`version-${before}-${after}.txt`)
  })

  it('is nothing from a report to itself', async () => {
    const view = await viewOf(after)
    expect(isSame(compareVersions(view, view, linkedFigureText))).toBe(true)
  })
})
