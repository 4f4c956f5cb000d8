import type { CommitteeScope } from '@/lib/auth/scope'
import type { Month } from '@/lib/domain/period'
import type { TemplateFacts } from '@/lib/domain/template-facts'
import { readAmounts, readForecasts, readPlacements, readStatements } from './facts/money'
import { readIndicators, readIndicatorValues } from './facts/registers'
import type { FactSource } from './facts/source'
import { inTransaction } from './transaction'

const DECEMBER = 12

/**
 * What the template of a committee-year is filled with, as it stood at one instant.
 * @param month last month with actuals, of the report that the template is for; null: the latest report of the year
 * @returns null when the year has no statements, indicators or categories to fill in, or no report reaches to the month
 */
export function readTemplateFacts(scope: CommitteeScope, year: number, month: number | null): Promise<TemplateFacts | null> {
  return inTransaction('repeatableRead', async (db) => {
    const { municipalityId, committeeId } = scope
    const source: FactSource = { scope, db, committeeId, year }
    const report = await db.report.findFirst({
      where: { municipalityId, committeeId, year, ...(month === null ? {} : { toMonth: month }) },
      orderBy: [{ toMonth: 'desc' }, { key: 'asc' }],
      select: { toMonth: true, forecastVintageId: true, forecastVintage: { select: { key: true } } },
    })
    if (report === null && month !== null) return null
    const { name } = await db.committee.findFirstOrThrow({ where: { id: committeeId, municipalityId }, select: { name: true } })
    const facts: TemplateFacts = {
      committee: name,
      year,
      toMonth: report?.toMonth ?? DECEMBER,
      vintage: (report?.forecastVintage.key ?? null) as Month | null,
      statements: await readStatements(source),
      amounts: await readAmounts(source, { measure: 'actual' }),
      forecasts: report === null ? [] : await readForecasts(source, [report.forecastVintageId]),
      indicators: await readIndicators(source),
      indicatorValues: await readIndicatorValues(source, DECEMBER),
      ...(await readPlacements(source)),
    }
    const isEmpty = facts.statements.length === 0 && facts.indicators.length === 0 && facts.placementCategories.length === 0
    return isEmpty ? null : facts
  })
}
