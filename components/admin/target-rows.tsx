import { Button } from '@/components/ui/button'
import { Select, TextArea, TextField } from '@/components/ui/field'
import { adminPlanText } from '@/lib/text/admin-plan'
import type { TargetRow } from './plan-reading'

const text = adminPlanText.form

const EMPTY: TargetRow = { fromMonth: '1', operator: 'gte', fullYear: '', periodMethod: 'fullYear', periods: '', note: '' }

interface TargetRowsProps {
  readonly year: number
  readonly rows: readonly TargetRow[]
  readonly fault: string | undefined
  readonly onChange: (rows: readonly TargetRow[]) => void
}

/** The targets of a year, one under the other: the first from January, a change from its month. */
export function TargetRows({ year, rows, fault, onChange }: TargetRowsProps) {
  const replace = (index: number, change: Partial<TargetRow>) => onChange(rows.map((row, place) => (place === index ? { ...row, ...change } : row)))
  return (
    <fieldset className="max-w-measure space-y-4">
      <legend className="font-strong">{text.targets(year)}</legend>
      <p className="text-small text-muted">{text.targetsHint}</p>
      {fault === undefined ? null : <p className="font-strong text-fault">{fault}</p>}
      {rows.map((row, index) => (
        <div key={index} role="group" aria-label={text.targetOf(index + 1)} className="space-y-3 border-s-2 border-line ps-4">
          <div className="grid gap-3 sm:grid-cols-3">
            <Select
              field={{ id: `target-month-${index}`, label: text.fromMonth }}
              value={row.fromMonth}
              options={text.months}
              onChange={(event) => replace(index, { fromMonth: event.target.value })}
            />
            <Select
              field={{ id: `target-operator-${index}`, label: text.operator }}
              value={row.operator}
              options={text.operators}
              onChange={(event) => replace(index, { operator: event.target.value as TargetRow['operator'] })}
            />
            <TextField
              field={{ id: `target-year-${index}`, label: text.fullYear }}
              value={row.fullYear}
              inputMode="decimal"
              onChange={(event) => replace(index, { fullYear: event.target.value })}
            />
          </div>
          <Select
            field={{ id: `target-method-${index}`, label: text.method }}
            value={row.periodMethod}
            options={text.methods}
            onChange={(event) => replace(index, { periodMethod: event.target.value as TargetRow['periodMethod'] })}
          />
          {row.periodMethod === 'given' ? (
            <TextArea
              field={{ id: `target-periods-${index}`, label: text.periods, hint: text.periodsHint }}
              value={row.periods}
              onChange={(event) => replace(index, { periods: event.target.value })}
            />
          ) : null}
          <TextField
            field={{ id: `target-note-${index}`, label: text.targetNote, optional: true }}
            value={row.note}
            onChange={(event) => replace(index, { note: event.target.value })}
          />
          <Button aria-label={text.removeTarget(index + 1)} onClick={() => onChange(rows.filter((_, place) => place !== index))}>
            {text.remove}
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...rows, rows.length === 0 ? EMPTY : { ...(rows.at(-1) ?? EMPTY), fromMonth: '9', note: '' }])}>{text.addTarget}</Button>
    </fieldset>
  )
}
