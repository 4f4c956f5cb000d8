import { describe, expect, it } from 'vitest'
import { buildReportView } from '@/lib/domain/build-report-view'
import type { FormBlock, ReportForm } from '@/lib/domain/form'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { BlockView, CellView, ReportView } from '@/lib/domain/report-view'
import { protect, type HiddenCell, type ProtectedView } from '@/lib/domain/suppression/protect'
import { cellAddress } from '@/lib/domain/suppression/people-system'
import { demoFacts } from '@/tests/export/demo-view'
import { attack, placementPuzzle, puzzleOf, type Guess } from './attacker'
import { syntheticReport, type SyntheticReport } from './synthetic-report'

const THRESHOLD = 5
const SEEDS = Array.from({ length: 120 }, (_, index) => index + 1)
const SUPPRESSED: CellView = { type: 'missing', reason: 'suppressed' }

interface Published {
  readonly july: ProtectedView
  readonly august: ProtectedView
}

/** July published first, then August by someone who knows what July told. */
function published({ july, august }: SyntheticReport): Published {
  const first = protect(july.view, { threshold: THRESHOLD, facts: july.facts, earlier: [] })
  return { july: first, august: protect(august.view, { threshold: THRESHOLD, facts: august.facts, earlier: [first.view] }) }
}

/** The report with only these cells hidden. */
function withHidden(view: ReportView, hidden: readonly HiddenCell[]): ReportView {
  const addresses = new Set(hidden.map(({ address }) => address))
  const block = (each: BlockView): BlockView => {
    if (each.kind !== 'table') return each
    const covered = (row: string, column: string | undefined) => addresses.has(cellAddress(each.key, row, column ?? ''))
    return {
      ...each,
      rows: each.rows.map((row) => ({ ...row, cells: row.cells.map((cell, index) => (covered(row.key, each.columns[index]?.key) ? SUPPRESSED : cell)) })),
    }
  }
  return { ...view, sections: view.sections.map((section) => ({ ...section, blocks: section.blocks.map(block) })) }
}

const isRecovered = ({ min, max }: Guess) => max - min < 1

function kinds(hidden: readonly HiddenCell[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { small: 0, complementary: 0, hiddenBefore: 0, follows: 0, exposed: 0 }
  for (const { reason, exposed } of hidden) {
    counts[reason.kind] = (counts[reason.kind] ?? 0) + 1
    counts.exposed = (counts.exposed ?? 0) + (exposed ? 1 : 0)
  }
  return counts
}

describe('an attacker with a solver, who knows both reports, how they add up, and that counts are whole', () => {
  it(`recovers nothing from ${SEEDS.length} pairs of reports`, { timeout: 600_000 }, () => {
    const hidden: HiddenCell[] = []
    let wanted = 0
    const recovered = SEEDS.flatMap((seed) => {
      const report = syntheticReport(seed)
      const { july, august } = published(report)
      hidden.push(...july.hidden, ...august.hidden)
      const puzzle = puzzleOf(report, july.view, august.view)
      wanted += puzzle.wanted.length
      return attack(puzzle, true).filter(isRecovered).map(({ unknown }) => `${seed} ${unknown}`)
    })
    console.info(`  ${SEEDS.length} pairs of reports, cells hidden: ${JSON.stringify(kinds(hidden))}; ${wanted} numbers attacked, ${recovered.length} recovered`)
    expect(recovered).toEqual([])
    expect(kinds(hidden).exposed).toBe(0)
  })

  it('recovers many when only the small counts themselves are hidden', { timeout: 120_000 }, () => {
    const onlySmall = (view: ReportView, { hidden }: ProtectedView) =>
      withHidden(view, hidden.filter(({ reason }) => reason.kind === 'small' || reason.kind === 'follows'))
    const guesses = SEEDS.slice(0, 12).flatMap((seed) => {
      const report = syntheticReport(seed)
      const { july, august } = published(report)
      return attack(puzzleOf(report, onlySmall(report.july.view, july), onlySmall(report.august.view, august)), false)
    })
    const recovered = guesses.filter(isRecovered).length
    console.info(`  without complementary suppression: ${recovered} of ${guesses.length} recovered`)
    expect(recovered).toBeGreaterThan(50)
  })

  it('recovers many when August is published without regard to July', { timeout: 120_000 }, () => {
    const guesses = SEEDS.slice(0, 12).flatMap((seed) => {
      const report = syntheticReport(seed)
      const { july } = published(report)
      const alone = protect(report.august.view, { threshold: THRESHOLD, facts: report.august.facts, earlier: [] })
      return attack(puzzleOf(report, july.view, alone.view), false)
    })
    const recovered = guesses.filter(isRecovered).length
    console.info(`  without regard to the earlier edition: ${recovered} of ${guesses.length} recovered`)
    expect(recovered).toBeGreaterThan(5)
  })
})

/** The demo's form with every row that a placement table can have, and the year. */
function fullForm(form: ReportForm): ReportForm {
  const rows = (['pricePerDay', 'placements', 'placementDays', 'careDays', 'cost', 'volumeEffect', 'priceEffect'] as const).map((key) => ({ key, label: key, decimals: 0 }))
  const full = (block: FormBlock): FormBlock => (block.kind === 'placementVolumes' ? { ...block, yearLabel: 'year', rows } : block)
  return { ...form, sections: form.sections.map((section) => ({ ...section, blocks: section.blocks.map(full) })) }
}

describe('the demo report', () => {
  const { facts, form } = demoFacts()
  const counting: ReportFacts = { ...facts, placementCategories: facts.placementCategories.map((category) => ({ ...category, showsSmallCounts: false })) }

  it.each([
    ['as the municipality publishes it', facts, form],
    ['with its placements counted as people', counting, form],
    ['with its placements counted as people, every row and the year', counting, fullForm(form)],
  ])('%s: nothing is recovered', (name, known, shown) => {
    const { view, hidden } = protect(buildReportView(known, shown), { threshold: THRESHOLD, facts: known, earlier: [] })
    const guesses = attack(placementPuzzle(known, [view]), true)
    console.info(`  demo ${name}: ${JSON.stringify(kinds(hidden))}; ${guesses.length} numbers attacked`)
    expect(guesses.filter(isRecovered)).toEqual([])
  })
})
