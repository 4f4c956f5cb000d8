import type { PackageChange, PackageKind } from '@/lib/domain/package-change'
import type { DataPackage } from '@/lib/schemas/package'

/** One fact of a package: what it is called, what identifies it, and its fields. */
export interface PackageItem extends Pick<PackageChange, 'kind' | 'name' | 'within' | 'measure' | 'months'> {
  readonly key: string
  /** Place of its line in the statements, for figures of lines; 0 for other facts. */
  readonly rank: number
  readonly content: Readonly<Record<string, unknown>>
}

type Optional = 'within' | 'measure' | 'months' | 'rank'
type Facts = Omit<PackageItem, 'kind' | Optional> & Partial<Pick<PackageItem, Optional>>

function item(kind: PackageKind, { within = [], measure = null, months = null, rank = 0, ...facts }: Facts): PackageItem {
  return { kind, within, measure, months, rank, ...facts }
}

const identity = (...parts: readonly unknown[]): string => JSON.stringify(parts)

interface Named {
  readonly key: string
  readonly name: string
}

/** Names by key; a key that nothing has is its own name. */
function namesOf(entries: readonly Named[]): (key: string) => string {
  const names = new Map(entries.map(({ key, name }) => [key, name]))
  return (key) => names.get(key) ?? key
}

function registers({ municipality, committee }: DataPackage): PackageItem[] {
  const { businessAreas, orgUnits, ...own } = committee
  return [
    item('registers', { key: 'municipality', name: municipality.name, content: municipality }),
    item('registers', { key: 'committee', name: committee.name, content: own }),
    ...businessAreas.flatMap(({ serviceAreas, ...area }) => [
      item('registers', { key: identity('area', area.key), name: area.name, content: area }),
      ...serviceAreas.map((service) => item('registers', { key: identity('service', service.key), name: service.name, within: [area.name], content: { ...service, businessArea: area.key } })),
    ]),
    ...orgUnits.map((unit) => item('registers', { key: identity('unit', unit.key), name: unit.name, content: unit })),
  ]
}

function plan({ indicators, plan: stored, indicatorValues, comparisonValues }: DataPackage): PackageItem[] {
  const indicatorName = namesOf(indicators)
  const { goals = [], ...own } = stored ?? {}
  return [
    ...indicators.map((indicator) => item('indicators', { key: indicator.key, name: indicator.name, content: indicator })),
    ...(stored === null ? [] : [item('goals', { key: 'plan', name: stored.name, content: own })]),
    ...goals.map((goal) => item('goals', { key: identity(goal.key), name: goal.name, content: { ...goal, indicators: goal.indicators.map(indicatorName) } })),
    ...indicatorValues.map(({ indicator, from, to, breakdown, ...content }) =>
      item('indicatorValues', {
        key: identity(indicator, from, to, breakdown),
        name: indicatorName(indicator),
        within: breakdown === '' ? [] : [breakdown],
        months: { from, to },
        content,
      }),
    ),
    ...comparisonValues.map(({ indicator, nationalCode, municipality, year, ...content }) =>
      item('comparisonValues', {
        key: identity(indicator, nationalCode, municipality, year),
        name: indicatorName(indicator),
        within: [content.name, String(year)],
        content,
      }),
    ),
  ]
}

function lineNames({ statements }: DataPackage): (statement: string, line: string) => string {
  const names = namesOf(statements.flatMap(({ key, lines }) => lines.map((line) => ({ key: identity(key, line.key), name: line.label }))))
  return (statement, line) => {
    const name = names(identity(statement, line))
    return name === identity(statement, line) ? line : name
  }
}

function lineRanks({ statements }: DataPackage): (statement: string, line: string) => number {
  const ranks = new Map(statements.flatMap(({ key, lines }) => lines.map((line) => identity(key, line.key))).map((line, index) => [line, index]))
  return (statement, line) => ranks.get(identity(statement, line)) ?? 0
}

function budget(pkg: DataPackage): PackageItem[] {
  const { statements, budgetVersions, budgetChanges, amounts } = pkg
  const [lineName, rankOf] = [lineNames(pkg), lineRanks(pkg)]
  const [statementName, versionName] = [namesOf(statements), namesOf(budgetVersions)]
  return [
    ...statements.flatMap(({ lines, ...statement }) => [
      item('statements', { key: identity(statement.key), name: statement.name, content: statement }),
      ...lines.map((line) => item('statements', { key: identity(statement.key, line.key), name: line.label, within: [statement.name], content: line })),
    ]),
    ...budgetVersions.map((version) => item('budgetVersions', { key: version.key, name: version.name, content: version })),
    ...budgetChanges.map(({ statement, line, budgetVersion, ...content }) =>
      item('budgetChanges', { key: identity(budgetVersion, content.key), name: lineName(statement, line), within: [statementName(statement), versionName(budgetVersion)], content }),
    ),
    ...amounts.map(({ statement, line, measure, budgetVersion, from, to, ...content }) =>
      item('amounts', {
        key: identity(statement, line, measure, budgetVersion, from, to),
        name: lineName(statement, line),
        within: budgetVersion === null ? [statementName(statement)] : [statementName(statement), versionName(budgetVersion)],
        measure,
        months: { from, to },
        rank: rankOf(statement, line),
        content,
      }),
    ),
  ]
}

function forecasts(pkg: DataPackage): PackageItem[] {
  const [lineName, rankOf] = [lineNames(pkg), lineRanks(pkg)]
  const [statementName, vintageName, categoryName] = [namesOf(pkg.statements), namesOf(pkg.forecastVintages), namesOf(pkg.placementCategories)]
  return [
    ...pkg.forecastVintages.map((vintage) => item('forecastVintages', { key: vintage.key, name: vintage.name, content: vintage })),
    ...pkg.forecasts.map(({ vintage, statement, line, ...content }) =>
      item('forecasts', {
        key: identity(vintage, statement, line),
        name: lineName(statement, line),
        within: [statementName(statement), vintageName(vintage)],
        rank: rankOf(statement, line),
        content,
      }),
    ),
    ...pkg.placementCategories.map((category) => item('placementCategories', { key: category.key, name: category.name, content: category })),
    ...pkg.placementVolumes.map(({ category, month, measure, vintage, ...content }) =>
      item('placementVolumes', {
        key: identity(category, month, measure, vintage),
        name: categoryName(category),
        within: vintage === null ? [] : [vintageName(vintage)],
        measure,
        months: { from: month, to: month },
        content,
      }),
    ),
  ]
}

function followUp({ risks, assignments, activities, annualCycle, correctiveMeasures, dataTables, indicators }: DataPackage): PackageItem[] {
  const indicatorName = namesOf(indicators)
  return [
    ...risks.map((risk) => item('risks', { key: risk.key, name: risk.title, content: risk })),
    ...assignments.map((assignment) => item('assignments', { key: assignment.key, name: assignment.text, content: assignment })),
    ...activities.map((activity) => item('activities', { key: activity.key, name: activity.text, content: activity })),
    ...annualCycle.map((entry) => item('annualCycle', { key: entry.key, name: entry.activity, content: entry })),
    ...correctiveMeasures.map((measure) =>
      item('correctiveMeasures', { key: measure.key, name: measure.text, content: { ...measure, indicators: measure.indicators.map(indicatorName) } }),
    ),
    ...dataTables.flatMap(({ rows, ...table }) => [
      item('dataTables', { key: identity(table.key), name: table.title, content: table }),
      ...rows.map(({ cells, ...row }) => item('dataTables', { key: identity(table.key, row.key), name: row.label, within: [table.title], content: { ...row, ...namedCells(table, cells) } })),
    ]),
  ]
}

/** Cells under the labels of their columns, so that each is a field of the row. A missing cell is as one that is left out. */
function namedCells({ columns }: Pick<DataPackage['dataTables'][number], 'columns'>, cells: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(columns.map(({ key, label }) => [`${CELL}${label}`, cells[key] ?? null]))
}

/** Begins the field of a cell; the label of its column follows. */
const CELL = 'cell:'

function nameOfSubject(pkg: DataPackage): (subject: string, key: string) => string {
  const goals = namesOf(pkg.plan?.goals ?? [])
  const named = (entries: readonly { readonly key: string; readonly text: string }[]) => namesOf(entries.map(({ key, text }) => ({ key, name: text })))
  const names: Readonly<Record<string, (key: string) => string>> = {
    indicator: namesOf(pkg.indicators),
    correctiveMeasure: named(pkg.correctiveMeasures),
    risk: namesOf(pkg.risks.map(({ key, title }) => ({ key, name: title }))),
    assignment: named(pkg.assignments),
    activity: named(pkg.activities),
    annualCycleItem: namesOf(pkg.annualCycle.map(({ key, activity }) => ({ key, name: activity }))),
  }
  return (subject, key) => (names[subject] ?? goals)(key)
}

function reports(pkg: DataPackage): PackageItem[] {
  const [unitName, subjectName] = [namesOf(pkg.committee.orgUnits), nameOfSubject(pkg)]
  return [
    ...pkg.forms.map((form) => item('forms', { key: identity(form.key, form.formVersion), name: form.name, content: { ...form } })),
    ...pkg.reports.flatMap(({ sections, assessments, ...report }) => [
      item('reports', { key: report.key, name: report.title, content: report }),
      ...sections.map(({ key, ...content }) => item('sections', { key: identity(report.key, key), name: titleOf(pkg, report.form, key), within: [report.title], content })),
      ...assessments.map(({ subject, key, orgUnit, month, ...content }) =>
        item('assessments', {
          key: identity(report.key, subject, key, orgUnit, month),
          name: subjectName(subject, key),
          within: orgUnit === null ? [report.title] : [report.title, unitName(orgUnit)],
          months: month === null ? null : { from: month, to: month },
          content,
        }),
      ),
    ]),
  ]
}

/** The title that the form gives the section of a text; its key when it has none. */
function titleOf({ forms }: DataPackage, { key, formVersion }: { readonly key: string; readonly formVersion: number }, sectionKey: string): string {
  const form = forms.find((each) => each.key === key && each.formVersion === formVersion)
  const section = form?.sections.find(({ blocks }) => blocks.some((block) => block.kind === 'prose' && block.sectionKey === sectionKey))
  return section === undefined || section.title === '' ? sectionKey : section.title
}

/** Every fact of a package by itself, in its order. Derived names come from the package, so that each tells what people call it. */
export function itemsOf(pkg: DataPackage): PackageItem[] {
  return [...registers(pkg), ...plan(pkg), ...budget(pkg), ...forecasts(pkg), ...followUp(pkg), ...reports(pkg)]
}
