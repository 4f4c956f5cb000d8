import { join, resolve } from 'node:path'
import { outcome, type Comparison } from './comparison'
import { figureComparisons, ratingComparisons, rollUpComparisons } from './figure-evidence'
import { printTable, share } from './print'
import { evidenceReport, type EvidenceReport } from './report'
import { readTruths, type Truth } from './truth'

const root = join(import.meta.dirname, '..', '..')
const fixtures = readTruths(join(root, 'tests', 'fixtures', 'evidence'))

/** Folder with `data/*.json` and `reports/*.txt` of published reports: the argument, else the folder beside the checkout. */
const folder = resolve(root, process.argv[2] ?? join('..', 'shared'))

/** The figures of the fixtures, and every report of the folder that they do not hold. */
function figureReports(originals: readonly Truth[]): readonly EvidenceReport[] {
  const known = new Set(fixtures.map(({ meta }) => meta.id))
  return [...fixtures, ...originals.filter(({ meta }) => !known.has(meta.id))].map(evidenceReport)
}

function printComparisons(title: string, comparisons: readonly Comparison[]): boolean {
  const kinds = [...new Set(comparisons.map(({ what }) => what))]
  const count = (kind: string, wanted: string) => comparisons.filter((each) => each.what === kind && outcome(each) === wanted).length
  printTable(
    title,
    ['', 'exact', 'within slack', 'different', 'share'],
    kinds.map((kind) => {
      const good = count(kind, 'exact') + count(kind, 'within slack')
      const bad = count(kind, 'different')
      return [kind, count(kind, 'exact'), count(kind, 'within slack'), bad, share(good, good + bad)]
    }),
  )
  const different = comparisons.filter((each) => outcome(each) === 'different')
  for (const { where, published, computed } of different) console.log(`    ${where}: published ${published}, computed ${computed ?? 'nothing'}`)
  return different.length === 0
}

const originals = readTruths(join(folder, 'data'))
const reports = figureReports(originals)
console.log(`Published reports: ${reports.map(({ id }) => id).join(', ')}`)
const figuresHold = printComparisons('Figures that follow from others', reports.flatMap(figureComparisons))
printComparisons('Levels by the rule (the rest were set otherwise by people)', reports.flatMap((report) => [...ratingComparisons(report), ...rollUpComparisons(report)]))
if (!figuresHold) process.exitCode = 1
