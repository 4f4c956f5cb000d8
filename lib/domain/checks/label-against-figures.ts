import type { Finding, Place } from '../finding'
import type { Lexicon } from '../language/lexicon'
import { measureWordsIn, type MeasureWord } from '../language/measure-word'
import type { ColumnView, TableView } from '../report-view'
import type { CheckInput } from './check'
import { textCell, textFinding } from './text-finding'

/** A label that says one kind of figure over another: what it says, or what it leaves out. */
interface LabelRule {
  readonly says?: MeasureWord
  readonly lacks: MeasureWord
}

/** Columns of statements that must name what stands below. Before the year is over the change on last year is a forecast's. */
const COLUMN_RULES: Readonly<Record<string, LabelRule>> = {
  actual: { says: 'forecast', lacks: 'actual' },
  forecast: { says: 'actual', lacks: 'forecast' },
  changeOnLastYear: { lacks: 'forecast' },
}

/** The heading above actuals and forecasts of volumes must not say actual alone. */
const OUTCOME_RULE: LabelRule = { says: 'actual', lacks: 'forecast' }

const LAST_MONTH = 12

function measuresIn(text: string, lexicon: Lexicon): readonly MeasureWord[] {
  return measureWordsIn(text, lexicon).map(({ measure }) => measure)
}

function breaks({ says, lacks }: LabelRule, words: readonly MeasureWord[]): boolean {
  return (says === undefined || words.includes(says)) && !words.includes(lacks)
}

function found(place: Place, quote: string, expected: string): Finding {
  return textFinding('labelAgainstFigures', 'question', { place, quote, expected: textCell(expected) })
}

function placeOf({ key, title }: TableView): Place {
  return { kind: 'form', key, label: title }
}

/** The label that the table itself uses for a measure elsewhere; empty when it has none. */
function ownLabel(columns: readonly ColumnView[], measure: MeasureWord, lexicon: Lexicon): string {
  return columns.flatMap(({ label, group }) => [label, group ?? '']).find((label) => measuresIn(label, lexicon).includes(measure)) ?? ''
}

function statementFindings(table: TableView, lexicon: Lexicon): readonly Finding[] {
  return table.columns.flatMap(({ key, label, group }) => {
    const rule = COLUMN_RULES[key]
    if (rule === undefined || !breaks(rule, measuresIn(`${label}\n${group ?? ''}`, lexicon))) return []
    return [found(placeOf(table), label, ownLabel(table.columns, rule.lacks, lexicon))]
  })
}

/** The tables of volumes are made by one block of the form, so their heading is told once, at the first of them. */
function volumeFindings(tables: readonly TableView[], lexicon: Lexicon): readonly Finding[] {
  const headings = tables.flatMap((table) => table.rows.filter(({ kind }) => kind === 'heading').map(({ label }) => ({ table, label })))
  const wrong = headings.filter(({ label }) => breaks(OUTCOME_RULE, measuresIn(label, lexicon)))
  const distinct = wrong.filter(({ label }, index) => wrong.findIndex((each) => each.label === label) === index)
  return distinct.map(({ table, label }) => found(placeOf(table), label, ownLabel(table.columns, 'forecast', lexicon)))
}

/**
 * Rule: a label says what stands below it (domain, "Checks"). 'Utfall 2020' over September–December, which are forecasts, and
 * 'Avvikelse mot 2022' over a forecast minus last year are asked about. In December nothing is a forecast any more.
 */
export function labelAgainstFigures({ facts, view, lexicon }: CheckInput): readonly Finding[] {
  if (facts.report.period.to === LAST_MONTH) return []
  const tables = view.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
  const volumes = tables.filter(({ block }) => block === 'placementVolumes')
  return [...tables.filter(({ block }) => block === 'statement').flatMap((table) => statementFindings(table, lexicon)), ...volumeFindings(volumes, lexicon)]
}
