import { ore, subtractOre, type Ore } from '../money'
import type { ReportView } from '../report-view'
import { tablesOf } from '../suppression/view-cell'
import { bridge, type Bridge } from '../variance'
import type { ForecastBridge } from './version-change'
import type { VersionRow, VersionRows } from './version-row'

type Views = readonly [before: ReportView, after: ReportView]

/** A bridge whose steps are all known and lead somewhere, as a list of one; else none. */
function moved(steps: Pick<ForecastBridge, 'key' | 'place' | 'label'> & Bridge): readonly ForecastBridge[] {
  const { previousVariance, forecastChange, budgetChange, variance } = steps
  if (previousVariance === null || forecastChange === null || budgetChange === null || variance === null) return []
  return forecastChange === 0 && budgetChange === 0 ? [] : [{ ...steps, previousVariance, forecastChange, budgetChange, variance }]
}

function amountIn(row: VersionRow, column: string): Ore | null {
  const cell = row.cells.get(column)?.cell
  return cell?.type === 'money' ? cell.amount : null
}

/** The last total of each statement, by the key of its row. */
function lastTotals(view: ReportView, rows: VersionRows): readonly VersionRow[] {
  const statements = tablesOf(view).filter(({ block }) => block === 'statement')
  const keys = statements.flatMap((table) => table.rows.filter(({ kind }) => kind === 'total').slice(-1).map((row) => `${table.key}/${row.key}`))
  return [...rows.values()].filter(({ key }) => keys.includes(key))
}

/** The steps that both versions' forecasts and budgets of the same year give. */
function computedBridges([earlier, later]: Views, [rowsBefore, rowsAfter]: readonly [VersionRows, VersionRows]): readonly ForecastBridge[] {
  if (earlier.report.period.year !== later.report.period.year) return []
  const totalsBefore = lastTotals(earlier, rowsBefore)
  return lastTotals(later, rowsAfter).flatMap((after): readonly ForecastBridge[] => {
    const before = totalsBefore.find(({ key }) => key === after.key)
    if (before === undefined) return []
    const yearBudget = amountIn(after, 'yearBudget')
    const budgetChange = subtractOre(yearBudget, amountIn(before, 'yearBudget'))
    const steps = bridge({ forecast: amountIn(after, 'forecast'), previousForecast: amountIn(before, 'forecast'), yearBudget, budgetChange })
    return moved({ key: after.key, place: after.place, label: after.label, ...steps })
  })
}

/** The bridges that a report itself prints from the report before it, where that is the other version. */
function printedBridges(of: ReportView, other: ReportView): readonly ForecastBridge[] {
  if (of.report.key === other.report.key || of.report.previousTitle !== other.report.title) return []
  return of.sections.flatMap(({ key: anchor, title, blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind !== 'bridge') return []
      const { label, previousVariance, forecastChange, budgetChange, variance } = block
      return moved({ key: `bridge:${anchor}`, place: { anchor, title }, label, previousVariance, forecastChange, budgetChange, variance })
    }),
  )
}

const minus = (amount: Ore): Ore => ore(0 - amount)

/** The way back. */
function turnedBridge({ previousVariance, variance, forecastChange, budgetChange, ...rest }: ForecastBridge): ForecastBridge {
  return { ...rest, previousVariance: variance, forecastChange: minus(forecastChange), budgetChange: minus(budgetChange), variance: previousVariance }
}

/**
 * How the full-year variance of each statement's last total, the same in both, came from one version to the other (domain rule 4), where both print
 * its forecast and budget of the same year, and one of them is another; else what the later report itself prints since the one before.
 * −16,2 mnkr, forecast +0,1, budget +6,6 → −9,5 mnkr.
 */
export function forecastBridges(views: Views, rows: readonly [VersionRows, VersionRows]): readonly ForecastBridge[] {
  const computed = computedBridges(views, rows)
  const [earlier, later] = views
  return computed.length > 0 ? computed : [...printedBridges(later, earlier), ...printedBridges(earlier, later).map(turnedBridge)]
}
