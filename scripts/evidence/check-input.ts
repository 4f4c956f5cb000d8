import type { CheckInput, PrintedFigure } from '@/lib/domain/checks/check'
import { figuresOf } from '@/lib/domain/figures/figure-register'
import { ore, ORE_PER_TKR } from '@/lib/domain/money'
import { passagesOf } from '@/lib/domain/passage'
import { SWEDISH } from '@/lib/text/lexicon/sv'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { FIGURE_OF, slackOf } from './figure-evidence'
import type { EvidenceReport } from './report'
import type { PrintedMeasure } from './statement-facts'

/** Printed cells of the statements, each with the slack of its row. */
function printedCells({ statements }: EvidenceReport): readonly PrintedFigure[] {
  return statements.flatMap(({ statement, rows }) =>
    rows.flatMap((row) => {
      const line = statement.lines.find(({ key }) => key === row.key)
      if (line === undefined) return []
      return Object.entries(row.tkr).flatMap(([measure, tkr]) => ({
        figureKey: `${statement.key}/${row.key}#${FIGURE_OF[measure as PrintedMeasure]}`,
        value: tkr * ORE_PER_TKR,
        halfStep: ORE_PER_TKR / 2,
        slack: (slackOf(statement, line) - 0.5) * ORE_PER_TKR,
      }))
    }),
  )
}

const LEVEL_KEYS: Readonly<Record<string, string>> = { G: 'met', A: 'partlyMet', R: 'notMet', total: 'total' }

/** Printed counts of assignments per level. */
function printedCounts({ truth }: EvidenceReport): readonly PrintedFigure[] {
  return Object.entries(truth.assignments?.publishedCounts ?? {}).map(([letter, value]) => ({
    figureKey: `assignmentCounts/${LEVEL_KEYS[letter] ?? letter}#count`,
    value,
    halfStep: 0.5,
    slack: 0,
  }))
}

/** What the checks are given of a published report: its facts, its own words, and its tables as they were printed. */
export function checkInput(report: EvidenceReport): CheckInput {
  const { facts, form, view } = report
  return {
    facts,
    form,
    view,
    passages: passagesOf(facts, view, linkedFigureText),
    figures: figuresOf(facts, view),
    printed: [...printedCells(report), ...printedCounts(report)],
    earlier: [],
    lexicon: SWEDISH,
    settings: { smallCountThreshold: 5, forecastChangeToComment: ore(30_000_000), varianceToComment: ore(100_000_000) },
    today: `${facts.report.period.year + (facts.report.period.to === 12 ? 1 : 0)}-${String((facts.report.period.to % 12) + 1).padStart(2, '0')}-15`,
  }
}

