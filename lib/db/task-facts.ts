import type { CommitteeScope } from '@/lib/auth/scope'
import type { DutyFacts } from '@/lib/domain/duty'
import { withMonthsCounted } from '@/lib/domain/goal-sheet'
import type { Committee } from '@/lib/domain/municipality'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { requiredSections, type FigureFacts, type RequiredSection } from '@/lib/domain/task'
import type { Database } from './client'
import {
  readActivities,
  readAnnualCycle,
  readAssessments,
  readAssignments,
  readCorrectiveMeasures,
  readRisks,
  readSections,
} from './facts/follow-up'
import { readAmounts, readBudgetVersions, readForecasts, readPlacements, readStatements } from './facts/money'
import { readCommittee, readIndicators, readIndicatorValues, readPlan } from './facts/registers'
import { loadReportForm } from './form'
import { readReports } from './report-facts'

/** What duties come from, with the units that have them. */
export interface DutyReading {
  readonly reportId: string
  readonly committee: Committee
  readonly facts: DutyFacts
}

/** The facts that duties come from and nothing else: no amounts, volumes, tables or texts. Null when the committee has no such report. */
export async function readDutyFacts(scope: CommitteeScope, reportKey: string, db: Database): Promise<DutyReading | null> {
  const stored = await readReports(scope, reportKey, db)
  if (stored === null) return null
  const { row, previous, named, source } = stored
  return {
    reportId: row.id,
    committee: await readCommittee(source),
    facts: withMonthsCounted({
      ...named,
      plan: await readPlan(source),
      indicators: await readIndicators(source),
      indicatorValues: await readIndicatorValues(source, row.toMonth),
      assessments: await readAssessments(source, row.id),
      previousAssessments: previous === null ? [] : await readAssessments(source, previous.id),
      risks: await readRisks(source),
      assignments: await readAssignments(source),
      activities: await readActivities(source),
      annualCycle: await readAnnualCycle(source),
      correctiveMeasures: await readCorrectiveMeasures(source),
    }),
  }
}

/** What a controller fills in besides duties: figures and texts. */
export interface FigureReading {
  readonly figures: FigureFacts
  readonly sections: ReportFacts['sections']
  readonly required: readonly RequiredSection[]
}

/** The money, volumes and texts of one report; the year before and other vintages are left out. Null when there is no such report. */
export async function readFigureFacts(scope: CommitteeScope, reportKey: string, db: Database): Promise<FigureReading | null> {
  const stored = await readReports(scope, reportKey, db)
  const form = await loadReportForm(scope, reportKey, db)
  if (stored === null || form === null) return null
  const { row, named, source } = stored
  return {
    figures: {
      ...named,
      statements: await readStatements(source),
      amounts: await readAmounts(source, { measure: 'actual' }),
      ...(await readBudgetVersions(source)),
      forecasts: await readForecasts(source, [row.forecastVintageId]),
      ...(await readPlacements(source)),
    },
    sections: await readSections(source, row.id),
    required: requiredSections(form, named),
  }
}
