import { finding, type Finding, type Place } from '../finding'
import type { ReportView, SectionView, TableView } from '../report-view'
import { protect, type HiddenCell } from '../suppression/protect'
import type { CheckInput } from './check'
import { hiddenNumberInText } from './hidden-number'
import { sectionPlace } from './place'

/** Hidden cells of one table, which stand there for their own sake and not only to protect others. */
function smallCells(hidden: readonly HiddenCell[], tableKey: string): readonly HiddenCell[] {
  return hidden.filter(({ address, reason }) => reason.kind === 'small' && address.startsWith(`${tableKey}/`))
}

/** The stored thing that a table is made from, or else its section; named with the cell. */
function placeOf(section: SectionView, table: TableView, { row, column }: HiddenCell): Place {
  const label = `${table.title}: ${row}, ${column}`
  const key = table.key.slice(table.key.indexOf(':') + 1)
  if (table.block === 'placementVolumes') return { kind: 'placementCategory', key, label }
  return table.block === 'dataTable' ? { kind: 'dataTable', key, label } : sectionPlace(section.key, label)
}

/** What is hidden by itself is a note, once per table: how many cells, and the first of them. */
function hiddenTables(view: ReportView, hidden: readonly HiddenCell[]): readonly Finding[] {
  return view.sections.flatMap((section) =>
    section.blocks
      .filter((block) => block.kind === 'table')
      .flatMap((table) => {
        const small = smallCells(hidden, table.key)
        return small.slice(0, 1).map((first) =>
          finding({
            code: 'smallCount',
            severity: 'note',
            place: placeOf(section, table, first),
            found: first.cell,
            expected: { type: 'missing', reason: 'suppressed' },
            comparedWith: null,
            quote: null,
            repair: { kind: 'confirm' },
            beside: { kind: 'count', count: small.length, of: null },
          }),
        )
      }),
  )
}

/**
 * Rule: a count of fewer people than the threshold is not published (domain, "Small counts"), with regard to what the editions of the
 * year tell already. Tables hide it by themselves, which is a note; a text that tells it is an error. 3 placements at a threshold of 5
 * → `..` when published.
 */
export function smallCount(input: CheckInput): readonly Finding[] {
  const { facts, view, settings, earlier } = input
  const { hidden } = protect(view, { threshold: settings.smallCountThreshold, facts, earlier })
  return [...hiddenTables(view, hidden), ...hiddenNumberInText(input, hidden)]
}
