import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildReportView } from '@/lib/domain/build-report-view'
import type { ReportForm } from '@/lib/domain/form'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { ReportView } from '@/lib/domain/report-view'
import { readPackage } from '@/lib/import/package/read-package'
import type { DataPackage } from '@/lib/schemas/package'

const REFERENCES: Readonly<Record<string, string>> = {
  statement: 'statementKey',
  line: 'lineKey',
  indicator: 'indicatorKey',
  category: 'categoryKey',
  vintage: 'vintageKey',
  budgetVersion: 'budgetVersionKey',
  parent: 'parentKey',
  orgUnit: 'orgUnitKey',
  serviceArea: 'serviceAreaKey',
  businessArea: 'businessAreaKey',
  indicators: 'indicatorKeys',
}

/** The package refers with short names; the domain says Key. */
function asDomain(value: unknown, year: number): unknown {
  if (Array.isArray(value)) return value.map((each) => asDomain(each, year))
  if (value === null || typeof value !== 'object') return value
  const renamed = Object.entries(value).map(([key, inner]) => [REFERENCES[key] ?? key, asDomain(inner, year)] as const)
  const object: Record<string, unknown> = { version: 1, year, ...Object.fromEntries(renamed) }
  if (typeof object.from === 'number' && typeof object.to === 'number') object.period = { year, from: object.from, to: object.to }
  return object
}

function assessments(report: DataPackage['reports'][number] | undefined, year: number): unknown {
  return (report?.assessments ?? []).map((each) => ({
    ...(asDomain(each, year) as object),
    subjectKey: each.key,
    orgUnitKey: each.orgUnit ?? '',
    month: each.month ?? 0,
  }))
}

/** A report of each year of the demo; each year has a form of its own. */
export const DEMO_REPORTS = [
  ['2018', '2018-12'],
  ['2020', '2020-08'],
  ['2022', '2022-08'],
  ['2023', '2023-04'],
] as const

/** Facts and form of a report of the demo's packages, read without a database: of 2020-08 unless told otherwise. */
export function demoFacts(ofYear = '2020', key = '2020-08'): { readonly facts: ReportFacts; readonly form: ReportForm } {
  const read = readPackage(readFileSync(join(import.meta.dirname, `../../prisma/demo/tyreso-asn-${ofYear}.json`)))
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const { forms, reports, plan, ...rest } = read.package
  const { year } = rest
  const place = reports.findIndex((each) => each.key === key)
  const [previous, report] = [reports[place - 1], reports[place]]
  const facts = {
    ...Object.fromEntries(Object.entries(rest).map(([noun, list]) => [noun, asDomain(list, year)])),
    plan: asDomain(plan, year),
    vintages: rest.forecastVintages,
    municipality: rest.municipality,
    report: asDomain(report, year),
    previousReport: previous === undefined ? null : asDomain(previous, year),
    sections: report?.sections ?? [],
    assessments: assessments(report, year),
    previousAssessments: assessments(previous, year),
  } as unknown as ReportFacts
  return { facts, form: forms[0] as unknown as ReportForm }
}

/** A report of the demo's packages, computed without a database: 2020-08 unless told otherwise. */
export function demoView(ofYear?: string, key?: string): ReportView {
  const { facts, form } = demoFacts(ofYear, key)
  return buildReportView(facts, form)
}
