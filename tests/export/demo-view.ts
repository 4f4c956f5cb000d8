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

/** Facts and form of the report 2020-08 of the demo package, read without a database. */
export function demoFacts(): { readonly facts: ReportFacts; readonly form: ReportForm } {
  const read = readPackage(readFileSync(join(import.meta.dirname, '../../prisma/demo/tyreso-asn-2020.json')))
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const { forms, reports, plan, ...rest } = read.package
  const { year } = rest
  const report = reports.find(({ key }) => key === '2020-08')
  const previous = reports.find(({ key }) => key === '2020-07')
  const facts = {
    ...Object.fromEntries(Object.entries(rest).map(([noun, list]) => [noun, asDomain(list, year)])),
    plan: asDomain(plan, year),
    vintages: rest.forecastVintages,
    municipality: rest.municipality,
    report: asDomain(report, year),
    previousReport: asDomain(previous, year),
    sections: report?.sections ?? [],
    assessments: assessments(report, year),
    previousAssessments: assessments(previous, year),
  } as unknown as ReportFacts
  return { facts, form: forms[0] as unknown as ReportForm }
}

/** The report 2020-08 of the demo package, computed without a database. */
export function demoView(): ReportView {
  const { facts, form } = demoFacts()
  return buildReportView(facts, form)
}
