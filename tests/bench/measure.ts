/** Something that is timed. Budgets are aims that the program prints beside what it measured; no test fails by them. */
export interface Bench {
  readonly name: string
  /** Milliseconds aimed at. */
  readonly budget: number
  readonly run: () => unknown
}

/** Runs that let the compiler get going before any is counted. */
const WARM_UP = 20
const RUNS = 100

/** The value that a share of the sorted ones lies below. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

function timed(run: () => unknown): number {
  const begun = performance.now()
  run()
  return performance.now() - begun
}

const ms = (value: number) => `${value.toFixed(1)} ms`

/** Median and 95th percentile of times that were measured elsewhere. */
export function summary(name: string, times: readonly number[], aim: number): string {
  const sorted = [...times].sort((a, b) => a - b)
  return `${name}: median ${ms(quantile(sorted, 0.5))}, p95 ${ms(quantile(sorted, 0.95))}, ${sorted.length} times (aim ${ms(aim)})`
}

/** First run, median and 95th percentile in milliseconds by the clock, and mean processor time, which other programs do not slow down. */
export function measure({ name, budget, run }: Bench): string {
  const first = timed(run)
  for (let time = 0; time < WARM_UP; time += 1) run()
  const before = process.cpuUsage()
  const times = Array.from({ length: RUNS }, () => timed(run)).sort((a, b) => a - b)
  const { user, system } = process.cpuUsage(before)
  return `${name}: median ${ms(quantile(times, 0.5))}, p95 ${ms(quantile(times, 0.95))}, first ${ms(first)}, processor ${ms((user + system) / 1000 / RUNS)} (aim ${budget} ms)`
}
