import type { RatingRule } from '@/lib/domain/assessment'
import type { Indicator, IndicatorTarget } from '@/lib/domain/indicator'
import type { Prisma } from './client/client'
import { numberOrNull, written } from './facts/source'

/** What is read with an indicator's row: its unit, and the targets of one year in their order. */
export function indicatorParts(year: number) {
  return { orgUnit: { select: { key: true } }, targets: { where: { year }, orderBy: { fromMonth: 'asc' } } } as const
}

type IndicatorRow = Prisma.IndicatorGetPayload<{ include: ReturnType<typeof indicatorParts> }>

/** An indicator as its row says it, by its newest name, with the targets that were read with it. */
export function indicatorOf(row: IndicatorRow): Indicator {
  return {
    key: row.key,
    name: row.name,
    orgUnitKey: row.orgUnit?.key ?? null,
    measurementUnit: row.measurementUnit,
    scale: written<Indicator['scale'] | null>(row.scale) ?? [],
    decimals: row.decimals,
    favourableDirection: row.favourableDirection,
    accumulation: row.accumulation,
    frequency: row.frequency,
    nationalCode: row.nationalCode,
    sensitive: row.sensitive,
    ratingRule: written<RatingRule | null>(row.ratingRule),
    targets: row.targets.map(({ fromMonth, operator, fullYear, periodMethod, periodTargets, note }) => ({
      ...{ fromMonth, operator, periodMethod, note },
      fullYear: numberOrNull(fullYear),
      periodTargets: written<IndicatorTarget['periodTargets'] | null>(periodTargets) ?? [],
    })),
  }
}
