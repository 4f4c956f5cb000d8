import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Expectation } from './expectation'
import { figureComparisons, ratingComparisons, rollUpComparisons } from './figure-evidence'
import { printBindings, printComparisons, printDetections, sentenceOf } from './print-evidence'
import { branchesAreTested, mutantsAreKilled } from './measure-tests'
import { evidenceReport } from './report'
import { readTruths, type Truth } from './truth'
import { withTexts, type WithTexts } from './with-texts'

/**
 * npm run evidence [-- FOLDER] [--findings] [--tests]: measures the core against published reports. Figures of three stand in the tests;
 * a folder with `data/*.json` and `reports/*.txt` adds their texts, and further reports. `--findings` lists every finding; `--tests` adds
 * the branch coverage of lib/domain and the mutation score (half an hour or more). Ends with 1 when a limit does not hold.
 */
const root = join(import.meta.dirname, '..', '..')
const fixtureFolder = join(root, 'tests', 'fixtures', 'evidence')
const fixtures = readTruths(fixtureFolder)
const expectations = JSON.parse(readFileSync(join(fixtureFolder, 'inconsistencies.json'), 'utf8')) as readonly Expectation[]
const folder = resolve(root, process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? join('..', 'shared'))

/** The reports of the folder, with what the fixtures know of the report before. */
function readOriginals(): readonly Truth[] {
  return readTruths(join(folder, 'data')).map((truth) => {
    const before = fixtures.find(({ meta }) => meta.id === truth.meta.id)?.before
    return before === undefined ? truth : { ...truth, before }
  })
}

function readTexts(originals: readonly Truth[]): readonly WithTexts[] {
  return originals.flatMap((truth) => {
    const path = join(folder, 'reports', `${truth.meta.id}.txt`)
    return existsSync(path) ? [withTexts(truth, originals, expectations, readFileSync(path, 'utf8'))] : []
  })
}

const originals = readOriginals()
const known = new Set(fixtures.map(({ meta }) => meta.id))
const reports = [...fixtures, ...originals.filter(({ meta }) => !known.has(meta.id))].map(evidenceReport)
console.log(`Published reports: ${reports.map(({ id }) => id).join(', ')}`)
const levels = reports.flatMap((report) => [...ratingComparisons(report), ...rollUpComparisons(report)])
const held = [printComparisons('Figures that follow from others', reports.flatMap(figureComparisons))]
printComparisons('Levels by the rule (the rest were set otherwise by people)', levels)

const texts = readTexts(originals)
if (texts.length === 0) console.log(`\nNo texts of published reports in ${folder}: numbers in texts and known inconsistencies are not measured.`)
else held.push(printBindings(texts), printDetections(texts))
for (const each of texts) {
  console.log(`  ${each.report.id}: ${(100 * each.fromReport).toFixed(1)} % of the words that were read stand in the published text`)
  if (!process.argv.includes('--findings')) continue
  for (const finding of each.findings) console.log(`    ${finding.id}\n      ${sentenceOf(finding, each)}`)
}
if (process.argv.includes('--tests')) held.push(branchesAreTested(root), mutantsAreKilled(root))
console.log(held.every(Boolean) ? '\nEvery limit holds.' : '\nA limit does not hold.')
if (!held.every(Boolean)) process.exitCode = 1
