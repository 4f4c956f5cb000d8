'use client'

import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { useSaveQueue, type SaveQueueView } from '@/components/save/use-save-queue'
import { computedTable } from '@/lib/domain/computed-table'
import type { DataTable, DataTableCell } from '@/lib/domain/data-table'
import { withCells } from '@/lib/domain/data-table-entry'

/** Cells of one row that have been typed; the others are left as they are. */
export type RowCells = Readonly<Record<string, DataTableCell>>

/** A data table as it was loaded, with the version of each row by its key. */
export interface TableSheet {
  readonly table: DataTable
  readonly versions: Readonly<Record<string, number>>
}

export const rowId = (tableKey: string, rowKey: string) => `${tableKey}|${rowKey}`

/** Back from the id of the save queue. */
export function rowPlace(id: string): { readonly tableKey: string; readonly rowKey: string } {
  const [tableKey = '', rowKey = ''] = id.split('|')
  return { tableKey, rowKey }
}

export interface TableEditing {
  /** Every table with what has been typed, its derived cells computed. */
  readonly tables: readonly DataTable[]
  readonly queue: SaveQueueView<RowCells>
  readonly save: (tableKey: string, rowKey: string, cells: RowCells) => void
  readonly resolve: (id: string, keep: 'mine' | 'theirs') => void
}

/** Data tables being filled in: a row is saved, and may meet a conflict, as a whole. */
export function useTableRows(sheets: readonly TableSheet[], { committee, report }: { readonly committee: string; readonly report: string }): TableEditing {
  const router = useRouter()
  const [entries, setEntries] = useState<ReadonlyMap<string, RowCells>>(new Map())
  const enter = (id: string, cells: RowCells) => setEntries((now) => new Map(now).set(id, { ...now.get(id), ...cells }))
  const queue = useSaveQueue<RowCells>({
    command: 'save-data-table-rows',
    toInput: (items) => ({
      committee,
      report,
      rows: items.map(({ id, value, version }) => {
        const { tableKey, rowKey } = rowPlace(id)
        return { table: tableKey, row: rowKey, cells: value, version }
      }),
    }),
    batchSize: 500,
    delay: 300,
    merge: (older, newer) => ({ ...older, ...newer }),
    show: enter,
  })
  const tables = useMemo(
    () =>
      sheets.map(({ table }) => {
        const typed = [...entries].filter(([id]) => rowPlace(id).tableKey === table.key)
        return computedTable(typed.reduce((so, [id, cells]) => withCells(so, rowPlace(id).rowKey, cells), table))
      }),
    [sheets, entries],
  )

  return {
    tables,
    queue,
    save: (tableKey, rowKey, cells) => {
      const id = rowId(tableKey, rowKey)
      enter(id, cells)
      queue.queue.save(id, cells, sheets.find(({ table }) => table.key === tableKey)?.versions[rowKey] ?? 0)
    },
    resolve: (id, keep) => {
      const conflict = queue.state.items.get(id)
      if (keep === 'theirs' && conflict?.kind === 'conflict' && conflict.theirs) {
        // Their whole row: what I had typed in it is gone, also where they have nothing.
        const mine = Object.fromEntries(Object.keys(conflict.mine).map((key) => [key, null]))
        enter(id, { ...mine, ...conflict.theirs })
        router.refresh()
      }
      queue.queue.resolve(id, keep)
    },
  }
}
