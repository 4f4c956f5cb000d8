import { beforeAll, describe, expect, it } from 'vitest'
import { committeeScope } from '@/lib/auth/gate'
import type { Session } from '@/lib/auth/session'
import { saveDataTableRows } from '@/lib/commands/save-data-table-rows'
import { saveIndicatorValues } from '@/lib/commands/save-indicator-values'
import { saveSection } from '@/lib/commands/save-section'
import { setAssessment } from '@/lib/commands/set-assessment'
import { listFigureChanges } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { FigureSubject } from '@/lib/domain/figure-change'
import { buildDataTable } from '@/tests/commands/data-table'
import { reportOf, run } from '@/tests/commands/run'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'

testDatabase()
let at: SmallCommittee
let controller: Session

const text = (words: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] })

beforeAll(async () => {
  at = await buildCommittee()
  await buildDataTable(at)
  controller = await buildSession(at, 'controller')
  const value = (number: number, version: number) => ({ indicator: 'careDays.barn', value: number, missing: null, version })
  const risk = { subject: 'risk', subjectKey: 'staffing' }
  await run(saveIndicatorValues, controller, { ...reportOf(at), cells: [value(3, 0)] })
  await run(saveIndicatorValues, controller, { ...reportOf(at), cells: [value(4, 1)] })
  await run(saveDataTableRows, controller, { ...reportOf(at), rows: [{ table: 'survey', row: 'school', cells: { answers: 25 }, version: 1 }] })
  await run(setAssessment, controller, { ...reportOf(at), ...risk, level: 'met', version: 0 })
  await run(setAssessment, controller, { ...reportOf(at), ...risk, level: 'notMet', reason: 'Two have left', version: 1 })
  await run(saveSection, controller, { ...reportOf(at), section: 'highlights', body: text('First'), version: 0 })
  await run(saveSection, controller, { ...reportOf(at), section: 'highlights', body: text('Second'), version: 1 })
})

async function changesOf(session: Session, committee: string, subject: FigureSubject, subjectKey: string) {
  const scope = await committeeScope(session, committee)
  if (scope === null) throw new Error('Not a member')
  return inTransaction('readCommitted', (db) => listFigureChanges(scope, db, { subject, subjectKey }, 10))
}

describe('the changes of one figure, newest first', () => {
  it.each<[FigureSubject, string, object[]]>([
    [
      'indicatorValue',
      'careDays.barn:2020-1--8',
      [
        { by: 'controller', command: 'save-indicator-values', before: { value: 3, missing: null }, after: { value: 4 } },
        { before: null, after: { value: 3 } },
      ],
    ],
    ['dataTableRow', '2020:survey:school', [{ before: { answers: 20, satisfied: 13 }, after: { answers: 25, satisfied: 13 } }]],
    [
      'assessment',
      '2020-08:risk:staffing',
      [
        { before: { level: 'met', reason: null }, after: { level: 'notMet', reason: 'Two have left' } },
        { before: null, after: { level: 'met' } },
      ],
    ],
    ['section', '2020-08:highlights', [{ before: { body: text('First') }, after: { body: text('Second') } }, { before: null }]],
  ])('%s', async (subject, key, changes) => {
    const found = await changesOf(controller, at.committee, subject, key)
    expect(found).toMatchObject(changes)
    expect(found).toHaveLength(changes.length)
    expect(found.flatMap(({ before, after }) => [before, after]).filter((value) => value !== null && typeof value === 'object' && 'version' in value)).toEqual([])
  })
  it('are those of the own committee alone', async () => {
    const other = await buildCommittee()
    expect(await changesOf(await buildSession(other, 'controller'), other.committee, 'assessment', '2020-08:risk:staffing')).toEqual([])
  })
})
