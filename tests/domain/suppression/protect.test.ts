import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReportView } from '@/lib/domain/build-report-view'
import { canonicalJson } from '@/lib/domain/canonical-json'
import { protect } from '@/lib/domain/suppression/protect'
import { syntheticReport } from './synthetic-report'

const reports = fc.integer({ min: 1, max: 1_000_000 }).map(syntheticReport)
/** Protecting takes a while; for mutants still fewer examples are asked for. */
const few = { numRuns: Math.min(12, fc.readConfigureGlobal().numRuns ?? 12) }

describe('protect: laws', () => {
  it('the same report is protected the same way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const protectedAgain = () => {
          const { august } = syntheticReport(seed)
          return protect(august.view, { threshold: 5, facts: august.facts, earlier: [] })
        }
        expect(protectedAgain()).toEqual(protectedAgain())
      }),
      few,
    )
  })

  it('what is protected stays as it is', () => {
    fc.assert(
      fc.property(reports, ({ july, august }) => {
        const rules = { threshold: 5, facts: august.facts, earlier: [protect(july.view, { threshold: 5, facts: july.facts, earlier: [] }).view] }
        const once = protect(august.view, rules)
        const twice = protect(once.view, rules)
        expect(twice.view).toEqual(once.view)
        expect(twice.hidden).toEqual([])
      }),
      few,
    )
  })

  it('the order of sections does not matter', () => {
    fc.assert(
      fc.property(reports, ({ august, form }) => {
        const rules = { threshold: 5, facts: august.facts, earlier: [] }
        const turned = buildReportView(august.facts, { ...form, sections: [...form.sections].reverse() })
        expect(protect(turned, rules).hidden).toEqual(protect(august.view, rules).hidden)
      }),
      few,
    )
  })

  it.each([0, 1])('a threshold of %i hides nothing and touches nothing', (threshold) => {
    fc.assert(
      fc.property(reports, ({ july, august }) => {
        const done = protect(august.view, { threshold, facts: august.facts, earlier: [july.view] })
        expect(done).toEqual({ view: august.view, hidden: [] })
      }),
      few,
    )
  })

  it('a higher threshold hides at least the same small counts', () => {
    fc.assert(
      fc.property(reports, fc.integer({ min: 2, max: 8 }), ({ august }, threshold) => {
        const small = (limit: number) =>
          protect(august.view, { threshold: limit, facts: august.facts, earlier: [] }).hidden.flatMap(({ address, reason }) => (reason.kind === 'small' ? [address] : []))
        expect(small(threshold + 1)).toEqual(expect.arrayContaining(small(threshold)))
      }),
      few,
    )
  })

  it('every hidden cell differs from what stood there, and every other cell is untouched', () => {
    fc.assert(
      fc.property(reports, ({ august }) => {
        const done = protect(august.view, { threshold: 5, facts: august.facts, earlier: [] })
        const cells = (view: typeof august.view) =>
          view.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [])))
        const [before, after] = [cells(august.view), cells(done.view)]
        const changed = before.filter((cell, index) => canonicalJson(cell) !== canonicalJson(after[index]))
        expect(changed).toHaveLength(done.hidden.length)
      }),
      few,
    )
  })
})
