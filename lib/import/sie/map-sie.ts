import type { ImportChange, ImportFault, ImportReading, LeftOut, PlacedChange } from '@/lib/domain/import-reading'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import { ore } from '@/lib/domain/money'
import { ledgerRows, type SieRow } from '@/lib/domain/sie-ledger'
import { takeByRules, type SieMapping, type SieTaken } from '@/lib/domain/sie-rule'
import type { SieRaw } from '@/lib/schemas/sie-raw'
import { leftOutOf } from './left-out'

type Target = NonNullable<SieMapping['rules'][number]['target']>

function targetKey({ statement, line }: Target): string {
  return `${statement} ${line}`
}

/** Rules that cannot be followed: the line is gone, or is computed. Told once a rule, by its place in the list. */
function ruleFaults({ rules, budgetVersion }: SieMapping, { lines, budgetVersions }: ImportRegisters): readonly ImportFault[] {
  const faults = rules.flatMap(({ target }, index): readonly ImportFault[] => {
    if (target === null) return []
    const line = lines.find(({ statement, key }) => statement === target.statement && key === target.line)
    const place = { sheet: null, row: null, column: `rule ${index + 1}` }
    if (line === undefined) return [{ place, code: 'unknownLine', found: target.line, expected: null }]
    return line.kind === 'total' || line.kind === 'heading' ? [{ place, code: 'totalIsComputed', found: line.name, expected: null }] : []
  })
  if (budgetVersion === null || budgetVersions.some(({ key }) => key === budgetVersion)) return faults
  const expected = budgetVersions.map(({ name }) => name).join(', ')
  return [...faults, { place: { sheet: null, row: null, column: '#PBUDGET' }, code: 'unknownBudgetVersion', found: budgetVersion, expected }]
}

/** The sum of one line, measure and stretch of months while it grows. */
interface Sum {
  readonly target: Target
  readonly row: Pick<SieRow, 'measure' | 'year' | 'from' | 'to'>
  amount: number
  line: number | null
}

function addTo(sums: Map<string, Sum>, target: Target, row: Sum['row'], amount: number, line: number | null): void {
  const key = `${targetKey(target)} ${row.measure} ${row.from} ${row.to}`
  const sum = sums.get(key) ?? { target, row, amount: 0, line: null }
  sum.amount += amount
  sum.line = sum.line === null || (line !== null && line < sum.line) ? line : sum.line
  sums.set(key, sum)
}

/**
 * Lines that rules lead to and that have no amount in a month which the file covers: nothing was booked, which is zero. Without it an
 * amount that was moved to another line would stay on the old one. Of a budget, only lines that have one.
 */
function addZeros(sums: Map<string, Sum>, mapping: SieMapping, inside: readonly SieRow[]): void {
  const stretches = new Map(inside.map((row) => [`${row.measure} ${row.from} ${row.to}`, row]))
  const targets = mapping.rules.flatMap(({ target }) => (target === null ? [] : [target]))
  const budgeted = new Set([...sums.values()].filter(({ row }) => row.measure === 'budget').map(({ target }) => targetKey(target)))
  for (const { measure, year, from, to } of stretches.values()) {
    for (const target of targets) if (measure === 'actual' || budgeted.has(targetKey(target))) addTo(sums, target, { measure, year, from, to }, 0, null)
  }
}

function changeOf({ target, row, amount }: Sum, budgetVersion: string | null): ImportChange {
  const of = { ...target, period: { year: row.year, from: row.from, to: row.to }, amount: ore(-amount) }
  return row.measure === 'actual' || budgetVersion === null ? { kind: 'actual', ...of } : { kind: 'budget', budgetVersion, ...of }
}

/** In the order of the statements' lines, then by month, actuals first. */
function inPrintOrder(sums: Iterable<Sum>, { lines }: ImportRegisters): readonly Sum[] {
  const places = new Map(lines.map(({ statement, key }, index) => [targetKey({ statement, line: key }), index]))
  const placeOf = ({ target }: Sum) => places.get(targetKey(target)) ?? lines.length
  return [...sums].sort((a, b) => {
    const byMeasure = a.row.measure === b.row.measure ? 0 : a.row.measure === 'actual' ? -1 : 1
    return placeOf(a) - placeOf(b) || byMeasure || a.row.from - b.row.from
  })
}

function placed(sum: Sum, mapping: SieMapping): PlacedChange {
  return { change: changeOf(sum, mapping.budgetVersion), place: { sheet: null, row: sum.line, column: null } }
}

function total(rows: readonly SieRow[]): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0)
}

/**
 * A ledger as amounts of lines. Signs are turned: 1 000 kr debit becomes −100 000 öre, a cost. Every sum of the file goes to the first
 * rule that fits or is left out with its name, so read = mapped + left out to the öre. Month by month; year balances as one sum.
 */
export function mapSie(raw: SieRaw, mapping: SieMapping, registers: ImportRegisters): ImportReading {
  const rows = ledgerRows(raw.figures, mapping.division)
  const taken = takeByRules(rows, mapping, registers.year)
  const targetOf = ({ rule }: SieTaken) => (rule === null ? null : (mapping.rules[rule]?.target ?? null))
  const sums = new Map<string, Sum>()
  const mapped: SieRow[] = []
  const rest: SieTaken[] = []
  for (const each of taken) {
    const target = targetOf(each)
    if (target === null) rest.push(each)
    else {
      mapped.push(each.row)
      addTo(sums, target, each.row, each.row.amount, each.row.line)
    }
  }
  addZeros(sums, mapping, taken.filter(({ outside }) => outside === null).map(({ row }) => row))
  const leftOut: readonly LeftOut[] = leftOutOf(rest, raw)
  const faults = [...raw.faults, ...ruleFaults(mapping, registers), ...yearFaults(raw, rows, registers.year)]
  const changes = inPrintOrder(sums.values(), registers).map((sum) => placed(sum, mapping))
  const proof = { read: ore(-total(rows)), mapped: ore(-total(mapped)), leftOut: ore(-total(rest.map(({ row }) => row))) }
  return { changes, faults, leftOut, proof }
}

/** A file of other years only has nothing for this one. */
function yearFaults(raw: SieRaw, rows: readonly SieRow[], year: number): readonly ImportFault[] {
  if (rows.length === 0 || rows.some((row) => row.year === year)) return []
  const years = [...new Set([...raw.years, ...rows.map((row) => row.year)])].sort()
  return [{ place: { sheet: null, row: rows[0]?.line ?? null, column: '#RAR' }, code: 'otherYear', found: years.join(', '), expected: `${year}` }]
}
