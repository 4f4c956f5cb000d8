'use client'

import { useMemo, useState } from 'react'
import { SaveBar } from '@/components/save/save-bar'
import type { SaveItem } from '@/components/save/save-queue'
import { Select } from '@/components/ui/field'
import type { Ore } from '@/lib/domain/money'
import type { Amount, BudgetVersion, Statement } from '@/lib/domain/statement'
import { amountText } from '@/lib/text/amount'
import { IntervalGrid, intervalConflicts } from './interval-grid'
import { intervalColumns } from './interval-rows'
import { intervalPlace, useIntervals, type IntervalEditing } from './use-intervals'
import type { ReportAddress } from './use-statement'

interface BudgetEditorProps {
  readonly address: ReportAddress
  readonly statements: readonly Statement[]
  readonly amounts: readonly Amount[]
  readonly budgetVersions: readonly BudgetVersion[]
  /** The version that the report uses. */
  readonly reportVersion: string
  readonly year: number
  readonly canEdit: boolean
}

const LAST_MONTH = 12

function toInput({ committee, report }: ReportAddress, budgetVersion: string, items: readonly SaveItem<Ore | null>[]) {
  const cells = items.map(({ id, value, version }) => {
    const { statement, line, from, to } = intervalPlace(id)
    return { statement, line, from, to, value, version }
  })
  return { committee, report, budgetVersion, cells }
}

/** The budget of the year, one version at a time. */
export function BudgetEditor({ budgetVersions, reportVersion, ...rest }: BudgetEditorProps) {
  const [chosen, setChosen] = useState(reportVersion)
  if (budgetVersions.length === 0) return <p>{amountText.noVersions}</p>
  return (
    <>
      <div className="mb-10">
        <Select
          field={{ id: 'budget-version', label: amountText.version }}
          options={budgetVersions.map(({ key, name }) => ({ value: key, label: amountText.versionOf(name, key === reportVersion) }))}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      </div>
      {budgetVersions.map(({ key }) => (
        // Every version stays in the page, so that what is on its way to be saved is not lost sight of.
        <div key={key} hidden={key !== chosen}>
          <VersionEditor budgetVersion={key} shown={key === chosen} {...rest} />
        </div>
      ))}
    </>
  )
}

interface VersionEditorProps extends Omit<BudgetEditorProps, 'budgetVersions' | 'reportVersion'> {
  readonly budgetVersion: string
  readonly shown: boolean
}

function VersionEditor({ address, statements, amounts, budgetVersion, shown, year, canEdit }: VersionEditorProps) {
  const editing: IntervalEditing = useIntervals(amounts, {
    command: 'save-budget-amounts',
    part: budgetVersion,
    year,
    toInput: (items) => toInput(address, budgetVersion, items),
  })
  const columns = useMemo(() => intervalColumns(amountText.year), [])
  const { items, lock } = editing.queue.state
  return (
    <>
      <SaveBar queues={[editing.queue]} conflicts={intervalConflicts(statements, editing)} onResolve={editing.resolve} />
      {statements.map((statement) =>
        shown ? (
          <IntervalGrid
            key={statement.key}
            committee={address.committee}
            columns={columns}
            editing={editing}
            source={{
              statement,
              year,
              budgetVersion,
              amounts: editing.amounts,
              items,
              canEdit: canEdit && lock === null,
              sumTo: LAST_MONTH,
              barrier: () => null,
              mergedRemark: amountText.mergedBudget,
            }}
          />
        ) : null,
      )}
    </>
  )
}
