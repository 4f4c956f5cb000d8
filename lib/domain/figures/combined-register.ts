import { sumOre, type Ore } from '../money'
import type { Period } from '../period'
import type { ReportFacts } from '../report-facts'
import { lastTotal } from '../statement'
import { reconciles } from '../variance'
import type { Figure } from './figure'
import { amountFigures, LINE_MEASURES, lineSubjects, type LineMeasures, type LineSubject } from './statement-register'

/** Sum of one measure over lines; null when one of them is missing, since a part is not the whole. */
function sumOf(lines: readonly LineSubject[], measure: keyof LineMeasures): Ore | null {
  const amounts = lines.map(({ measures }) => measures[measure])
  return amounts.includes(null) ? null : sumOre(amounts)
}

function sumsOf(lines: readonly LineSubject[]): LineMeasures {
  return Object.fromEntries(LINE_MEASURES.map((measure) => [measure, sumOf(lines, measure)])) as unknown as LineMeasures
}

/** The same thing shown in two statements: most of the amounts that both have are the same. Adding them would count it double. */
function isSameThing(a: LineSubject, b: LineSubject): boolean {
  const pairs = LINE_MEASURES.flatMap((measure) => {
    const [left, right] = [a.measures[measure], b.measures[measure]]
    return left === null || right === null || left === 0 ? [] : [[left, right] as const]
  })
  return a.statement !== b.statement && 2 * pairs.filter(([left, right]) => reconciles(left, right)).length > pairs.length
}

function withoutRepeated(lines: readonly LineSubject[]): readonly LineSubject[] {
  return lines.filter((line, index) => !lines.slice(0, index).some((earlier) => isSameThing(earlier, line)))
}

/** Lists of what has the same word under `by`, each with two members at least. */
function groupsOf(lines: readonly LineSubject[], by: (line: LineSubject) => string): readonly (readonly LineSubject[])[] {
  const names = [...new Set(lines.map(by))]
  return names.map((name) => lines.filter((line) => by(line) === name)).filter((group) => group.length > 1)
}

/** Lines of one name in statements of one kind: the covid-19 effect of two areas, the results of two tables of one area. */
function sameNamed(lines: readonly LineSubject[], period: Period): readonly Figure[] {
  const groups = groupsOf(lines, ({ line, statement }) => `${statement.kind}/${line.label.toLowerCase()}`)
  return groups.flatMap((group) => {
    const added = withoutRepeated(group)
    const [first] = added
    if (first === undefined || added.length < 2) return []
    const { line, statement } = first
    const key = added.map(({ subject }) => subject.key).join('+')
    const subject = {
      ...first.subject,
      key,
      place: { kind: 'budgetLine', key, label: line.label } as const,
      under: [...new Set([statement.name])],
      depth: Math.min(...added.map(({ subject: { depth } }) => depth)),
      combined: true,
    }
    return amountFigures(subject, sumsOf(added), period)
  })
}

/** Results of several statements of one kind without a line above them all. */
function grandTotals(facts: ReportFacts, lines: readonly LineSubject[]): readonly Figure[] {
  const results = lines.filter(({ statement, line }) => lastTotal(statement)?.key === line.key)
  const groups = groupsOf(results, ({ statement }) => statement.kind)
  return groups.flatMap((group) => {
    const added = withoutRepeated(group)
    if (added.length < 2) return []
    const { name } = facts.committee
    const key = added.map(({ subject }) => subject.key).join('+')
    const place = { kind: 'budgetLine', key, label: name } as const
    const subject = { key, place, names: [name, ...facts.committee.businessAreas.map((area) => area.name)], under: [], depth: -1, combined: true }
    return amountFigures(subject, sumsOf(added), facts.report.period)
  })
}

/**
 * Sums that no table shows but that texts speak of. Covid-19 effect of two areas: −3 564 − 4 483 = −8 047 tkr.
 * A line that two statements show is not added to itself.
 */
export function combinedFigures(facts: ReportFacts): readonly Figure[] {
  const lines = lineSubjects(facts)
  return [...sameNamed(lines, facts.report.period), ...grandTotals(facts, lines)]
}
