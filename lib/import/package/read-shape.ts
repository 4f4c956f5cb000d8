import { z } from 'zod'
import type { InputFault } from '@/lib/domain/command-answer'
import { type DataPackage, packageSchema } from '@/lib/schemas/package'
import { MAX_FAULTS, pathText, schemaFaults } from './faults'

/** A checked package, or every fault that was found, at most MAX_FAULTS; never both. */
export type ReadPackage = { readonly ok: true; readonly package: DataPackage } | { readonly ok: false; readonly faults: readonly InputFault[] }

/** Null where there are more faults than the schema's own list of them can hold: some hundred thousand in one fact. */
function tried<Value>(schema: z.ZodType<Value>, value: unknown): z.ZodSafeParseResult<Value> | null {
  try {
    return schema.safeParse(value, { reportInput: true })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The schema below `optional`, `nullable` and defaults; null when the value is one of those that they let pass. */
function innermost(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return value === undefined ? null : innermost(schema.def.innerType, value)
  if (schema instanceof z.ZodNullable) return value === null ? null : innermost(schema.def.innerType, value)
  return schema
}

/**
 * Walks through the value with the schema, and stops when there are faults enough: the schema by itself goes on to the last of a
 * million, which takes memory and minutes.
 */
class Walk {
  readonly faults: InputFault[] = []

  private get isDone(): boolean {
    return this.faults.length >= MAX_FAULTS
  }

  value(schema: unknown, value: unknown, path: readonly PropertyKey[]): void {
    if (this.isDone) return
    const inner = innermost(schema, value)
    if (inner === null) return
    if (inner instanceof z.ZodArray && Array.isArray(value)) return this.items(inner.element, value, path)
    if (inner instanceof z.ZodObject && typeof value === 'object' && value !== null && !Array.isArray(value)) return this.fields(inner.shape, { ...value }, path)
    if (inner instanceof z.ZodType) this.leaf(inner, value, path)
  }

  private items(schema: unknown, items: readonly unknown[], path: readonly PropertyKey[]): void {
    for (const [index, item] of items.entries()) {
      if (this.isDone) return
      this.value(schema, item, [...path, index])
    }
  }

  private fields(shape: Readonly<Record<string, unknown>>, given: Readonly<Record<string, unknown>>, path: readonly PropertyKey[]): void {
    for (const [field, schema] of Object.entries(shape)) this.value(schema, given[field], [...path, field])
    for (const field of Object.keys(given)) {
      if (!Object.hasOwn(shape, field) && !this.isDone) this.faults.push({ path: pathText([...path, field]), found: 'an unknown field', expected: 'no such field' })
    }
  }

  private leaf(schema: z.ZodType, value: unknown, path: readonly PropertyKey[]): void {
    const parsed = tried(schema, value)
    if (parsed === null) this.faults.push({ path: pathText(path), found: 'more faults than can be told', expected: 'what the schema says' })
    else if (!parsed.success) this.faults.push(...schemaFaults({ issues: parsed.error.issues.slice(0, MAX_FAULTS) }, path))
  }
}

/** The shape of a package: what each field holds first, then what the schema says of lists and facts as a whole. */
export function readShape(value: unknown): ReadPackage {
  const walk = new Walk()
  walk.value(packageSchema, value, [])
  if (walk.faults.length > 0) return { ok: false, faults: walk.faults.slice(0, MAX_FAULTS) }
  const parsed = packageSchema.safeParse(value, { reportInput: true })
  return parsed.success ? { ok: true, package: parsed.data } : { ok: false, faults: schemaFaults(parsed.error).slice(0, MAX_FAULTS) }
}
