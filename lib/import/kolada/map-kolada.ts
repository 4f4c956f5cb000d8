import type { ImportChange, ImportReading, LeftOut, PlacedChange } from '@/lib/domain/import-reading'
import type { ImportIndicator, ImportRegisters } from '@/lib/domain/import-registers'
import type { MissingReason } from '@/lib/domain/indicator'
import { roundHalfAwayFromZero } from '@/lib/domain/number'
import { wholeYear } from '@/lib/domain/period'
import type { KoladaRow } from '@/lib/schemas/kolada-answer'
import type { KoladaMapping, KoladaRaw } from '@/lib/schemas/kolada-raw'

/** Kolada's marks where there is no number: bortfall, ej tillämplig, sekretess. Any other null is a value that is not there. */
const MISSING: Readonly<Record<string, MissingReason>> = { '-': 'none', '.': 'notApplicable', '..': 'suppressed' }

/** Decimals that the database keeps. */
const DECIMALS = 6

type KoladaValue = KoladaRow['values'][number]
type Content = { readonly value: number | null; readonly missing: MissingReason | null }

/** A number or why there is none; neither: Kolada has taken the value away. */
function contentOf({ value, status, isdeleted }: KoladaValue): Content {
  if (isdeleted === true) return { value: null, missing: null }
  if (value === null) return { value: null, missing: MISSING[status?.trim() ?? ''] ?? 'none' }
  return { value: roundHalfAwayFromZero(value, DECIMALS), missing: null }
}

/** Whether the municipality's own number can stand as the indicator's: steps of a scale are the committee's own and no number of Kolada's. */
function takesNumbers({ unit }: ImportIndicator): boolean {
  return unit !== 'yesNo'
}

/** What a reading leaves out, counted by name. */
class Tally {
  private readonly counts = new Map<string, number>()

  add(name: string, count = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + count)
  }

  list(): LeftOut[] {
    return [...this.counts].map(([name, count]) => ({ name, amount: null, count }))
  }
}

/** Changes that one value of all (T) makes for one indicator. */
function changesOf(indicator: ImportIndicator, row: KoladaRow, content: Content, asking: Asking): ImportChange[] {
  const { key } = indicator
  const { kpi: nationalCode, municipality, period: year } = row
  const comparison: ImportChange = { kind: 'comparisonValue', indicator: key, nationalCode, municipality, name: asking.name, year, ...content }
  const isOwnYear = asking.ownValues && municipality === asking.own && year === asking.year
  if (!isOwnYear || content.value === null || !takesNumbers(indicator)) return [comparison]
  return [{ kind: 'indicatorValue', indicator: key, period: wholeYear(year), breakdown: '', ...content, answers: null }, comparison]
}

interface Asking {
  /** Name of the municipality that the row is about. */
  readonly name: string
  readonly own: string
  readonly ownValues: boolean
  /** Of the import. */
  readonly year: number
}

/**
 * Kolada's answer as changes: every value of all (T) of the chosen municipalities becomes a value to compare with, and the municipality's
 * own number of the import's year becomes the value of the indicator for the whole year. An own value that Kolada lacks or has taken away
 * leaves what the committee has entered. Values of women and men (K, M) are counted among what is left out.
 */
export function mapKolada(raw: KoladaRaw, mapping: KoladaMapping, registers: ImportRegisters): ImportReading {
  const names = new Map([raw.own, ...mapping.municipalities].map(({ code, name }) => [code, name]))
  const leftOut = new Tally()
  const changes: PlacedChange[] = []
  for (const code of raw.nationalCodes) if (!raw.rows.some(({ kpi }) => kpi === code)) leftOut.add(code, 0)
  for (const row of raw.rows) {
    const indicators = registers.indicators.filter(({ nationalCode }) => nationalCode === row.kpi)
    const name = names.get(row.municipality)
    if (indicators.length === 0 || name === undefined || !raw.years.includes(row.period)) {
      leftOut.add(`${row.kpi} ${row.municipality}`, row.values.length)
      continue
    }
    const asking = { name, own: raw.own.code, ownValues: mapping.ownValues, year: registers.year }
    const place = { sheet: `${row.kpi}, ${name}, ${row.period}`, row: null, column: null }
    for (const value of row.values) {
      if (value.gender === 'T') changes.push(...indicators.flatMap((indicator) => changesOf(indicator, row, contentOf(value), asking).map((change) => ({ change, place }))))
      else leftOut.add(`${row.kpi} ${value.gender}`)
    }
  }
  return { changes, faults: [], leftOut: leftOut.list(), proof: null }
}
