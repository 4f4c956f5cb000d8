import type { CommitteeScope } from '@/lib/auth/scope'
import type { ForecastHistory } from '@/lib/domain/forecasts/forecast-history'
import { inTransaction } from '../transaction'
import { readAmounts, readBudgetVersions, readForecasts, readPlacements } from './money'
import { type FactSource, ofYear } from './source'

/** Years that forecasts are tested on: older ones say little of how a line behaves today. */
const YEARS_BACK = 5

async function readYear(source: FactSource): Promise<ForecastHistory> {
  const vintages = await source.db.forecastVintage.findMany({ where: ofYear(source), select: { id: true } })
  const { budgetVersions } = await readBudgetVersions(source)
  const { placementVolumes } = await readPlacements(source)
  return {
    amounts: await readAmounts(source),
    forecasts: await readForecasts(
      source,
      vintages.map(({ id }) => id),
    ),
    budgetVersions: budgetVersions.map(({ key, decidedOn }) => ({ key, decidedOn, year: source.year })),
    placementVolumes,
  }
}

/** What the years before a report's left behind, as far back as proposals are tested; empty, after one query, where nothing is stored. */
export function loadForecastHistory(scope: CommitteeScope, reportYear: number): Promise<ForecastHistory> {
  const { municipalityId, committeeId } = scope
  return inTransaction('repeatableRead', async (db) => {
    const stored = await db.statement.findMany({
      where: { municipalityId, committeeId, year: { gte: reportYear - YEARS_BACK, lt: reportYear } },
      distinct: ['year'],
      orderBy: { year: 'asc' },
      select: { year: true },
    })
    const years: ForecastHistory[] = []
    for (const { year } of stored) years.push(await readYear({ scope, db, committeeId, year }))
    return {
      amounts: years.flatMap(({ amounts }) => amounts),
      forecasts: years.flatMap(({ forecasts }) => forecasts),
      budgetVersions: years.flatMap(({ budgetVersions }) => budgetVersions),
      placementVolumes: years.flatMap(({ placementVolumes }) => placementVolumes),
    }
  })
}
