'use client'

import { Grid, type ChosenCell } from '@/components/grid/grid'
import type { GridChange, GridColumn } from '@/components/grid/grid-model'
import type { Conflict } from '@/components/save/conflict-dialog'
import type { Ore } from '@/lib/domain/money'
import type { Statement } from '@/lib/domain/statement'
import { amountText } from '@/lib/text/amount'
import { IntervalHistory } from './interval-history'
import { intervalRows, type IntervalSource } from './interval-rows'
import { formatTkr } from './tkr-cell'
import { intervalPlace, type IntervalEditing } from './use-intervals'

interface IntervalGridProps {
  readonly committee: string
  readonly columns: readonly GridColumn[]
  readonly source: IntervalSource
  readonly editing: IntervalEditing
}

/** One statement by month: single months and merged ones, totals and the sum live. */
export function IntervalGrid({ committee, columns, source, editing }: IntervalGridProps) {
  const { statement, budgetVersion } = source
  const rows = intervalRows(source)
  const save = (changes: readonly GridChange[]) => {
    for (const { rowKey, columnKey, value } of changes) {
      const from = Number(columnKey)
      const span = rows.find(({ key }) => key === rowKey)?.cells[from - 1]?.span ?? 1
      editing.save({ statement: statement.key, line: rowKey, budgetVersion, from, to: from + span - 1 }, value as Ore | null)
    }
  }
  const history = (chosen: ChosenCell) => <IntervalHistory {...{ committee, source, rows, editing, chosen }} />
  return (
    <section aria-labelledby={`statement-${statement.key}`} className="mt-4 mb-12">
      <h2 id={`statement-${statement.key}`} className="text-h3">
        {statement.name}
      </h2>
      <Grid
        label={statement.name}
        rowHeader={amountText.rowHeader}
        part={budgetVersion ?? undefined}
        columns={columns}
        rows={rows}
        onChange={save}
        aside={history}
      />
    </section>
  )
}

/** Cells that a colleague has changed meanwhile, ready to be read. */
export function intervalConflicts(statements: readonly Statement[], { queue }: IntervalEditing): Conflict[] {
  return [...queue.state.items].flatMap(([id, item]) => {
    if (item.kind !== 'conflict') return []
    const { statement, line, from, to } = intervalPlace(id)
    const label = statements.find(({ key }) => key === statement)?.lines.find(({ key }) => key === line)?.label ?? line
    const theirs = item.theirs === undefined ? null : formatTkr(item.theirs)
    return [{ id, name: amountText.cell(label, from, to), mine: formatTkr(item.mine), theirs, by: item.by }]
  })
}
