import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ore } from '@/lib/domain/money'
import type { BlockView, CellView, ReportView, TableView } from '@/lib/domain/report-view'
import { compareVersions } from '@/lib/domain/versions/compare-versions'
import { turned } from '@/lib/domain/versions/text-change'
import { isSame, type VersionChange } from '@/lib/domain/versions/version-change'
import { demoView } from '@/tests/export/demo-view'
import { empty, none, number, print, prose, rating, row, section, suppressed, table, target, tkr, view, words } from './report'

const compare = (before: ReportView, after: ReportView): VersionChange => compareVersions(before, after, print)

describe('laws', () => {
  const cell = fc.oneof(
    fc.integer({ min: -20, max: 20 }).map((value) => tkr(value * 100)),
    fc.integer({ min: 0, max: 5 }).map((value) => number(value)),
    fc.constantFrom<CellView>(suppressed, none, empty, rating('met'), rating('notMet'), rating('notAssessed'), target(1), target(2), words('ett två'), words('två tre')),
  )
  const anyRow = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'a/i'), rating: cell, score: cell, forecast: cell, yearBudget: cell })
  const rows = fc.uniqueArray(anyRow, { selector: ({ key }) => key, maxLength: 3 })
  const block = fc
    .tuple(fc.constantFrom<TableView['block']>('goalTable', 'risks', 'closedRisks', 'assignments', 'statement', 'dataTable'), rows)
    .map(([kind, list]) => table(kind, kind, list.map(({ key, ...rest }) => row(key, rest, { kind: kind === 'statement' ? 'total' : 'item' }))))
  const text = fc.array(fc.constantFrom('en', 'två', 'tre'), { maxLength: 6 }).map((list) => prose('summary', list.join(' ')))
  const report = fc.tuple(fc.uniqueArray(block, { selector: ({ key }) => key, maxLength: 4 }), text, fc.constantFrom('s', 'u')).map(([blocks, body, key]) => view([section(key, [...blocks, body])]))

  const swapped = <Side>(change: { readonly before: Side; readonly after: Side }) => ({ ...change, before: change.after, after: change.before })
  const minus = (value: number): number => 0 - value
  const OTHER = { better: 'worse', worse: 'better' } as const
  /** What it looks like from the other side, but for where it stands and in which order, which are those of the later version. */
  function seen(change: VersionChange, isTurned: boolean): unknown {
    const turn = <Each extends { readonly before: unknown; readonly after: unknown }>(each: Each) => (isTurned ? swapped(each) : each)
    const sized = (value: number) => (isTurned ? minus(value) : value)
    const ends = ({ previousVariance, variance }: VersionChange['bridges'][number]) => (isTurned ? { previousVariance: variance, variance: previousVariance } : {})
    const steps = ({ forecastChange, budgetChange }: VersionChange['bridges'][number]) => ({ forecastChange: sized(forecastChange), budgetChange: sized(budgetChange) })
    const told = (list: readonly object[]) => list.map((each) => JSON.stringify({ ...each, place: null, label: null })).toSorted()
    return {
      ratings: told(change.ratings.map((each) => ({ ...turn(each), direction: isTurned && each.direction !== null ? OTHER[each.direction] : each.direction }))),
      figures: told(change.figures.map((each) => ({ ...turn(each), difference: each.difference === null ? null : sized(each.difference) }))),
      bridges: told(change.bridges.map((each) => ({ ...each, ...ends(each), ...steps(each) }))),
      texts: told(change.texts.map((each) => ({ ...each, paragraphs: isTurned ? turned(each.paragraphs) : each.paragraphs }))),
      risks: told(change.risks.map(turn)),
      items: told(change.items.map(turn)),
      definitions: told(change.definitions.map((each) => (each.kind === 'name' ? turn(each) : turn(each)))),
      sections: told(change.sections.map(turn)),
      uncompared: told(change.uncompared.map((each) => (isTurned ? { ...each, side: each.side === 'before' ? 'after' : 'before' } : each))),
    }
  }

  it('a report is the same as itself', () => {
    fc.assert(
      fc.property(report, (any) => {
        expect(isSame(compare(any, any))).toBe(true)
      }),
    )
    const demo = demoView()
    expect(isSame(compareVersions(demo, demo, print))).toBe(true)
  })

  it('turned round, it is the same change seen from the other side', () => {
    fc.assert(
      fc.property(report, report, (before, after) => {
        expect(seen(compare(after, before), true)).toEqual(seen(compare(before, after), false))
      }),
      { numRuns: 400 },
    )
  })

  it('what is hidden in either version is told of nowhere', () => {
    const secret = number(4711)
    fc.assert(
      fc.property(report, report, (before, after) => {
        const hide = (any: ReportView, cellView: CellView) => ({ ...any, sections: [...any.sections, section('x', [table('dataTable', 'people', [row('r', { n: cellView })])])] })
        expect(JSON.stringify(compare(hide(before, secret), hide(after, suppressed)))).not.toContain('4711')
        expect(JSON.stringify(compare(hide(before, suppressed), hide(after, secret)))).not.toContain('4711')
      }),
    )
  })
})

it('a whole report with every amount changed is compared in less than 200 ms, in the best of five runs', () => {
  const demo = demoView()
  const dearer = (cell: CellView): CellView => (cell.type === 'money' ? { ...cell, amount: ore(cell.amount + 10_000_000) } : cell)
  const changed = (each: BlockView): BlockView => (each.kind === 'table' ? { ...each, rows: each.rows.map((r) => ({ ...r, cells: r.cells.map(dearer) })) } : each)
  const after = { ...demo, sections: demo.sections.map((s) => ({ ...s, blocks: s.blocks.map(changed) })) }
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now()
    expect(compare(demo, after).figures.length).toBeGreaterThan(100)
    return performance.now() - start
  })
  expect(Math.min(...runs)).toBeLessThan(200)
})
