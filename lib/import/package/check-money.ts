import type { BudgetLineKind } from '@/lib/domain/statement'
import { overlaps } from '@/lib/domain/period'
import type { DataPackage } from '@/lib/schemas/package'
import { checkSpellings, type RegisterKeys } from './check-registers'
import type { FaultList } from './fault-list'

/** Kind of each line by statement and line key. */
type LineKinds = ReadonlyMap<string, ReadonlyMap<string, BudgetLineKind>>

function checkStatements(pkg: DataPackage, keys: RegisterKeys, faults: FaultList): LineKinds {
  faults.unique(pkg.statements, (statement) => statement.key, 'statements')
  return new Map(
    pkg.statements.map((statement, index) => {
      const path = `statements[${index}].lines`
      const byKey = faults.tree(statement.lines, path)
      statement.lines.forEach((line, place) => {
        checkSpellings(line, `${path}[${place}]`, faults)
        faults.known(keys.businessAreas, line.businessArea, `${path}[${place}].businessArea`, 'a key of committee.businessAreas')
        faults.known(keys.serviceAreas, line.serviceArea, `${path}[${place}].serviceArea`, 'a key of a service area')
        const parent = line.parent === null ? undefined : byKey.get(line.parent)
        const partOf = parent?.kind === 'item' || parent?.kind === 'ofWhich'
        // Only an of-which line hangs below an item: an item below an item would be counted twice.
        if (parent !== undefined && partOf !== (line.kind === 'ofWhich')) {
          faults.add(`${path}[${place}].parent`, `a line of kind ${parent.kind}`, line.kind === 'ofWhich' ? 'an item' : 'a heading or a total')
        }
      })
      return [statement.key, new Map(statement.lines.map((line) => [line.key, line.kind]))] as const
    }),
  )
}

interface LineReference {
  readonly statement: string
  readonly line: string
}

function checkLine(reference: LineReference, kinds: LineKinds, path: string, allowed: readonly BudgetLineKind[], faults: FaultList): void {
  const lines = kinds.get(reference.statement)
  if (lines === undefined) return faults.add(`${path}.statement`, JSON.stringify(reference.statement), 'a key of statements')
  const kind = lines.get(reference.line)
  if (kind === undefined) faults.add(`${path}.line`, JSON.stringify(reference.line), `a line of ${reference.statement}`)
  else if (!allowed.includes(kind)) faults.add(`${path}.line`, `${JSON.stringify(reference.line)} of kind ${kind}`, `a line of kind ${allowed.join(' or ')}`)
}

function checkAmounts(pkg: DataPackage, kinds: LineKinds, versions: ReadonlySet<string>, faults: FaultList): void {
  const intervals = new Map<string, { from: number; to: number }[]>()
  pkg.amounts.forEach((amount, index) => {
    const path = `amounts[${index}]`
    // A total is computed from the items below it and a heading has no amount: neither is ever stored.
    checkLine(amount, kinds, path, ['item', 'ofWhich'], faults)
    if ((amount.measure === 'budget') !== (amount.budgetVersion !== null)) {
      faults.add(`${path}.budgetVersion`, JSON.stringify(amount.budgetVersion), 'a budget version exactly when the measure is budget')
    }
    faults.known(versions, amount.budgetVersion, `${path}.budgetVersion`, 'a key of budgetVersions')
    faults.months(amount, `${path}.to`)
    const identity = JSON.stringify([amount.statement, amount.line, amount.measure, amount.budgetVersion])
    const others = intervals.get(identity) ?? []
    const clash = others.find((other) => overlaps({ year: pkg.year, ...other }, { year: pkg.year, from: amount.from, to: amount.to }))
    // Intervals that do not overlap are at most twelve, so that a line given a thousand times is not compared a million times.
    if (clash === undefined && amount.from <= amount.to) intervals.set(identity, [...others, { from: amount.from, to: amount.to }])
    if (clash !== undefined) faults.add(path, `months ${amount.from}–${amount.to}`, `months that do not overlap ${clash.from}–${clash.to} of the same line`)
  })
}

function checkForecasts(pkg: DataPackage, kinds: LineKinds, vintages: ReadonlySet<string>, faults: FaultList): void {
  pkg.forecasts.forEach((forecast, index) => {
    const path = `forecasts[${index}]`
    checkLine(forecast, kinds, path, ['item', 'ofWhich'], faults)
    faults.known(vintages, forecast.vintage, `${path}.vintage`, 'a key of forecastVintages')
    faults.unique(forecast.effects, (effect) => effect.key, `${path}.effects`)
    faults.unique(forecast.months, (month) => String(month.month), `${path}.months`, 'month')
  })
  faults.unique(pkg.forecasts, (forecast) => [forecast.vintage, forecast.statement, forecast.line].join(' '), 'forecasts', '')
}

/** Statements, budget versions and changes, amounts and forecasts. */
export function checkMoney(pkg: DataPackage, keys: RegisterKeys, faults: FaultList): void {
  const kinds = checkStatements(pkg, keys, faults)
  const versions = faults.unique(pkg.budgetVersions, (version) => version.key, 'budgetVersions')
  pkg.budgetChanges.forEach((change, index) => {
    checkLine(change, kinds, `budgetChanges[${index}]`, ['item', 'total'], faults)
    faults.known(versions, change.budgetVersion, `budgetChanges[${index}].budgetVersion`, 'a key of budgetVersions')
  })
  faults.unique(pkg.budgetChanges, (change) => `${change.budgetVersion} ${change.key}`, 'budgetChanges', '')
  checkAmounts(pkg, kinds, versions, faults)
  checkForecasts(pkg, kinds, faults.unique(pkg.forecastVintages, (vintage) => vintage.key, 'forecastVintages'), faults)
}
