import { checksBench } from './checks'
import { benchEditor } from './editor'
import { forecastBench } from './forecast'
import { benchGrid } from './grid'
import { measure } from './measure'
import { benchPublishing } from './publishing'
import { benchReader } from './reader'
import { benchSie } from './sie'
import { suggestFigureBench } from './suggest-figure'

/** npm run bench: times of the calculation core, of the entry grid and the editor in a browser, of reading a ledger, and of publishing and reading, on this machine. */
export async function main(): Promise<number> {
  const checks = await checksBench()
  for (const bench of [forecastBench, suggestFigureBench, ...(checks === null ? [] : [checks])]) console.log(measure(bench))
  if (checks === null) console.log('The checks are not timed: the database does not hold the demo.')
  for (const line of await benchGrid()) console.log(line)
  for (const line of await benchEditor()) console.log(line)
  for (const line of await benchSie()) console.log(line)
  for (const line of await benchPublishing()) console.log(line)
  for (const line of (await benchReader()) ?? ['A published page is not timed: nothing is published in the database.']) console.log(line)
  return 0
}
