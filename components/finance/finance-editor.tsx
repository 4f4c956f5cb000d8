'use client'

import { useMemo } from 'react'
import { Grid, type ChosenCell } from '@/components/grid/grid'
import type { GridChange } from '@/components/grid/grid-model'
import type { Conflict } from '@/components/save/conflict-dialog'
import { SaveBar, type BarQueue } from '@/components/save/save-bar'
import type { ItemState } from '@/components/save/save-queue'
import { Notice } from '@/components/ui/notice'
import type { ProposedLine, StatementProposals } from '@/lib/domain/forecasts/propose-forecasts'
import type { Ore } from '@/lib/domain/money'
import type { StatementKind } from '@/lib/domain/statement'
import { sheetBridge, type StatementSheet } from '@/lib/domain/statement-sheet'
import { statementText } from '@/lib/text/statement'
import { ForecastChoice } from './forecast-choice'
import { FigureHistory } from './figure-history'
import { ForecastComments } from './forecast-comments'
import { StatementCheck } from './statement-check'
import { statementColumns, statementGridRows } from './statement-rows'
import { formatTkr } from './tkr-cell'
import { useStatement, type ForecastEntry, type ReportAddress, type StatementEditing } from './use-statement'

interface FinanceProps {
  readonly address: ReportAddress
  /** Of all statements, for the cells that forecasts are typed in. */
  readonly proposals: readonly StatementProposals[]
  readonly canEdit: boolean
}

interface FinanceEditorProps extends FinanceProps {
  /** One or more. */
  readonly statements: readonly StatementSheet[]
  /** Those that are open already: each statement has its state in a component of its own, around the next one's. */
  readonly opened?: readonly StatementEditing[]
}

/** The statements of a report, filled in side by side: what agrees and what does not is said below them. */
export function FinanceEditor({ statements, opened = [], ...finance }: FinanceEditorProps) {
  const [sheet, ...rest] = statements
  if (sheet === undefined) return opened.length === 0 ? <Notice>{statementText.noStatements}</Notice> : <FinanceBoard editings={opened} {...finance} />
  return <OpenedStatement key={sheet.input.statement.key} sheet={sheet} statements={rest} opened={opened} {...finance} />
}

function OpenedStatement({ sheet, opened = [], ...rest }: FinanceEditorProps & { readonly sheet: StatementSheet }) {
  const editing = useStatement(sheet, rest.address)
  return <FinanceEditor opened={[...opened, editing]} {...rest} />
}

const ofKind = (editings: readonly StatementEditing[], kind: StatementKind) => editings.find(({ sheet }) => sheet.input.statement.kind === kind)

/** Statements whose forecasts are commented on: those by area, or the income statement where it is alone. */
function commented(editings: readonly StatementEditing[]): readonly StatementEditing[] {
  const byArea = editings.filter(({ sheet }) => sheet.input.statement.kind !== 'incomeStatement')
  return byArea.length === 0 ? editings : byArea
}

function FinanceBoard({ editings, address, proposals, canEdit }: FinanceProps & { readonly editings: readonly StatementEditing[] }) {
  const conflicts = editings.flatMap((editing) => conflictsOf(editing))
  const resolve = (id: string, keep: 'mine' | 'theirs') => {
    const conflict = conflicts.find((each) => each.id === id)
    conflict?.editing.resolve(conflict.of, conflict.lineKey, keep)
  }
  const queues: BarQueue[] = editings.flatMap(({ actuals, forecasts }) => [actuals, forecasts])
  const income = ofKind(editings, 'incomeStatement')
  const cost = ofKind(editings, 'netCost')

  return (
    <>
      <SaveBar queues={queues} conflicts={conflicts} onResolve={resolve} />
      {editings.map((editing) => (
        <StatementSection
          key={editing.sheet.input.statement.key}
          committee={address.committee}
          editing={editing}
          proposals={proposals.find(({ statementKey }) => statementKey === editing.sheet.input.statement.key)?.lines ?? []}
          canEdit={canEdit}
        />
      ))}
      {income && cost ? <StatementCheck first={income.sheet} second={cost.sheet} /> : null}
      {commented(editings).map((editing) => (
        <ForecastComments key={editing.sheet.input.statement.key} editing={editing} canEdit={canEdit} />
      ))}
    </>
  )
}

interface StatementSectionProps {
  readonly committee: string
  readonly editing: StatementEditing
  readonly proposals: readonly ProposedLine[]
  readonly canEdit: boolean
}

function StatementSection({ committee, editing, proposals, canEdit }: StatementSectionProps) {
  const { statement, period } = editing.sheet.input
  const bridge = sheetBridge(editing.sheet)
  const columns = useMemo(() => statementColumns(period), [period])
  const save = (changes: readonly GridChange[]) => {
    for (const { rowKey, columnKey, value } of changes) {
      const amount = value as Ore | null
      if (columnKey === 'actual') editing.saveActual(rowKey, amount)
      else editing.saveForecast(rowKey, { value: amount })
    }
  }
  const aside = (chosen: ChosenCell) => {
    const line = proposals.find((each) => each.line.key === chosen.rowKey)
    return (
      <>
        {chosen.columnKey === 'forecast' && chosen.editable && line ? <ForecastChoice line={line} chosen={chosen} /> : null}
        <FigureHistory committee={committee} editing={editing} chosen={chosen} />
      </>
    )
  }
  return (
    <section aria-labelledby={`statement-${statement.key}`} className="mt-4 mb-12">
      <h2 id={`statement-${statement.key}`} className="text-h3">
        {statement.name}
      </h2>
      <Grid
        label={statement.name}
        place={`line-${statement.key}`}
        rowHeader={statementText.rowHeader}
        columns={columns}
        rows={statementGridRows(editing, canEdit)}
        onChange={save}
        aside={aside}
      />
      {bridge ? <p className="max-w-measure">{statementText.bridge(bridge)}</p> : null}
    </section>
  )
}

interface StatementConflict extends Conflict {
  readonly editing: StatementEditing
  readonly of: 'actual' | 'forecast'
  readonly lineKey: string
}

function conflictsOf(editing: StatementEditing): StatementConflict[] {
  const amount = (value: Ore | null) => formatTkr(value)
  const entry = (value: ForecastEntry) => [formatTkr(value.value), value.comment].filter(Boolean).join('\n')
  return [
    ...conflictsIn(editing, 'actual', editing.actuals.state.items, amount),
    ...conflictsIn(editing, 'forecast', editing.forecasts.state.items, entry),
  ]
}

function conflictsIn<Value>(
  editing: StatementEditing,
  of: 'actual' | 'forecast',
  items: ReadonlyMap<string, ItemState<Value>>,
  written: (value: Value) => string,
): StatementConflict[] {
  const { statement } = editing.sheet.input
  return [...items].flatMap(([lineKey, item]) => {
    if (item.kind !== 'conflict') return []
    const label = statement.lines.find((line) => line.key === lineKey)?.label ?? lineKey
    return [
      {
        id: `${statement.key}|${of}|${lineKey}`,
        name: statementText.cellName(label, statementText.columns[of]),
        mine: written(item.mine),
        theirs: item.theirs === undefined ? null : written(item.theirs),
        by: item.by,
        editing,
        of,
        lineKey,
      },
    ]
  })
}
