import type { PackageChange, PackageKind } from '@/lib/domain/package-change'
import { ore } from '@/lib/domain/money'
import { formatExact, formatMoney, monthName } from './format'
import { choiceWord, fieldWord } from './package-field'

const NOTHING = 'inget'
const LONGEST = 300

/** Fields in öre, everywhere and of one kind. */
const MONEY: ReadonlySet<string> = new Set(['amount', 'effect', 'pricePerDay'])

function isMoney(kind: PackageKind, field: string): boolean {
  return MONEY.has(field) || (kind === 'forecasts' && field === 'fullYear')
}

/** Texts in rich text, one after the other: its other fields tell only of form. */
function proseOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(proseOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, content]) => (field === 'text' && typeof content === 'string' ? [content] : proseOf(content)))
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text
}

function numberText(kind: PackageKind, field: string, value: number): string {
  if (isMoney(kind, field)) return formatMoney(ore(value), 'kr', { decimals: value % 100 === 0 ? 0 : 2 })
  if (field === 'month' || field === 'fromMonth' || field === 'from' || field === 'to' || field === 'highlightsFrom') return monthName(value)
  return field === 'year' || field === 'fromYear' ? String(value) : formatExact(value)
}

function text(kind: PackageKind, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return NOTHING
  if (typeof value === 'number') return numberText(kind, field, value)
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  if (typeof value === 'string') return choiceWord(field, value)
  if (field === 'body') return proseOf(value).join(' ') || NOTHING
  if (Array.isArray(value)) return value.length === 0 ? NOTHING : value.map((item) => text(kind, field, item)).join('; ')
  return Object.entries(value)
    .filter(([, content]) => content !== null && content !== undefined)
    .map(([name, content]) => `${fieldWord(name)}: ${text(kind, name, content)}`)
    .join(', ')
}

/** −507600000 öre of an amount → '−5 076 000'; blank → 'inget'; long texts are cut. */
function valueText(kind: PackageKind, field: string, value: unknown): string {
  return shortened(text(kind, field, value))
}

const MEASURE = { actual: 'utfall', budget: 'budget', forecast: 'prognos' } as const

function monthsText(months: PackageChange['months']): string {
  if (months === null) return ''
  return months.from === months.to ? monthName(months.from) : `${monthName(months.from)}–${monthName(months.to)}`
}

/** One line of what a package changes. */
export interface ChangeLine {
  readonly name: string
  /** Statement, budget version, report; measure and months. */
  readonly about: string
  readonly field: string
  readonly before: string
  readonly after: string
}

/** A line for each field that changes; one line for a fact that is new, with all it holds. */
export function changeLines({ kind, name, within, measure, months, isNew, fields }: PackageChange): readonly ChangeLine[] {
  const about = [...within, measure === null ? '' : MEASURE[measure], monthsText(months)].filter((part) => part !== '').join(', ')
  const title = name === '' ? 'Ordningen' : name
  if (isNew) {
    const [only, ...others] = fields
    const after = only === undefined ? '' : others.length === 0 ? valueText(kind, only.field, only.after) : shortened(fields.map(({ field, after: value }) => `${fieldWord(field)}: ${text(kind, field, value)}`).join(', '))
    return [{ name: title, about, field: only !== undefined && others.length === 0 ? fieldWord(only.field) : 'ny', before: 'finns inte', after }]
  }
  return fields.map(({ field, before, after }) => ({
    name: title,
    about,
    field: fieldWord(field),
    before: valueText(kind, field, before),
    after: valueText(kind, field, after),
  }))
}
