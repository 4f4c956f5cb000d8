import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommitteeScope } from '@/lib/auth/scope'
import { closeDatabase } from '@/lib/db/client'
import { loadReportSnapshot, type ReportSnapshot } from '@/lib/db/report-facts'
import { buildReportView } from '@/lib/domain/build-report-view'
import { findingsOf } from '@/lib/domain/finding-list'
import { SWEDISH } from '@/lib/text/lexicon/sv'
import { testDatabase } from '@/tests/database'
import { loadDemoYears } from './demo-database'
import { printView } from './print-view'

testDatabase()
let scope: CommitteeScope

beforeAll(async () => {
  scope = await loadDemoYears()
})
afterAll(closeDatabase)

async function snapshotOf(key: string): Promise<ReportSnapshot> {
  const snapshot = await loadReportSnapshot(scope, key)
  if (snapshot === null) throw new Error(`The demo has no report ${key}`)
  return snapshot
}

describe.each(['2018-12', '2020-08', '2022-08', '2023-04'])('the report %s, with the other years stored beside it', (key) => {
  it('reads as the golden text', async () => {
    const { facts, form } = await snapshotOf(key)
    await expect(printView(buildReportView(facts, form))).toMatchFileSnapshot(`report-${key}.txt`)
  })

  it('shows something in every block that its form lists', async () => {
    const { facts, form } = await snapshotOf(key)
    const alone = (index: number, place: number) => {
      const section = form.sections[index]
      const view = buildReportView(facts, { ...form, sections: section === undefined ? [] : [{ ...section, blocks: section.blocks.slice(place, place + 1) }] })
      return view.sections.flatMap(({ blocks }) => blocks)
    }
    const blank = form.sections.flatMap((section, index) =>
      section.blocks.flatMap((block, place) => {
        const shown = alone(index, place).some((view) => {
          if (view.kind === 'table') return view.rows.length > 0
          if (view.kind === 'ratedComments' || view.kind === 'amountComments') return view.items.length > 0
          return view.kind !== 'prose' || view.body.content.length > 0
        })
        return shown ? [] : [`${section.key}: ${block.kind}`]
      }),
    )
    expect(blank).toEqual([])
  })

  it('has no finding that is an error', async () => {
    const { facts, form } = await snapshotOf(key)
    const found = findingsOf(facts, form, { lexicon: SWEDISH, today: `${key}-28`, smallCountThreshold: 5, earlier: [] })
    const told = ({ severity, code, place }: (typeof found)[number]) => `${severity} ${code} ${place.key}`
    expect(found.filter(({ severity }) => severity === 'error').map(told)).toEqual([])
  })
})

describe('years stored beside one another', () => {
  it('each has its own indicators; one that is followed on is the same', async () => {
    const keysOf = async (key: string) => (await snapshotOf(key)).facts.indicators.map((indicator) => indicator.key)
    const [first, second, third] = [await keysOf('2018-12'), await keysOf('2020-08'), await keysOf('2022-08')]
    expect(first.filter((key) => second.includes(key))).toEqual([])
    expect(second.filter((key) => third.includes(key))).toEqual(['sick_total'])
  })

  it('the sick leave of 2020, an indicator of its goal table, stands beside that of 2022 in a list', async () => {
    const { facts } = await snapshotOf('2022-08')
    expect(facts.earlierIndicatorValues?.map(({ indicatorKey, period, value }) => [indicatorKey, period.year, value])).toContainEqual(['sick_total', 2020, 7.75])
  })

  it('the year before is compared with line by line: 2023 against the whole of 2022', async () => {
    const { facts, form } = await snapshotOf('2023-04')
    const blocks = buildReportView(facts, form).sections.flatMap((section) => section.blocks)
    const table = blocks.find((block) => block.kind === 'table' && block.key === 'statement:netCost')
    const total = table?.kind === 'table' ? table.rows.find(({ key }) => key === 'asn.result') : undefined
    expect(total?.cells.at(-1)).toMatchObject({ type: 'money', amount: -17_735_000_00 })
  })
})
