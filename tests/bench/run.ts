import { forecastBench } from './forecast'
import { measure } from './measure'

/** npm run bench: times of the calculation core on this machine. */
export function main(): Promise<number> {
  for (const bench of [forecastBench]) console.log(measure(bench))
  return Promise.resolve(0)
}
