import type { Place } from './finding'
import type { Passage, PassageKind } from './passage'
import type { BlockView, ReportView, SectionView, TableView } from './report-view'

function passage(kind: PassageKind, place: Place, headings: readonly string[], text: string): readonly Passage[] {
  return text.trim() === '' ? [] : [{ kind, place, headings, text, level: null, carriedOver: false }]
}

/** A data table is a thing of its own; the words of any other table belong to the form. */
function tablePlace(table: TableView): Place {
  return table.block === 'dataTable' ? { kind: 'dataTable', key: table.key.replace(/^dataTable:/, ''), label: table.title } : { kind: 'form', key: table.key, label: table.title }
}

function tablePassages(table: TableView, above: readonly string[]): readonly Passage[] {
  const place = tablePlace(table)
  const below = [...above, table.title]
  const columns = new Set(table.columns.flatMap(({ label, group }) => [label, ...(group === null ? [] : [group])]))
  const cells = table.block === 'dataTable' ? table.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.type === 'text' ? [cell.text] : []))) : []
  return [
    ...passage('caption', place, above, table.title),
    ...[table.rowHeader, ...columns, ...table.legend].flatMap((text) => passage('caption', place, below, text)),
    ...table.rows.flatMap((row) => (hasRowLabels(table) ? passage('name', place, below, row.label) : [])),
    ...cells.flatMap((text) => passage('cell', place, below, text)),
  ]
}

/** The words that the form gives a chart; what its rows are called is told by the table or the register that it draws. */
function chartPassages({ title, rowHeader, columns, legend }: TableView, place: Place, above: readonly string[]): readonly Passage[] {
  const words = [rowHeader, ...columns.map(({ label }) => label), ...legend].flatMap((text) => passage('caption', place, [...above, title], text))
  return [...passage('caption', place, above, title), ...words]
}

/** Row labels that no register holds as a name of its own: lines of statements, rows of data tables and of volumes. */
function hasRowLabels({ block }: TableView): boolean {
  return block === 'statement' || block === 'dataTable' || block === 'placementVolumes'
}

function blockPassages(block: BlockView, place: Place, above: readonly string[]): readonly Passage[] {
  switch (block.kind) {
    case 'prose':
      return []
    case 'titlePage':
      return [block.subtitle, ...block.facts.map(({ label }) => label)].flatMap((text) => passage('caption', place, above, text))
    case 'note':
      return block.lines.flatMap((text) => passage('caption', place, above, text))
    case 'keyFigures':
      return block.figures.flatMap(({ label }) => passage('caption', place, above, label))
    case 'table':
      return tablePassages(block, above)
    case 'chart':
      return chartPassages(block.table, place, above)
    case 'bridge':
    case 'amountComments':
    case 'ratedComments':
      return passage('caption', place, above, block.title)
  }
}

function sectionPassages(section: SectionView): readonly Passage[] {
  const place = { kind: 'form', key: section.key, label: section.title } as const
  return [...passage('heading', place, [], section.title), ...section.blocks.flatMap((block) => blockPassages(block, place, [section.title]))]
}

/** The words of the form as they are printed, placeholders filled: titles, captions, column and row labels, legends, key figures. */
export function captionPassages(view: ReportView): readonly Passage[] {
  return view.sections.flatMap(sectionPassages)
}
