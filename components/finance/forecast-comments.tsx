'use client'

import { TextArea } from '@/components/ui/field'
import { formatMoney } from '@/lib/text/format'
import { lineFigures } from '@/lib/domain/statement-figures'
import type { BudgetLine } from '@/lib/domain/statement'
import { statementText } from '@/lib/text/statement'
import type { StatementEditing } from './use-statement'

const signed = (amount: Parameters<typeof formatMoney>[0] | null) =>
  amount === null ? statementText.missing : formatMoney(amount, 'tkr', { sign: true })

/** The comment on each line's forecast, with the figures that it is to explain. */
export function ForecastComments({ editing, canEdit }: { editing: StatementEditing; canEdit: boolean }) {
  const { statement } = editing.sheet.input
  const lines = statement.lines.filter((line) => line.kind === 'item')
  const heading = `comments-${statement.key}`
  return (
    <section aria-labelledby={heading} className="mt-10">
      <h2 id={heading} className="text-h3">
        {statementText.commentsTitle}
      </h2>
      <p className="mt-1 max-w-measure text-muted">{statementText.commentsLead}</p>
      <div className="mt-6 grid gap-x-10 gap-y-6 desk:grid-cols-2">
        {lines.map((line) => (
          <ForecastComment key={line.key} editing={editing} line={line} canEdit={canEdit} />
        ))}
      </div>
    </section>
  )
}

function ForecastComment({ editing, line, canEdit }: { editing: StatementEditing; line: BudgetLine; canEdit: boolean }) {
  const { forecast, yearVariance, forecastChange } = lineFigures(editing.sheet.input, line)
  const locked = !canEdit || editing.forecasts.state.lock !== null
  const hint = forecast === null ? statementText.commentNeedsForecast : statementText.commentHint(signed(yearVariance), signed(forecastChange))
  return (
    <TextArea
      field={{ id: `comment-${line.key}`, label: statementText.comment(line.label), hint }}
      rows={3}
      readOnly={locked || forecast === null}
      value={editing.commentOf(line.key)}
      onChange={(event) => editing.saveForecast(line.key, { value: forecast, comment: event.currentTarget.value || null })}
    />
  )
}
