import type { MunicipalityScope } from '@/lib/auth/scope'
import { inTransaction, type Transaction } from '@/lib/db/transaction'
import { type DataPackage, packageSchema } from '@/lib/schemas/package'
import { readComparisonValues, readFollowUp, readIndicatorValues, readPlan } from './read-follow-up'
import { readMoney, readPlacements } from './read-money'
import { type PackageSource, readCommittee, readIndicators } from './read-registers'
import type { PackageInput, PackageList } from './stored-fact'

async function readReports({ db, committeeId, year, scope }: PackageSource): Promise<Pick<PackageInput, 'forms' | 'reports'>> {
  const stored = await db.report.findMany({
    where: { municipalityId: scope.municipalityId, committeeId, year },
    include: { form: true, previousReport: true, budgetVersion: true, forecastVintage: true, sections: true, assessments: true },
  })
  const reports: PackageList<'reports'> = stored.map((report) => ({
    key: report.key,
    kind: report.kind,
    title: report.title,
    from: report.fromMonth,
    to: report.toMonth,
    highlightsFrom: report.highlightsFrom,
    form: { key: report.form.key, formVersion: report.form.formVersion },
    previousReport: report.previousReport?.key ?? null,
    budgetVersion: report.budgetVersion.key,
    vintage: report.forecastVintage.key,
    status: report.status,
    dueOn: report.dueOn,
    registryNumber: report.registryNumber,
    meetingOn: report.meetingOn,
    minutesItem: report.minutesItem,
    returnReason: report.returnReason,
    sections: report.sections.map(({ key, body, carriedOver }) => ({ key, body, carriedOver })),
    assessments: report.assessments.map((item) => ({
      subject: item.subject,
      key: item.subjectKey,
      orgUnit: item.orgUnitKey === '' ? null : item.orgUnitKey,
      month: item.month === 0 ? null : item.month,
      level: item.level,
      reason: item.reason,
      yearEndLevel: item.yearEndLevel,
      yearEndReason: item.yearEndReason,
      trend: item.trendGoodness === null ? null : { direction: item.trendDirection, goodness: item.trendGoodness, base: item.trendBase ?? '' },
      commentary: item.commentary,
    })),
  }))
  const forms = new Map(stored.map(({ form }) => [form.id, form.definition]))
  return { forms: [...forms.values()], reports }
}

/**
 * Reads a committee-year in a transaction of the caller's, which decides how consistent it is; null without such a committee.
 * @param named keys of indicators that are read also where the year does not follow them
 */
export async function readCommitteeYear(
  scope: MunicipalityScope,
  db: Transaction,
  committeeKey: string,
  year: number,
  named: readonly string[] = [],
): Promise<DataPackage | null> {
  const { municipalityId } = scope
  const committee = await db.committee.findFirst({ where: { municipalityId, key: committeeKey } })
  if (committee === null) return null
  const source: PackageSource = { scope, db, committeeId: committee.id, year }
  const { key, name, code } = await db.municipality.findUniqueOrThrow({ where: { id: municipalityId } })
  const indicators = await readIndicators(source, named)
  const input: PackageInput = {
    format: 'tertial-package/1',
    year,
    municipality: { key, name, code },
    committee: await readCommittee(source),
    indicators,
    plan: await readPlan(source),
    indicatorValues: await readIndicatorValues(source),
    comparisonValues: await readComparisonValues(source, indicators),
    ...(await readMoney(source)),
    ...(await readPlacements(source)),
    ...(await readFollowUp(source)),
    ...(await readReports(source)),
  }
  return packageSchema.parse(input)
}

/**
 * Reads a committee-year as one consistent package for export; null when the municipality has no such committee.
 * printPackage gives it its order: the same facts give the same bytes.
 */
export function readPackage(scope: MunicipalityScope, committeeKey: string, year: number): Promise<DataPackage | null> {
  return inTransaction('repeatableRead', (db) => readCommitteeYear(scope, db, committeeKey, year))
}
