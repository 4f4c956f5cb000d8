import type { ImportChange, ImportFault, PlacedChange } from './import-reading'
import type { ImportCategory, ImportRegisters } from './import-registers'

type Fault = Pick<ImportFault, 'code' | 'found' | 'expected'>

function has(entries: readonly { readonly key: string }[], key: string): boolean {
  return entries.some((entry) => entry.key === key)
}

function unknownLine(change: { readonly statement: string; readonly line: string }, registers: ImportRegisters): Fault | null {
  const line = registers.lines.find(({ statement, key }) => statement === change.statement && key === change.line)
  if (line === undefined) return { code: 'unknownLine', found: change.line, expected: null }
  return line.kind === 'total' || line.kind === 'heading' ? { code: 'totalIsComputed', found: line.name, expected: null } : null
}

/** Prices and placements are of categories with a price, shares of those with a share; care days of both. */
function isOfKind(change: Extract<ImportChange, { readonly kind: 'placementVolume' }>, { kind }: ImportCategory): boolean {
  if (change.field === 'careDays') return true
  return (kind === 'share') === (change.field === 'purchasedShare' || change.field === 'contractedShare')
}

function unknownOf(change: ImportChange, registers: ImportRegisters): Fault | null {
  const vintage = change.kind === 'forecast' || change.kind === 'placementVolume' ? change.vintage : null
  if (vintage !== null && !registers.vintages.includes(vintage)) return { code: 'unknownVintage', found: vintage, expected: registers.vintages.join(', ') }
  if (change.kind === 'indicatorValue' || change.kind === 'comparisonValue') {
    return has(registers.indicators, change.indicator) ? null : { code: 'unknownIndicator', found: change.indicator, expected: null }
  }
  if (change.kind === 'placementVolume') {
    const category = registers.categories.find(({ key }) => key === change.category)
    if (category === undefined) return { code: 'unknownCategory', found: change.category, expected: null }
    return isOfKind(change, category) ? null : { code: 'unknownColumn', found: category.name, expected: null }
  }
  if (change.kind === 'budget' && !has(registers.budgetVersions, change.budgetVersion)) {
    return { code: 'unknownBudgetVersion', found: change.budgetVersion, expected: registers.budgetVersions.map(({ name }) => name).join(', ') }
  }
  return unknownLine(change, registers)
}

function yearOf(change: ImportChange, ofImport: number): number {
  if (change.kind === 'comparisonValue') return ofImport
  if (change.kind === 'forecast') return Number(change.vintage.slice(0, 4))
  return change.kind === 'placementVolume' ? Number(change.month.slice(0, 4)) : change.period.year
}

/** Changes whose year (of a comparison: any), line, version, vintage, indicator or category the committee's year does not have, as faults with their place. */
export function unknownChanges(changes: readonly PlacedChange[], registers: ImportRegisters): ImportFault[] {
  return changes.flatMap(({ change, place }) => {
    const year = yearOf(change, registers.year)
    const fault = year === registers.year ? unknownOf(change, registers) : { code: 'otherYear' as const, found: String(year), expected: String(registers.year) }
    return fault === null ? [] : [{ place, ...fault }]
  })
}
