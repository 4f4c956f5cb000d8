import { Select } from '@/components/ui/field'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import { divisionsOf } from '@/lib/domain/sie-ledger'
import type { SieMapping } from '@/lib/domain/sie-rule'
import type { SieRaw } from '@/lib/schemas/sie-raw'
import { monthName } from '@/lib/text/format'
import { sieText } from '@/lib/text/import-sie'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

interface SieChoiceProps {
  readonly summary: SieRaw
  readonly mapping: SieMapping
  readonly registers: ImportRegisters
  readonly onChange: (mapping: SieMapping) => void
}

function MonthChoice({ id, label, value, onChange }: { id: string; label: string; value: number | null; onChange: (month: number | null) => void }) {
  const options = [{ value: '', label: sieText.allMonths }, ...MONTHS.map((month) => ({ value: String(month), label: monthName(month) }))]
  return (
    <Select
      field={{ id, label }}
      options={options}
      value={value === null ? '' : String(value)}
      onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
    />
  )
}

/** What of the file is read: months of actuals, the division of balances, and where its budget goes. */
export function SieReadingChoice({ summary, mapping, registers, onChange }: SieChoiceProps) {
  const { months } = mapping
  const divisions = divisionsOf(summary.figures)
  const dimensionName = (wanted: string) => sieText.dimensionName(wanted, summary.dimensions.find(({ number }) => number === wanted)?.name ?? null)
  const divisionName = (division: string) => division.split(' ').map(dimensionName).join(', ')
  const setFrom = (from: number | null) => onChange({ ...mapping, months: from === null ? null : { from, to: Math.max(from, months?.to ?? 12) } })
  const setTo = (to: number | null) => onChange({ ...mapping, months: to === null ? null : { from: Math.min(to, months?.from ?? 1), to } })
  return (
    <div className="my-4 flex flex-wrap gap-4">
      <MonthChoice id="sie-from" label={sieText.fromMonth} value={months?.from ?? null} onChange={setFrom} />
      <MonthChoice id="sie-to" label={sieText.toMonth} value={months?.to ?? null} onChange={setTo} />
      {divisions.length === 0 ? null : (
        <Select
          field={{ id: 'sie-division', label: sieText.division, hint: divisions.length > 1 ? sieText.divisionHint : undefined }}
          options={[{ value: '', label: sieText.noDivision }, ...divisions.map((division) => ({ value: division, label: divisionName(division) }))]}
          value={mapping.division}
          onChange={({ target }) => onChange({ ...mapping, division: target.value })}
        />
      )}
      {summary.figures.some(({ measure }) => measure === 'budget') ? (
        <Select
          field={{ id: 'sie-budget', label: sieText.budgetVersion }}
          options={[{ value: '', label: sieText.noBudget }, ...registers.budgetVersions.map(({ key, name }) => ({ value: key, label: name }))]}
          value={mapping.budgetVersion ?? ''}
          onChange={({ target }) => onChange({ ...mapping, budgetVersion: target.value === '' ? null : target.value })}
        />
      ) : null}
    </div>
  )
}
