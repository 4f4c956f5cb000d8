import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runChecks } from '@/lib/domain/checks/run-checks'
import { CHECK_GROUPS, type Finding } from '@/lib/domain/finding'
import { findingSentence } from '@/lib/text/finding'
import { withBefore } from './before'
import { checkInput } from './check-input'
import { expectedFigures } from './claim-evidence'
import { outcome, type Comparison } from './comparison'
import { detect, type Detection, type Expectation } from './expectation'
import { figureComparisons, ratingComparisons, rollUpComparisons } from './figure-evidence'
import { printTable, share } from './print'
import { evidenceReport, type EvidenceReport } from './report'
import { bindings, wordsFromReport, type Binding } from './text-evidence'
import { readTruths, type Truth } from './truth'

const root = join(import.meta.dirname, '..', '..')
const fixtureFolder = join(root, 'tests', 'fixtures', 'evidence')
const fixtures = readTruths(fixtureFolder)
const expectations = JSON.parse(readFileSync(join(fixtureFolder, 'inconsistencies.json'), 'utf8')) as readonly Expectation[]

/** Folder with `data/*.json` and `reports/*.txt` of published reports: the argument, else the folder beside the checkout. */
const folder = resolve(root, process.argv[2] ?? join('..', 'shared'))

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

/** A report with its texts: the original as it was published, with what is known of the report before. */
interface WithTexts {
  readonly report: EvidenceReport
  readonly bindings: readonly Binding[]
  readonly unknownReferences: readonly string[]
  readonly findings: readonly Finding[]
  readonly detection: Detection
  readonly fromReport: number
}

function withTexts(truth: Truth, originals: readonly Truth[], published: string): WithTexts {
  const known = fixtures.find(({ meta }) => meta.id === truth.meta.id)?.before
  const report = evidenceReport(withBefore(known === undefined ? truth : { ...truth, before: known }, originals))
  const input = checkInput(report)
  const { expected, unknown } = expectedFigures(report)
  const findings = runChecks(input)
  return {
    report,
    bindings: bindings(input, expected),
    unknownReferences: unknown,
    findings,
    detection: detect(
      findings.filter(({ code }) => CHECK_GROUPS[code] !== 'publishing' || code === 'missingCell'),
      expectations.filter((each) => each.report === report.id),
    ),
    fromReport: wordsFromReport(input, published),
  }
}

function sentence(finding: Finding, { report }: WithTexts): string {
  return `${finding.severity} ${finding.code}: ${findingSentence(finding, report.form.ratingWords)}`
}

function printBindings(texts: readonly WithTexts[]): boolean {
  const all = texts.flatMap((each) => each.bindings)
  const count = (some: readonly Binding[], wanted: Binding['outcome']) => some.filter((each) => each.outcome === wanted).length
  const row = (name: string, some: readonly Binding[]) => [name, some.length, count(some, 'right'), count(some, 'wrong'), count(some, 'unbound'), share(count(some, 'right'), some.length)]
  printTable(
    'Numbers in texts that repeat a table figure',
    ['', 'claims', 'right', 'wrong', 'unbound', 'share right'],
    [...texts.map((each) => row(each.report.id, each.bindings)), row('all', all)],
  )
  for (const { expected, outcome: came, boundTo } of all.filter((each) => each.outcome !== 'right')) {
    console.log(`    ${came}: ${expected.written} ${expected.unit} (${expected.ref})${boundTo === null ? '' : ` was bound to ${boundTo}`}`)
  }
  for (const each of texts.filter(({ unknownReferences }) => unknownReferences.length > 0)) {
    console.log(`    ${each.report.id}: references that this layout does not know: ${each.unknownReferences.join(', ')}`)
  }
  return count(all, 'right') >= 0.95 * all.length
}

function printDetections(texts: readonly WithTexts[]): boolean {
  const counts = texts.map(({ report, detection: { found, missed, notVisible, falseAlarms } }) => ({ id: report.id, found: found.length, missed: missed.length, notVisible: notVisible.length, falseAlarms: falseAlarms.length }))
  const total = (key: 'found' | 'missed' | 'notVisible' | 'falseAlarms') => counts.reduce((sum, each) => sum + each[key], 0)
  printTable(
    'Known inconsistencies, and findings that show none (false alarms)',
    ['', 'known', 'found', 'missed', 'no program can see', 'share found', 'false alarms'],
    [
      ...counts.map((each) => [each.id, each.found + each.missed + each.notVisible, each.found, each.missed, each.notVisible, share(each.found, each.found + each.missed), each.falseAlarms]),
      ['all', total('found') + total('missed') + total('notVisible'), total('found'), total('missed'), total('notVisible'), share(total('found'), total('found') + total('missed')), total('falseAlarms')],
    ],
  )
  for (const each of texts) {
    for (const { id } of each.detection.missed) console.log(`    ${each.report.id} missed ${id}`)
    for (const finding of each.detection.falseAlarms) console.log(`    ${each.report.id} false alarm: ${sentence(finding, each)}`)
  }
  const judged = texts.filter(({ report }) => expectations.some((each) => each.report === report.id))
  return total('found') >= 0.8 * (total('found') + total('missed')) && judged.every(({ detection }) => detection.falseAlarms.length <= 5)
}

function readTexts(originals: readonly Truth[]): readonly WithTexts[] {
  return originals.flatMap((truth) => {
    const path = join(folder, 'reports', `${truth.meta.id}.txt`)
    return existsSync(path) ? [withTexts(truth, originals, readFileSync(path, 'utf8'))] : []
  })
}

const originals = readTruths(join(folder, 'data'))
const known = new Set(fixtures.map(({ meta }) => meta.id))
const reports = [...fixtures, ...originals.filter(({ meta }) => !known.has(meta.id))].map(evidenceReport)
console.log(`Published reports: ${reports.map(({ id }) => id).join(', ')}`)
const held = [printComparisons('Figures that follow from others', reports.flatMap(figureComparisons))]
printComparisons('Levels by the rule (the rest were set otherwise by people)', reports.flatMap((report) => [...ratingComparisons(report), ...rollUpComparisons(report)]))

const texts = readTexts(originals)
if (texts.length === 0) console.log(`\nNo texts of published reports in ${folder}: numbers in texts and known inconsistencies are not measured.`)
else {
  held.push(printBindings(texts), printDetections(texts))
  for (const each of texts) console.log(`  ${each.report.id}: ${(100 * each.fromReport).toFixed(1)} % of the words that were read stand in the published text`)
  if (process.argv.includes('--findings')) for (const each of texts) for (const finding of each.findings) console.log(`  ${each.report.id} ${finding.id}\n      ${sentence(finding, each)}`)
}
console.log(held.every(Boolean) ? '\nEvery limit holds.' : '\nA limit does not hold.')
if (!held.every(Boolean)) process.exitCode = 1
