import { assessmentSubjectSchema } from '@/lib/schemas/assessment'
import type { DataPackage } from '@/lib/schemas/package'

type Rank = string | number

function compare(a: readonly Rank[], b: readonly Rank[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index]
    if (right === undefined || left === right) continue
    return left < right ? -1 : 1
  }
  return 0
}

/** Sorted by code units, not by a language's alphabet, so that every machine writes the same file. */
function sortedBy<Item>(items: readonly Item[], rank: (item: Item) => readonly Rank[]): Item[] {
  return [...items].sort((a, b) => compare(rank(a), rank(b)))
}

function sortedReport(report: DataPackage['reports'][number]): DataPackage['reports'][number] {
  const subjects = assessmentSubjectSchema.options
  return {
    ...report,
    sections: sortedBy(report.sections, (section) => [section.key]),
    assessments: sortedBy(report.assessments, (item) => [subjects.indexOf(item.subject), item.key, item.orgUnit ?? '', item.month ?? 0]),
  }
}

interface Spelled {
  readonly aliases: string[]
  readonly labels: { fromYear: number; label: string }[]
}

function sortedSpellings<Entry extends Spelled>(entry: Entry): Entry {
  return { ...entry, aliases: sortedBy(entry.aliases, (alias) => [alias]), labels: sortedBy(entry.labels, (label) => [label.fromYear]) }
}

function sortedCommittee(committee: DataPackage['committee']): DataPackage['committee'] {
  const businessAreas = committee.businessAreas.map((area) => ({ ...sortedSpellings(area), serviceAreas: area.serviceAreas.map(sortedSpellings) }))
  return { ...sortedSpellings(committee), businessAreas, orgUnits: committee.orgUnits.map(sortedSpellings) }
}

function sortedForecast(forecast: DataPackage['forecasts'][number]): DataPackage['forecasts'][number] {
  return {
    ...forecast,
    effects: sortedBy(forecast.effects, (effect) => [effect.key]),
    months: sortedBy(forecast.months, (month) => [month.month]),
  }
}

/** Cells in the order of the table's columns: the database keeps no order of fields. */
function sortedDataTable(table: DataPackage['dataTables'][number]): DataPackage['dataTables'][number] {
  const columns = table.columns.map((column) => column.key)
  const rows = table.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(sortedBy(Object.entries(row.cells), ([column]) => [columns.indexOf(column)])),
  }))
  return { ...table, rows }
}

/**
 * The package in its one order. Lists that are printed in the order given (goals, lines, risks …) stay; facts that are looked up
 * (values, amounts, forecasts, volumes, assessments) are sorted by what they belong to.
 */
export function sortPackage(pkg: DataPackage): DataPackage {
  const lines = new Map<string, number>()
  for (const statement of pkg.statements) for (const line of statement.lines) lines.set(`${statement.key} ${line.key}`, lines.size)
  const lineRank = (fact: { statement: string; line: string }): number => lines.get(`${fact.statement} ${fact.line}`) ?? -1
  const categories = pkg.placementCategories.map((category) => category.key)
  return {
    ...pkg,
    committee: sortedCommittee(pkg.committee),
    indicators: sortedBy(pkg.indicators, (indicator) => [indicator.key]).map((indicator) => ({
      ...sortedSpellings(indicator),
      targets: sortedBy(indicator.targets, (target) => [target.fromMonth]),
    })),
    statements: pkg.statements.map((statement) => ({ ...statement, lines: statement.lines.map(sortedSpellings) })),
    indicatorValues: sortedBy(pkg.indicatorValues, (value) => [value.indicator, value.from, value.to, value.breakdown]),
    comparisonValues: sortedBy(pkg.comparisonValues, (value) => [value.indicator, value.nationalCode, value.municipality, value.year]),
    budgetChanges: sortedBy(pkg.budgetChanges, (change) => [change.budgetVersion, change.key]),
    amounts: sortedBy(pkg.amounts, (amount) => [lineRank(amount), amount.measure, amount.budgetVersion ?? '', amount.from]),
    forecastVintages: sortedBy(pkg.forecastVintages, (vintage) => [vintage.key]),
    forecasts: sortedBy(pkg.forecasts, (forecast) => [lineRank(forecast), forecast.vintage]).map(sortedForecast),
    placementCategories: pkg.placementCategories.map(sortedSpellings),
    placementVolumes: sortedBy(pkg.placementVolumes, (volume) => [categories.indexOf(volume.category), volume.measure, volume.vintage ?? '', volume.month]),
    dataTables: pkg.dataTables.map(sortedDataTable),
    forms: sortedBy(pkg.forms, (form) => [form.key, form.formVersion]),
    reports: sortedBy(pkg.reports, (report) => [report.key]).map(sortedReport),
  }
}
