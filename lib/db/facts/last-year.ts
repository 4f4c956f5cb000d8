import type { IndicatorValue } from '@/lib/domain/indicator'
import type { Period } from '@/lib/domain/period'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { Amount, Statement } from '@/lib/domain/statement'
import { readAmounts, readStatements } from './money'
import { readIndicatorValues } from './registers'
import { type FactSource, ofYear } from './source'

/**
 * The statements of the year before, as their lines stood then, with its actuals and the budget as it was decided last. Both are
 * empty when nothing is stored of that year, which costs one query.
 */
export async function readLastYear(source: FactSource): Promise<{ statements: Statement[]; amounts: Amount[] }> {
  const before: FactSource = { ...source, year: source.year - 1 }
  const statements = await readStatements(before)
  if (statements.length === 0) return { statements, amounts: [] }
  const lastBudget = await source.db.budgetVersion.findFirst({
    where: ofYear(before),
    orderBy: [{ order: 'desc' }, { key: 'desc' }],
    select: { id: true },
  })
  const amounts = await readAmounts(before, { OR: [{ measure: 'actual' }, ...(lastBudget === null ? [] : [{ budgetVersionId: lastBudget.id }])] })
  return { statements, amounts }
}

/** How many years back a report can look. */
const YEARS_BACK = 3

/** The values of the same months of the years before, of the whole committee; nothing when none are stored. */
export async function readEarlierIndicatorValues(source: FactSource, { year, from, to }: Period): Promise<Pick<ReportFacts, 'earlierIndicatorValues'>> {
  const years = Array.from({ length: YEARS_BACK }, (_, index) => year - index - 1)
  const stored = await source.db.indicatorValue.findMany({
    where: {
      municipalityId: source.scope.municipalityId,
      year: { in: years },
      fromMonth: from,
      toMonth: to,
      breakdown: '',
      indicator: { committeeId: source.committeeId },
    },
    distinct: ['year'],
    select: { year: true },
  })
  const ofYears: IndicatorValue[] = []
  for (const each of stored) {
    const values = await readIndicatorValues({ ...source, year: each.year }, to)
    ofYears.push(...values.filter(({ period, breakdown }) => period.from === from && period.to === to && breakdown === ''))
  }
  return ofYears.length === 0 ? {} : { earlierIndicatorValues: ofYears }
}
