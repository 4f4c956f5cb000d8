import type { Finding } from '@/lib/domain/finding'
import { findingSentence } from '@/lib/text/finding'
import { outcome, type Comparison } from './comparison'
import { printTable, share } from './print'
import type { Binding } from './text-evidence'
import type { WithTexts } from './with-texts'

/** Prints how published figures and computed ones agree; true when none differs. */
export function printComparisons(title: string, comparisons: readonly Comparison[]): boolean {
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

/** A finding in one line of Swedish, as the page Kontroller says it. */
export function sentenceOf(finding: Finding, { report }: WithTexts): string {
  return `${finding.severity} ${finding.code}: ${findingSentence(finding, report.form.ratingWords)}`
}

function bindingRow(name: string, some: readonly Binding[]): readonly (string | number)[] {
  const count = (wanted: Binding['outcome']) => some.filter((each) => each.outcome === wanted).length
  return [name, some.length, count('right'), count('wrong'), count('unbound'), share(count('right'), some.length)]
}

/** Prints which numbers of the texts were bound to the right figure; true when 95 % were. */
export function printBindings(texts: readonly WithTexts[]): boolean {
  const all = texts.flatMap((each) => each.bindings)
  printTable(
    'Numbers in texts that repeat a table figure',
    ['', 'claims', 'right', 'wrong', 'unbound', 'share right'],
    [...texts.map((each) => bindingRow(each.report.id, each.bindings)), bindingRow('all', all)],
  )
  const wrong = all.filter((each) => each.outcome !== 'right')
  for (const { expected, outcome: came, boundTo } of wrong) {
    console.log(`    ${came}: ${expected.written} ${expected.unit} (${expected.ref})${boundTo === null ? '' : ` was bound to ${boundTo}`}`)
  }
  for (const each of texts.filter(({ unknownReferences }) => unknownReferences.length > 0)) {
    console.log(`    ${each.report.id}: references that this layout does not know: ${each.unknownReferences.join(', ')}`)
  }
  return all.length - wrong.length >= 0.95 * all.length
}

function detectionRow(name: string, texts: readonly WithTexts[]): readonly (string | number)[] {
  const count = (key: 'found' | 'missed' | 'notVisible' | 'falseAlarms' | 'notes') => texts.reduce((sum, { detection }) => sum + detection[key].length, 0)
  const [found, missed, notVisible] = [count('found'), count('missed'), count('notVisible')]
  return [name, found + missed + notVisible, found, missed, notVisible, share(found, found + missed), count('falseAlarms'), count('notes')]
}

/** A report whose inconsistencies nobody has listed: its findings, for a person to judge. */
function printUnjudged(each: WithTexts): void {
  const { falseAlarms, notes } = each.detection
  console.log(`\n${each.report.id}: ${falseAlarms.length} findings and ${notes.length} notes; whether they are true is for a person to say`)
  for (const finding of [...falseAlarms, ...notes]) console.log(`    ${sentenceOf(finding, each)}`)
}

/** Prints the known inconsistencies that were found and missed, and the false alarms; true when 80 % were found with five false alarms at most. */
export function printDetections(all: readonly WithTexts[]): boolean {
  const isJudged = ({ detection: { found, missed, notVisible } }: WithTexts) => found.length + missed.length + notVisible.length > 0
  const texts = all.filter(isJudged)
  for (const each of all.filter((report) => !isJudged(report))) printUnjudged(each)
  printTable(
    'Known inconsistencies, and findings that show none (false alarms)',
    ['', 'known', 'found', 'missed', 'no program can see', 'share found', 'false alarms', 'other notes'],
    [...texts.map((each) => detectionRow(each.report.id, [each])), detectionRow('all', texts)],
  )
  for (const each of texts) {
    for (const { expectation, by } of each.detection.found) console.log(`    ${each.report.id} found ${expectation.id} by ${[...new Set(by.map(({ code }) => code))].join(', ')}`)
    for (const { id } of each.detection.missed) console.log(`    ${each.report.id} missed ${id}`)
    for (const { id, notVisible } of each.detection.notVisible) console.log(`    ${each.report.id} not to be seen ${id}: ${notVisible ?? ''}`)
    for (const finding of each.detection.falseAlarms) console.log(`    ${each.report.id} false alarm: ${sentenceOf(finding, each)}`)
    for (const finding of each.detection.notes) console.log(`    ${each.report.id} note: ${sentenceOf(finding, each)}`)
  }
  const found = texts.reduce((sum, { detection }) => sum + detection.found.length, 0)
  const missed = texts.reduce((sum, { detection }) => sum + detection.missed.length, 0)
  return found >= 0.8 * (found + missed) && texts.every(({ detection }) => detection.falseAlarms.length <= 5)
}
