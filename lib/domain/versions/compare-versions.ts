import { tableAnchor } from '../reference'
import type { ReportView, SectionView, TableView } from '../report-view'
import type { PrintFigure } from '../rich-text'
import { passageChanges } from './compare-passages'
import { isItem, rowChange } from './compare-rows'
import { itemChange, riskChange } from './compare-things'
import { forecastBridges } from './forecast-bridge'
import type { ChangedSection, Uncompared, VersionChange } from './version-change'
import { versionRows, type VersionCell, type VersionRow, type VersionRows } from './version-row'

type Tables = ReadonlyMap<string, TableView>

function sectionChanges(before: ReportView, after: ReportView): readonly ChangedSection[] {
  const titles = (sections: readonly SectionView[]) => new Map(sections.map(({ key, title }) => [key, title]))
  const [earlier, later] = [titles(before.sections), titles(after.sections)]
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((key): readonly ChangedSection[] => {
    const [from, to] = [earlier.get(key) ?? null, later.get(key) ?? null]
    return from === to ? [] : [{ key, place: { anchor: key, title: (to ?? from) as string }, before: from, after: to }]
  })
}

/** Tables of one version only, and columns that its table has in one version only. */
function loneTables(of: Tables, other: Tables, side: Uncompared['side']): readonly Uncompared[] {
  return [...of.values()].flatMap((table): readonly Uncompared[] => {
    const place = { anchor: tableAnchor(table.key), title: table.title }
    const beside = other.get(table.key)
    if (beside === undefined) return [{ what: 'table', key: table.key, place, label: table.title, side }]
    const known = new Set(beside.columns.map(({ key }) => key))
    const columns = table.columns.filter(({ key }) => !known.has(key))
    return columns.map(({ key, label }) => ({ what: 'column', key: `${table.key}//${key}`, place, label, side }))
  })
}

/** Rows of one version only, in tables that both have. Risks, assignments, activities and measures are told by themselves. */
function loneRows(of: VersionRows, other: VersionRows, shared: ReadonlySet<string>, side: Uncompared['side']): readonly Uncompared[] {
  const isAlone = ({ key, subject, table }: VersionRow) => !other.has(key) && shared.has(table) && subject !== 'risk' && subject !== 'comment' && !isItem(subject)
  return [...of.values()].filter(isAlone).map(({ key, place, label }) => ({ what: 'row', key, place, label, side }))
}

/** The same row with nothing said: what a comment that nobody has written is compared with. */
function unsaid(row: VersionRow): VersionRow {
  const cells = [...row.cells].map(([column, at]): [string, VersionCell] => [column, { ...at, cell: { type: 'empty' } }])
  return { ...row, cells: new Map(cells) }
}

/** The rows of both versions by key, the later's order first. A row that only one has is beside null, where its kind of table stands in both. */
function pairs(before: VersionRows, after: VersionRows, shared: ReadonlySet<string>): readonly (readonly [VersionRow | null, VersionRow | null])[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [from, to] = [before.get(key) ?? null, after.get(key) ?? null]
    const alone = from === null ? to : to === null ? from : null
    const isToldInBoth = alone === null || shared.has(alone.subject === 'risk' ? 'risks' : alone.table)
    return isToldInBoth ? [[from, to] as const] : []
  })
}

/** The tables that are printed: a chart's is a picture of one that stands elsewhere. */
const tablesByKey = (view: ReportView): Tables =>
  new Map(view.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [[block.key, block] as const] : []))))

/** Blocks and tables that both versions have, by what rows call them. */
function sharedTables(before: ReportView, after: ReportView): ReadonlySet<string> {
  const names = (view: ReportView) => view.sections.flatMap(({ blocks }) => blocks.map((block) => (block.kind === 'table' ? block.key : block.kind)))
  const earlier = new Set(names(before))
  return new Set(names(after).filter((name) => earlier.has(name)))
}

/**
 * What has happened from one version of a report to another, or from one report to another. Things are the same when their keys are: a
 * goal in two forms is one goal, and an indicator in three tables is told of once. Figures are compared as they are printed. A cell that
 * is hidden in either version is compared with nothing; give views that are protected where not everybody may read all counts.
 * The same view twice gives empty lists; turned round, the change is the same seen from the other side.
 * Source: domain.md, "a change is dated and shown".
 * @param print how a linked figure reads in a text (lib/text/linked-figure.ts)
 */
export function compareVersions(before: ReportView, after: ReportView, print: PrintFigure): VersionChange {
  const [rowsBefore, rowsAfter] = [versionRows(before), versionRows(after)]
  const shared = sharedTables(before, after)
  const all = pairs(rowsBefore, rowsAfter, shared)
  const cells = all.flatMap(([from, to]) => {
    if (from !== null && to !== null) return [rowChange(from, to)]
    const alone = (from ?? to) as VersionRow
    if (alone.subject !== 'comment') return []
    return [from === null ? rowChange(unsaid(alone), alone) : rowChange(alone, unsaid(alone))]
  })
  const passages = passageChanges(before, after, print)
  const [tablesBefore, tablesAfter] = [tablesByKey(before), tablesByKey(after)]
  return {
    ratings: cells.flatMap(({ ratings }) => ratings),
    bridges: forecastBridges([before, after], [rowsBefore, rowsAfter]),
    figures: cells.flatMap(({ figures }) => figures),
    texts: [...passages.texts, ...cells.flatMap(({ texts }) => texts)],
    risks: all.filter(([from, to]) => (to ?? from)?.subject === 'risk').flatMap(([from, to]) => riskChange(from, to)),
    items: all.flatMap(([from, to]) => itemChange(from, to)),
    definitions: cells.flatMap(({ definitions }) => definitions),
    sections: sectionChanges(before, after),
    uncompared: [
      ...loneTables(tablesAfter, tablesBefore, 'after'),
      ...loneTables(tablesBefore, tablesAfter, 'before'),
      ...loneRows(rowsAfter, rowsBefore, shared, 'after'),
      ...loneRows(rowsBefore, rowsAfter, shared, 'before'),
      ...passages.uncompared,
    ],
  }
}
