import type { AssessmentSubject } from '@/lib/domain/assessment'
import { imagesIn } from '@/lib/domain/rich-text'
import type { DataPackage } from '@/lib/schemas/package'
import type { RegisterKeys } from './check-registers'
import { nodesAboveThemselves, type FaultList } from './fault-list'

type SubjectKeys = Readonly<Record<AssessmentSubject, ReadonlySet<string>>>

function subjectKeys(pkg: DataPackage, keys: RegisterKeys): SubjectKeys {
  const keysOf = (items: readonly { readonly key: string }[]): Set<string> => new Set(items.map((item) => item.key))
  return {
    indicator: keys.indicators,
    goal: keys.goals,
    unitResult: keys.goals,
    monthlyStripCell: keys.goals,
    correctiveMeasure: keysOf(pkg.correctiveMeasures),
    risk: keysOf(pkg.risks),
    assignment: keysOf(pkg.assignments),
    activity: keysOf(pkg.activities),
    annualCycleItem: keysOf(pkg.annualCycle),
  }
}

function checkAssessments(report: DataPackage['reports'][number], path: string, subjects: SubjectKeys, keys: RegisterKeys, faults: FaultList): void {
  report.assessments.forEach((assessment, index) => {
    const at = `${path}.assessments[${index}]`
    faults.known(subjects[assessment.subject], assessment.key, `${at}.key`, `the key of a known ${assessment.subject}`)
    faults.known(keys.orgUnits, assessment.orgUnit, `${at}.orgUnit`, 'a key of committee.orgUnits')
    if ((assessment.subject === 'monthlyStripCell') !== (assessment.month !== null)) {
      faults.add(`${at}.month`, JSON.stringify(assessment.month), 'a month exactly when the subject is monthlyStripCell')
    }
  })
  const identity = (item: (typeof report.assessments)[number]): string => `${item.subject} ${item.key} ${item.orgUnit ?? ''} ${item.month ?? ''}`
  faults.unique(report.assessments, identity, `${path}.assessments`, '')
}

function checkForms(pkg: DataPackage, faults: FaultList): Set<string> {
  pkg.forms.forEach((form, index) => {
    faults.unique(form.sections, (section) => section.key, `forms[${index}].sections`)
    const texts = form.sections.flatMap((section) => section.blocks.flatMap((block) => (block.kind === 'prose' ? [block.sectionKey] : [])))
    if (new Set(texts).size < texts.length) faults.add(`forms[${index}].sections`, 'a section text that stands twice', 'each sectionKey once')
  })
  return faults.unique(pkg.forms, (form) => `${form.key} version ${form.formVersion}`, 'forms', '')
}

/**
 * Forms, and reports with their texts and assessments. Everything that a report names stands in the package; only its previous
 * report may be one that is already stored (last year's), which the database answers for.
 */
export function checkReports(pkg: DataPackage, keys: RegisterKeys, faults: FaultList): void {
  const forms = checkForms(pkg, faults)
  const versions = new Set(pkg.budgetVersions.map((version) => version.key))
  const vintages = new Set<string>(pkg.forecastVintages.map((vintage) => vintage.key))
  const subjects = subjectKeys(pkg, keys)
  const circling = nodesAboveThemselves(new Map(pkg.reports.map((report) => [report.key, { key: report.key, parent: report.previousReport }])))
  faults.unique(pkg.reports, (report) => report.key, 'reports')
  pkg.reports.forEach((report, index) => {
    const path = `reports[${index}]`
    faults.months(report, `${path}.to`)
    if (report.highlightsFrom > report.to) faults.add(`${path}.highlightsFrom`, String(report.highlightsFrom), `at most ${report.to}`)
    faults.known(forms, `${report.form.key} version ${report.form.formVersion}`, `${path}.form`, 'a form of the package')
    faults.known(versions, report.budgetVersion, `${path}.budgetVersion`, 'a key of budgetVersions')
    faults.known(vintages, report.vintage, `${path}.vintage`, 'a key of forecastVintages')
    faults.unique(report.sections, (section) => section.key, `${path}.sections`)
    report.sections.forEach(({ key, body }, place) => {
      if (imagesIn(body).length > 0) faults.add(`${path}.sections[${place}].body`, `a picture in ${key}`, 'a text without pictures: a package holds none, add them in the browser')
    })
    if (circling.has(report.key)) faults.add(`${path}.previousReport`, JSON.stringify(report.previousReport), 'an earlier report')
    checkAssessments(report, path, subjects, keys, faults)
  })
}
