import { afterAll, expect, it } from 'vitest'
import { closeDatabase } from '@/lib/db/client'
import { loadReportSnapshot } from '@/lib/db/report-facts'
import { findingsOf } from '@/lib/domain/finding-list'
import { CHECK_GROUPS, type Finding } from '@/lib/domain/finding'
import { SWEDISH } from '@/lib/text/lexicon/sv'
import { testDatabase } from '@/tests/database'
import { loadDemo } from './demo-database'

testDatabase()
afterAll(closeDatabase)

/** Everything here was looked at: each is a true disagreement of the published report, or explains rounding and the changed budget. */
const KNOWN = [
  'note totalAgainstRows incomeStatement/ifo.result',
  'note totalAgainstRows netCost/ifo.total',
  'question targetMissing kkik',
  'question careDaysAgainstPlacements hvb_days',
  'question placementsAgainstIndicator plan_hvb_parents',
  'question identicalTables hvb_parents',
  'question implausibleForecast sis',
  'question implausibleForecast incomeStatement/ai.purchased',
  'note budgetChangedSinceBase incomeStatement/asn.result',
  'question ratingWithoutValue kin_plan',
  'question ratingWithoutValue quality_indicators',
]

/** The commentary says that short absence reaches its target, which is why a reason stands beside the lower level. */
const KNOWN_IN_TEXTS = ['question textAgainstRating sick_short']

async function demoFindings(): Promise<readonly Finding[]> {
  const snapshot = await loadReportSnapshot(await loadDemo(), '2020-08')
  if (snapshot === null) throw new Error('The demo has no report 2020-08')
  return findingsOf(snapshot.facts, snapshot.form, { lexicon: SWEDISH, today: '2020-09-15', smallCountThreshold: 5, earlier: [] })
}

const told = ({ severity, code, place }: Finding) => `${severity} ${code} ${place.key}`

it('the figures, ratings, publishing and texts of the demo give no false alarm', async () => {
  const found = await demoFindings()
  expect(found.filter(({ code }) => CHECK_GROUPS[code] !== 'text').map(told)).toEqual(KNOWN)
  expect(found.filter(({ code }) => CHECK_GROUPS[code] === 'text').map(told)).toEqual(KNOWN_IN_TEXTS)
})
