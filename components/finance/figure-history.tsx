'use client'

import type { ChosenCell } from '@/components/grid/grid'
import { HistoryPanel } from '@/components/history/history-panel'
import { ore, type Ore } from '@/lib/domain/money'
import { actualTail } from '@/lib/domain/statement-sheet'
import { statementText } from '@/lib/text/statement'
import { formatTkr } from './tkr-cell'
import type { StatementEditing } from './use-statement'

interface FigureHistoryProps {
  readonly committee: string
  readonly editing: StatementEditing
  readonly chosen: ChosenCell
}

/** What an event of a forecast holds. */
interface LoggedForecast {
  readonly fullYear: Ore
  readonly comment: string | null
}

function forecastWords(value: unknown): string {
  const forecast = value as LoggedForecast | null
  return forecast === null ? '' : [formatTkr(forecast.fullYear), forecast.comment].filter(Boolean).join('\n')
}

/** The history of the chosen actual or forecast. An actual is told as the value to date that it made with today's earlier months. */
export function FigureHistory({ committee, editing, chosen: { rowKey: line, columnKey, editable } }: FigureHistoryProps) {
  const { input } = editing.sheet
  const { statement, vintageKey } = input
  const label = statement.lines.find(({ key, kind }) => key === line && kind !== 'total' && kind !== 'heading')?.label
  if (label === undefined) return null
  if (columnKey === 'forecast') {
    const subjectKey = `${statement.key}:${line}:${vintageKey}`
    return (
      <HistoryPanel
        key={subjectKey}
        figure={{ committee, subject: 'forecast', subjectKey }}
        name={statementText.cellName(label, statementText.columns.forecast)}
        format={forecastWords}
        onRestore={editable ? (value) => restoreForecast(editing, line, value as LoggedForecast) : undefined}
      />
    )
  }
  const tail = actualTail(input, line)
  if (columnKey !== 'actual' || tail === null) return null
  const { period, earlier } = tail
  const toDate = (value: unknown) => (value === null ? null : ore(earlier + (value as Ore)))
  const subjectKey = `${statement.key}:${line}:${period.year}-${period.from}--${period.to}`
  return (
    <HistoryPanel
      key={subjectKey}
      figure={{ committee, subject: 'amount', subjectKey }}
      name={statementText.cellName(label, statementText.columns.actual)}
      format={(value) => formatTkr(toDate(value))}
      onRestore={editable ? (value) => editing.saveActual(line, toDate(value)) : undefined}
    />
  )
}

function restoreForecast(editing: StatementEditing, line: string, { fullYear, comment }: LoggedForecast): void {
  editing.saveForecast(line, { value: fullYear, comment })
}
