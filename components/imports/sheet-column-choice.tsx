import type { PlacementField } from '@/lib/domain/import-reading'
import { monthsOf, wholeYear } from '@/lib/domain/period'
import type { Measure } from '@/lib/domain/statement'
import type { ColumnRole, SheetTable } from '@/lib/schemas/sheet-mapping'
import { sheetMappingText as words } from '@/lib/text/sheet-mapping'
import { LabelledSelect } from './labelled-select'

type Figure = Extract<ColumnRole, { as: 'figure' }>
type Choice = ColumnRole['as'] | 'none'

const CHOICES = Object.entries(words.roles) as (readonly [Choice, string])[]
const MONTHS = monthsOf(wholeYear(2000)).map((month) => [String(month), words.month(month)] as const)
const PLAIN_FIGURE: Figure = { as: 'figure', period: null, measure: null, field: null }

/** Roles that say something of the rows there are: a placement has a kind of figure, an indicator a break-down. */
const ONLY_OF: Partial<Record<Choice, SheetTable['subject']>> = {
  statement: 'line',
  budgetVersion: 'line',
  comment: 'line',
  field: 'category',
  breakdown: 'indicator',
  answers: 'indicator',
}

interface ChoiceProps {
  readonly name: string
  readonly subject: SheetTable['subject']
  readonly role: ColumnRole | null
  readonly onChange: (role: ColumnRole | null) => void
}

function FigureChoices({ name, subject, role, onChange }: Omit<ChoiceProps, 'role'> & { readonly role: Figure }) {
  const setMonth = (side: 'from' | 'to', text: string) => {
    if (text === '') return onChange({ ...role, period: null })
    const month = Number(text)
    const { from, to } = role.period ?? { from: month, to: month }
    const period = side === 'from' ? { from: month, to: Math.max(month, role.period === null ? month : to) } : { from: Math.min(from, month), to: month }
    onChange({ ...role, period })
  }
  const months = [['', words.noMonth] as const, ...MONTHS]
  return (
    <div className="mt-1 grid gap-1">
      <div className="grid grid-cols-2 gap-1">
        <LabelledSelect isQuiet label={words.from(name)} value={String(role.period?.from ?? '')} options={months} onChange={(text) => setMonth('from', text)} />
        {role.period === null ? null : (
          <LabelledSelect isQuiet label={words.to(name)} value={String(role.period.to)} options={MONTHS} onChange={(text) => setMonth('to', text)} />
        )}
      </div>
      {subject === 'indicator' ? null : (
        <LabelledSelect<Measure | ''>
          isQuiet
          label={words.columnMeasure(name)}
          value={role.measure ?? ''}
          options={[['', words.sameMeasure], ...(Object.entries(words.measures) as [Measure, string][])]}
          onChange={(measure) => onChange({ ...role, measure: measure === '' ? null : measure })}
        />
      )}
      {subject === 'category' ? (
        <LabelledSelect<PlacementField | ''>
          isQuiet
          label={words.columnField(name)}
          value={role.field ?? ''}
          options={[['', words.sameField], ...(Object.entries(words.fields) as [PlacementField, string][])]}
          onChange={(field) => onChange({ ...role, field: field === '' ? null : field })}
        />
      ) : null}
    </div>
  )
}

/** What one column is; a column of figures also says its months, and for placements what is counted. */
export function SheetColumnChoice({ name, subject, role, onChange }: ChoiceProps) {
  const options = CHOICES.filter(([choice]) => (ONLY_OF[choice] ?? subject) === subject || choice === role?.as)
  return (
    <div className="min-w-44 text-start font-normal">
      <LabelledSelect<Choice>
        isQuiet
        label={words.role(name)}
        value={role?.as ?? 'none'}
        options={options}
        onChange={(choice) => onChange(choice === 'none' ? null : choice === 'figure' ? PLAIN_FIGURE : { as: choice })}
      />
      {role?.as === 'figure' ? <FigureChoices name={name} subject={subject} role={role} onChange={onChange} /> : null}
    </div>
  )
}
