import type { ChartBand, ChartBlockView } from '../report-view'
import { axisFor, type Axis } from './axis'
import type { LineView, Scale } from './chart-view'
import { drawnColumn, knownOf, namedOf, scaleOf } from './drawn-number'

/** The axis of a scale has its steps for ticks (Nej, Delvis, Ja); nothing lies between them to be printed. */
function historyAxis(values: readonly number[], { steps, decimals }: Scale): Axis {
  return steps.length > 1 ? { ticks: steps.map((step) => step.value), cut: false } : axisFor(values, decimals)
}

/** Where one level ends and the next begins belongs on the axis: without the limits a value could not be seen to be near one. */
function limitsOf(bands: readonly ChartBand[]): readonly number[] {
  return bands.flatMap(({ from }) => (from === null ? [] : [from]))
}

/** Bands as far as the axis reaches; those outside it are left out. */
function bandsOn({ ticks }: Axis, bands: readonly ChartBand[]): LineView['bands'] {
  const [low, high] = [Math.min(...ticks), Math.max(...ticks)]
  return bands
    .map(({ level, from, to }) => ({ level, from: Math.max(low, from ?? low), to: Math.min(high, to ?? high) }))
    .filter(({ from, to }) => from < to)
}

/**
 * How a value has moved: the values as a line that breaks where one is missing, the target beside it, and the levels behind them.
 * 1 010 to April and 1 900 to July, of each month from April → four points, two of them gaps.
 * @returns null when fewer than two periods have a value: there is no movement to show
 */
export function historyLine({ chart, table, ticks, bands }: ChartBlockView): LineView | null {
  const actual = drawnColumn(table, 'actual')
  const measured = actual === null ? [] : namedOf(table.rows.map(({ label }) => label), actual.values)
  const [first] = measured
  const last = measured.at(-1)
  if (actual === null || first === undefined || last === undefined || first === last) return null
  const target = drawnColumn(table, 'target')
  const targets = target === null ? [] : target.values
  const hasTarget = knownOf(targets).length > 0
  const scale = scaleOf([...actual.cells, ...(target === null ? [] : target.cells)])
  const axis = historyAxis([...knownOf(actual.values), ...knownOf(targets), ...limitsOf(bands)], scale)
  return {
    kind: 'line',
    chart,
    title: table.title,
    table,
    scale,
    ticks,
    axis,
    series: [
      ...(target !== null && hasTarget ? [{ key: 'target' as const, label: target.label, values: targets }] : []),
      { key: 'value', label: actual.label, values: actual.values },
    ],
    bands: bandsOn(axis, bands),
    ranges: [],
    said: { kind: 'history', first, last, target: targets[last.at] ?? null, gaps: measured.length < actual.values.length },
  }
}
