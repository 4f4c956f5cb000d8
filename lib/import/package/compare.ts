import { createHash } from 'node:crypto'
import { canonicalJson } from '@/lib/domain/canonical-json'
import { type FieldChange, type KindCount, PACKAGE_KINDS, type PackageChange, type PackageComparison } from '@/lib/domain/package-change'
import type { DataPackage } from '@/lib/schemas/package'
import { itemsOf, type PackageItem } from './items'

/** Kinds that are sorted when they are exported: the order in which they come says nothing. */
const UNORDERED: ReadonlySet<string> = new Set(['indicators', 'indicatorValues', 'comparisonValues', 'budgetChanges', 'amounts', 'forecastVintages', 'forecasts', 'placementVolumes', 'forms', 'reports', 'sections', 'assessments'])

type Facts = ReadonlyMap<string, PackageItem>

const addressOf = ({ kind, key }: PackageItem): string => `${kind} ${key}`

/** Print order where there is one, else by line and key: the same facts always stand in the same order. */
function factsOf(pkg: DataPackage | null): Facts {
  const items = pkg === null ? [] : itemsOf(pkg)
  const inOrder = items.toSorted((a, b) => (a.kind !== b.kind || !UNORDERED.has(a.kind) ? 0 : a.rank - b.rank || (a.key < b.key ? -1 : 1)))
  return new Map(inOrder.map((item) => [addressOf(item), item]))
}

/** A blank field is as one that is left out. */
const textOf = (value: unknown): string => canonicalJson(value ?? null)

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0)
}

function fieldsOf(before: PackageItem | undefined, after: PackageItem): FieldChange[] {
  const names = [...new Set([...Object.keys(before?.content ?? {}), ...Object.keys(after.content)])]
  return names.flatMap((field): FieldChange[] => {
    const [old, next] = [before?.content[field] ?? null, after.content[field] ?? null]
    if (before === undefined ? field === 'key' || isBlank(next) : textOf(old) === textOf(next)) return []
    return [{ field, before: old, after: next }]
  })
}

function changeOf(before: PackageItem | undefined, after: PackageItem): PackageChange | null {
  const fields = fieldsOf(before, after)
  const { kind, within, measure, months } = after
  const { name } = before ?? after
  if (before !== undefined && fields.length === 0) return null
  return { kind, name, within, measure, months, isNew: before === undefined, fields }
}

/** Print order of the facts of both, for each kind in which it changes: the names as they stood and as they will. */
function reordered(before: Facts, after: Facts): PackageChange[] {
  return PACKAGE_KINDS.filter((kind) => !UNORDERED.has(kind)).flatMap((kind): PackageChange[] => {
    const both = (from: Facts, other: Facts) => [...from.values()].filter((item) => item.kind === kind && other.has(addressOf(item)))
    const [old, next] = [both(before, after), both(after, before)]
    if (old.every((item, index) => addressOf(item) === addressOf(next[index] ?? item))) return []
    const names = (items: readonly PackageItem[]) => items.map(({ name }) => name)
    return [{ kind, name: '', within: [], measure: null, months: null, isNew: false, fields: [{ field: 'order', before: names(old), after: names(next) }] }]
  })
}

/**
 * What an import makes of the committee's year: each fact that is added or changed, field by field, and how many of each kind.
 * @param given the package: what it does not name is left as it was
 * @param before null: there was no such committee
 */
function comparePackages(given: DataPackage, before: DataPackage | null, after: DataPackage): PackageComparison {
  const [named, old, next] = [factsOf(given), factsOf(before), factsOf(after)]
  const changes: PackageChange[] = []
  const counts = new Map(PACKAGE_KINDS.map((kind) => [kind, { added: 0, changed: 0, same: 0, left: 0 }]))
  for (const [address, item] of next) {
    const change = changeOf(old.get(address), item)
    const count = counts.get(item.kind)
    if (change !== null) changes.push(change)
    if (count === undefined) continue
    if (change !== null) count[change.isNew ? 'added' : 'changed'] += 1
    else count[named.has(address) ? 'same' : 'left'] += 1
  }
  const all = [...changes, ...reordered(old, next)].toSorted((a, b) => PACKAGE_KINDS.indexOf(a.kind) - PACKAGE_KINDS.indexOf(b.kind))
  const told: KindCount[] = PACKAGE_KINDS.flatMap((kind) => {
    const count = counts.get(kind)
    return count === undefined || Object.values(count).every((number) => number === 0) ? [] : [{ kind, ...count }]
  })
  return { counts: told, changes: all }
}

/** The comparison with its fingerprint: SHA-256, the same for two comparisons that show the same. */
export function previewPackage(
  given: DataPackage,
  before: DataPackage | null,
  after: DataPackage,
): { readonly comparison: PackageComparison; readonly fingerprint: string } {
  const comparison = comparePackages(given, before, after)
  return { comparison, fingerprint: createHash('sha256').update(canonicalJson(comparison)).digest('hex') }
}
