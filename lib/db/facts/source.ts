import type { MunicipalityScope } from '@/lib/auth/scope'
import type { Prisma } from '@/lib/db/client/client'
import type { Database } from '@/lib/db/client'
import { ore, type Ore } from '@/lib/domain/money'

/** What a report's facts are read with: whose, in which snapshot, of which committee and year. */
export interface FactSource {
  readonly scope: MunicipalityScope
  readonly db: Database
  readonly committeeId: string
  readonly year: number
}

/** Print order; the key breaks ties, so that the order is the same every time. */
export const IN_ORDER: { order?: 'asc'; key?: 'asc' }[] = [{ order: 'asc' }, { key: 'asc' }]

/** Where clause of the committee's rows of the year. */
export function ofYear({ scope, committeeId, year }: FactSource): { municipalityId: string; committeeId: string; year: number } {
  return { municipalityId: scope.municipalityId, committeeId, year }
}

/** Where clause of register entries that are used in a year: not closed before it. */
export function openIn(year: number) {
  return { OR: [{ lastYear: null }, { lastYear: { gte: year } }] }
}

export function oreOrNull(value: bigint | null): Ore | null {
  return value === null ? null : ore(Number(value))
}

/** A stored decimal, or öre, as a plain number; null stays null. */
export function numberOrNull(value: Prisma.Decimal | bigint | null): number | null {
  return value === null ? null : Number(value)
}

/**
 * A JSON column in the shape it was written in: every writer checks it by its schema first (rules of plans and indicators, scales,
 * columns, rich text, forms).
 */
export function written<Shape>(value: Prisma.JsonValue): Shape {
  return value as Shape
}
