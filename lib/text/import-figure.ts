import type { ComparisonValueContent, FigureWrite, ForecastContent, IndicatorValueContent, PlacementVolumeContent } from '@/lib/domain/import-figure'
import type { PlacementField } from '@/lib/domain/import-reading'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import type { ImportSum } from '@/lib/domain/import-sum'
import { ore } from '@/lib/domain/money'
import { formatExact, formatMoney, formatMonth, formatPeriod } from './format'
import { missingText } from './indicator'

/** One line of what an import changes: which figures they are, whose, when, and what stood and will stand there. */
export interface FigureLine {
  readonly group: string
  readonly name: string
  readonly when: string
  readonly before: string
  readonly after: string
}

const MEASURE = { actual: 'utfall', budget: 'budget', forecast: 'prognos' } as const

const FIELD: Readonly<Record<PlacementField, string>> = {
  pricePerDay: 'pris per vårddygn, kr',
  placements: 'placeringar',
  purchasedShare: 'köpta, %',
  contractedShare: 'arvoderade, %',
  careDays: 'vårddygn',
}
const FIELDS = Object.keys(FIELD) as PlacementField[]

const NOTHING = 'inget'

/** Kronor; öre only where there are any: '−5 076 000', '−12,50'. */
function kronor(amount: number | null): string {
  if (amount === null) return NOTHING
  return formatMoney(ore(amount), 'kr', { decimals: amount % 100 === 0 ? 0 : 2 })
}

function nameOf(entries: readonly { readonly key: string; readonly name: string }[], key: string): string {
  return entries.find((entry) => entry.key === key)?.name ?? key
}

function lineName(registers: ImportRegisters, statement: string, line: string): string {
  return registers.lines.find((entry) => entry.statement === statement && entry.key === line)?.name ?? line
}

function valueText(content: IndicatorValueContent | null): string {
  if (content === null) return NOTHING
  const answers = content.answers === null ? '' : ` (${content.answers} svar)`
  if (content.value !== null) return formatExact(content.value) + answers
  return (content.missing === null ? NOTHING : missingText(content.missing)) + answers
}

function comparisonText(content: ComparisonValueContent | null): string {
  if (content === null) return NOTHING
  if (content.value !== null) return formatExact(content.value)
  return content.missing === null ? NOTHING : missingText(content.missing)
}

function forecastText(content: ForecastContent | null): string {
  if (content === null) return NOTHING
  return content.comment === null ? kronor(content.fullYear) : `${kronor(content.fullYear)}: ${content.comment}`
}

function fieldText(content: PlacementVolumeContent | null, field: PlacementField): string {
  const value = content?.[field] ?? null
  if (value === null) return NOTHING
  return field === 'pricePerDay' ? kronor(value) : formatExact(value)
}

/**
 * What a row of figures changes, a line for each number: actual of Barn och unga, augusti 2020, inget → −8 000 000.
 * A row of placements has a line for each field that changes.
 */
export function figureLines(write: FigureWrite, registers: ImportRegisters): readonly FigureLine[] {
  switch (write.kind) {
    case 'amount': {
      const { statement, line, measure, budgetVersion, period } = write.place
      const version = budgetVersion === null ? '' : ` (${nameOf(registers.budgetVersions, budgetVersion)})`
      const group = `${nameOf(registers.statements, statement)}, ${MEASURE[measure]}${version}, kr`
      const [before, after] = [write.before?.content.amount ?? null, write.after?.amount ?? null]
      return [{ group, name: lineName(registers, statement, line), when: formatPeriod(period), before: kronor(before), after: kronor(after) }]
    }
    case 'forecast': {
      const { statement, line, vintage } = write.place
      const group = `${nameOf(registers.statements, statement)}, helårsprognos, kr`
      const [before, after] = [forecastText(write.before?.content ?? null), forecastText(write.after)]
      return [{ group, name: lineName(registers, statement, line), when: `Prognos ${formatMonth(vintage)}`, before, after }]
    }
    case 'indicatorValue': {
      const { indicator, period, breakdown } = write.place
      const name = [nameOf(registers.indicators, indicator), ...(breakdown === '' ? [] : [breakdown])].join(', ')
      return [{ group: 'Indikatorer', name, when: formatPeriod(period), before: valueText(write.before?.content ?? null), after: valueText(write.after) }]
    }
    case 'placementVolume': {
      const { category, month, measure, vintage } = write.place
      const name = nameOf(registers.categories, category)
      const when = vintage === null ? formatMonth(month) : `${formatMonth(month)} (prognos ${formatMonth(vintage)})`
      const before = write.before?.content ?? null
      return FIELDS.filter((field) => (before?.[field] ?? null) !== (write.after?.[field] ?? null)).map((field) => ({
        group: `Placeringar, ${MEASURE[measure]}`,
        name: `${name}, ${FIELD[field]}`,
        when,
        before: fieldText(before, field),
        after: fieldText(write.after, field),
      }))
    }
    case 'comparisonValue': {
      const { indicator, nationalCode, municipality, year } = write.place
      const group = `Jämförelse (Kolada), ${nameOf(registers.indicators, indicator)}, ${nationalCode}`
      const name = `${write.after?.name ?? write.before?.content.name ?? ''} ${municipality}`.trim()
      return [{ group, name, when: String(year), before: comparisonText(write.before?.content ?? null), after: comparisonText(write.after) }]
    }
  }
}

const WITHOUT_MONEY: Partial<Readonly<Record<FigureWrite['kind'], string>>> = {
  indicatorValue: 'Indikatorer',
  placementVolume: 'Placeringar',
  comparisonValue: 'Jämförelse (Kolada)',
}

/** Cells of one kind of figures in the summary: 'Nettokostnad, utfall', '96', '−12 000 000', '−13 500 000'. */
export function sumCells({ kind, statement, measure, count, before, after }: ImportSum, registers: ImportRegisters): readonly string[] {
  if (statement === null) return [WITHOUT_MONEY[kind] ?? kind, String(count), '', '']
  const what = measure === null ? 'helårsprognos' : MEASURE[measure]
  return [`${nameOf(registers.statements, statement)}, ${what}, kr`, String(count), kronor(before), kronor(after)]
}
