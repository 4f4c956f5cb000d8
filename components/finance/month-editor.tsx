'use client'

import { useMemo } from 'react'
import { SaveBar } from '@/components/save/save-bar'
import type { AmountSpan } from '@/lib/domain/amount-span'
import type { Period } from '@/lib/domain/period'
import type { Amount, Statement } from '@/lib/domain/statement'
import { amountText } from '@/lib/text/amount'
import { IntervalGrid, intervalConflicts } from './interval-grid'
import { intervalColumns } from './interval-rows'
import { intervalPlace, useIntervals } from './use-intervals'
import type { ReportAddress } from './use-statement'

interface MonthEditorProps {
  readonly address: ReportAddress
  readonly statements: readonly Statement[]
  readonly amounts: readonly Amount[]
  readonly period: Period
  readonly lockedMonths: readonly number[]
  readonly canEdit: boolean
}

/** Actuals month by month. What is stored for several months together is shown as it is, and is not changed here (decision 8). */
export function MonthEditor({ address, statements, amounts, period, lockedMonths, canEdit }: MonthEditorProps) {
  const { committee, report } = address
  const editing = useIntervals(amounts, {
    command: 'save-month-amounts',
    year: period.year,
    toInput: (items) => ({
      committee,
      report,
      cells: items.map(({ id, value, version }) => {
        const { statement, line, from } = intervalPlace(id)
        return { statement, line, month: from, value, version }
      }),
    }),
  })
  const columns = useMemo(() => intervalColumns(amountText.toDate(period.year, period.to)), [period.year, period.to])
  const { items, lock } = editing.queue.state
  const barrier = ({ from, to }: AmountSpan) => {
    if (from > period.to) return amountText.later
    if (to > from) return amountText.merged(from, to)
    const locked = lockedMonths.find((month) => month === from || month === period.to)
    return locked === undefined ? null : amountText.locked(locked)
  }
  return (
    <>
      <SaveBar queues={[editing.queue]} conflicts={intervalConflicts(statements, editing)} onResolve={editing.resolve} />
      {statements.map((statement) => (
        <IntervalGrid
          key={statement.key}
          committee={committee}
          columns={columns}
          editing={editing}
          source={{
            statement,
            year: period.year,
            budgetVersion: null,
            amounts: editing.amounts,
            items,
            canEdit: canEdit && lock === null,
            sumTo: period.to,
            barrier,
            mergedRemark: amountText.merged,
          }}
        />
      ))}
    </>
  )
}
