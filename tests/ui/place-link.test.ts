import { expect, it } from 'vitest'
import { placeLink } from '@/components/findings/place-link'
import type { CheckCode, Finding, Place } from '@/lib/domain/finding'
import { FACTS, FORM } from '@/tests/domain/checks/check-input'

const context = { form: FORM, facts: FACTS }

function path(kind: Place['kind'], key: string, rest: Partial<Pick<Finding, 'code' | 'quote' | 'beside'>> = {}): string {
  const code: CheckCode = 'missingCell'
  return placeLink({ code, quote: null, place: { kind, key, label: key }, ...rest }, context).path
}

const goalWithIndicator = FACTS.plan.goals.find(({ indicatorKeys }) => indicatorKeys.length > 0)

it.each<[string, string, string]>([
  ['the cell of a line', path('budgetLine', 'netCost/ifo.total', { beside: { kind: 'column', column: 'forecast' } }), 'ekonomi#line-netCost/ifo.total:forecast'],
  ['a line', path('budgetLine', 'netCost/ifo.total'), 'ekonomi#line-netCost/ifo.total'],
  ['a comment that is missing', path('budgetLine', 'netCost/ifo.barn', { code: 'deviationUnexplained', beside: { kind: 'column', column: 'yearVariance' } }), 'ekonomi#comment-ifo.barn'],
  ['words of a comment', path('budgetLine', 'netCost/ifo.barn', { quote: '9,5 mnkr' }), 'ekonomi?citat=9%2C5+mnkr#comment-ifo.barn'],
  ['an indicator below its goal', path('indicator', goalWithIndicator?.indicatorKeys[0] ?? ''), `mal#at-${goalWithIndicator?.key}-${goalWithIndicator?.indicatorKeys[0]}`],
  ['an indicator that hangs nowhere', path('indicator', 'nowhere'), 'indikatorer'],
  ['a goal', path('goal', 'safety'), 'mal#at-goal-safety'],
  ['a measure', path('correctiveMeasure', 'staff'), 'mal#at-correctiveMeasure-staff'],
  ['a risk', path('risk', 'staffing'), 'risker#at-risk-staffing'],
  ['an assignment', path('assignment', 'a1'), 'uppdrag#at-assignment-a1'],
  ['an activity', path('activity', 'a1'), 'aktiviteter#at-activity-a1'],
  ['the annual cycle', path('annualCycleItem', 'c1'), 'aktiviteter#at-annualCycleItem-c1'],
  ['a placement category', path('placementCategory', 'hvb'), 'volymer#category/hvb'],
  ['a data table', path('dataTable', 'survey'), 'tabeller#table-survey'],
  ['a text that no section has', path('section', 'nowhere'), 'rapport#innehall'],
  ['the report', path('report', '2020-08'), 'rapport'],
])('%s', (_, found, expected) => {
  expect(found).toBe(expected)
})

it('of long words the beginning is enough', () => {
  const { path: address } = placeLink({ code: 'textNumber', quote: 'å'.repeat(1_000), place: { kind: 'section', key: 'summary', label: '' } }, context)
  expect(new URL(address, 'https://example.se').searchParams.get('citat')).toHaveLength(300)
})
