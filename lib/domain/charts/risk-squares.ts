import type { ChartBlockView } from '../report-view'
import type { MatrixView, PlacedRisk } from './chart-view'
import { drawnColumn } from './drawn-number'

/** Steps of each factor where no risk has more. */
const USUAL_SIZE = 5

/**
 * Risks where likelihood and impact meet, numbered in the order of the table. Likelihood 4 and impact 5 → the square (4, 5), score 20.
 * @returns null when no risk has both factors
 */
export function riskSquares({ chart, table }: ChartBlockView): MatrixView | null {
  const likelihoods = drawnColumn(table, 'likelihood')?.values ?? []
  const impacts = drawnColumn(table, 'impact')?.values ?? []
  const factors = table.rows.map(({ label }, index) => ({
    number: index + 1,
    name: label,
    likelihood: likelihoods[index] ?? null,
    impact: impacts[index] ?? null,
  }))
  const risks = factors.flatMap(({ likelihood, impact, ...risk }): readonly PlacedRisk[] =>
    likelihood === null || impact === null ? [] : [{ ...risk, likelihood, impact }],
  )
  if (risks.length === 0) return null
  const highest = Math.max(...risks.map(({ likelihood, impact }) => likelihood * impact))
  return {
    kind: 'matrix',
    chart,
    title: table.title,
    table: { ...table, rows: table.rows.map((row, index) => ({ ...row, label: `${index + 1}. ${row.label}` })) },
    scale: { unit: null, decimals: 0, steps: [] },
    size: Math.max(USUAL_SIZE, ...risks.flatMap(({ likelihood, impact }) => [likelihood, impact])),
    risks,
    unscored: factors.filter((risk) => risk.likelihood === null || risk.impact === null).length,
    said: { highest, ofHighest: risks.filter(({ likelihood, impact }) => likelihood * impact === highest) },
  }
}
