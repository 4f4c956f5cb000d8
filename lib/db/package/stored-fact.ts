import type { z } from 'zod'
import type { Prisma } from '@/lib/db/client/client'
import type { packageSchema } from '@/lib/schemas/package'

/** What the package's schema takes; readPackage lets the schema check all of it at the end. */
export type PackageInput = z.input<typeof packageSchema>

/** One of the lists of a package. */
export type PackageList<Name extends keyof PackageInput> = NonNullable<PackageInput[Name]>

/** A JSON column in the shape that the schema wrote it in; null and nothing give an empty list. */
export function jsonList<Item>(value: Prisma.JsonValue): Item[] {
  return Array.isArray(value) ? (value as Item[]) : []
}
