import type { ImportRun } from './import-run'
import { KeyIds } from './upsert'
import type { MoneyIds } from './write-money'

type PackageReport = ImportRun['pkg']['reports'][number]

async function writeForms(run: ImportRun): Promise<KeyIds> {
  const { municipalityId, db } = run
  const formKey = (key: string, version: number): string => `${key} ${version}`
  const where = { municipalityId, key: { in: run.pkg.forms.map((form) => form.key) } }
  const stored = await db.form.findMany({ where, select: { id: true, key: true, formVersion: true, state: true } })
  const ids = new KeyIds(stored.map((form) => ({ id: form.id, key: formKey(form.key, form.formVersion) })))
  const rows = run.pkg.forms.map((form) => ({
    id: ids.of(formKey(form.key, form.formVersion)),
    municipalityId,
    key: form.key,
    formVersion: form.formVersion,
    name: form.name,
    definition: form,
    state: 'released' as const,
  }))
  rows.forEach(({ id }, index) => {
    const isDraft = stored.some((form) => form.id === id && form.state === 'draft')
    if (isDraft) run.refuse(`forms[${index}]`, 'a form that is a draft here', 'a released form: release the draft or remove it first')
  })
  const written = await run.write('Form', rows)
  const used = await db.report.findMany({ where: { municipalityId, formId: { in: [...written.keys()] }, status: { not: 'draft' } } })
  rows.forEach((row, index) => {
    const report = used.find((candidate) => candidate.formId === row.id)
    const isChange = written.get(row.id)?.created === false
    if (report !== undefined && isChange) run.refuse(`forms[${index}]`, 'another form', `the stored form, or a new formVersion: report ${report.key} uses it`)
  })
  return ids
}

async function writeTexts(run: ImportRun, reports: readonly (PackageReport & { readonly id: string })[]): Promise<ReadonlySet<string>> {
  const { municipalityId, db } = run
  const where = { municipalityId, reportId: { in: reports.map((report) => report.id) } }
  const sectionKey = (reportId: string, key: string): string => `${reportId} ${key}`
  const storedSections = await db.section.findMany({ where, select: { id: true, reportId: true, key: true } })
  const sectionIds = new KeyIds(storedSections.map((section) => ({ id: section.id, key: sectionKey(section.reportId, section.key) })))
  const sections = reports.flatMap(({ id: reportId, ...report }) =>
    report.sections.map((section) => ({ id: sectionIds.of(sectionKey(reportId, section.key)), municipalityId, reportId, ...section })),
  )
  const identity = (...parts: readonly (string | number)[]): string => JSON.stringify(parts)
  const storedAssessments = await db.assessment.findMany({ where })
  const assessmentIds = new KeyIds(
    storedAssessments.map((item) => ({ id: item.id, key: identity(item.reportId, item.subject, item.subjectKey, item.orgUnitKey, item.month) })),
  )
  const assessments = reports.flatMap(({ id: reportId, ...report }) =>
    report.assessments.map(({ key, orgUnit, month, trend, ...assessment }) => ({
      ...assessment,
      id: assessmentIds.of(identity(reportId, assessment.subject, key, orgUnit ?? '', month ?? 0)),
      municipalityId,
      reportId,
      subjectKey: key,
      orgUnitKey: orgUnit ?? '',
      month: month ?? 0,
      trendDirection: trend?.direction ?? null,
      trendGoodness: trend?.goodness ?? null,
      trendBase: trend?.base ?? null,
    })),
  )
  const written = new Set([...(await run.write('Section', sections)).keys(), ...(await run.write('Assessment', assessments)).keys()])
  return new Set([...sections, ...assessments].filter((row) => written.has(row.id)).map((row) => row.reportId))
}

function reportColumns(report: PackageReport, year: number) {
  return {
    key: report.key,
    kind: report.kind,
    title: report.title,
    year,
    fromMonth: report.from,
    toMonth: report.to,
    highlightsFrom: report.highlightsFrom,
    dueOn: report.dueOn,
    status: report.status,
    returnReason: report.returnReason,
    registryNumber: report.registryNumber,
    meetingOn: report.meetingOn,
    minutesItem: report.minutesItem,
  }
}

/**
 * Forms, and reports with their texts and assessments. A report that is already stored keeps its status: only the workflow
 * commands change it. One that has left the draft takes no change at all.
 */
export async function writeReports(run: ImportRun, money: MoneyIds): Promise<void> {
  const { db, pkg } = run
  const forms = await writeForms(run)
  const stored = await db.report.findMany({ where: run.where, select: { id: true, key: true, status: true } })
  const ids = new KeyIds(stored)
  const statuses = new Map(stored.map((report) => [report.id, report.status]))
  const known = new Set([...stored, ...pkg.reports].map((report) => report.key))
  pkg.reports.forEach(({ previousReport }, index) => {
    if (previousReport !== null && !known.has(previousReport)) {
      run.refuse(`reports[${index}].previousReport`, JSON.stringify(previousReport), 'a report of the package or of the committee')
    }
  })
  const rows = pkg.reports.map((report) => ({
    id: ids.of(report.key),
    ...run.owner,
    formId: forms.of(`${report.form.key} ${report.form.formVersion}`),
    budgetVersionId: money.budgetVersions.of(report.budgetVersion),
    forecastVintageId: money.vintages.of(report.vintage),
    previousReportId: report.previousReport !== null && known.has(report.previousReport) ? ids.of(report.previousReport) : null,
    ...reportColumns(report, pkg.year),
  }))
  const written = await run.write('Report', rows, ['status'])
  const changed = await writeTexts(run, pkg.reports.map((report) => ({ ...report, id: ids.of(report.key) })))
  rows.forEach(({ id }, index) => {
    const status = statuses.get(id) ?? 'draft'
    if (status !== 'draft' && (written.has(id) || changed.has(id))) {
      run.refuse(`reports[${index}]`, 'another report than the stored one', `no change: the report is ${status}`)
    }
  })
}
