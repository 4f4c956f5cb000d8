import { ore, type Ore } from '@/lib/domain/money'
import { ledgerRows, type SieFigure, type SieObject, type SieRow } from '@/lib/domain/sie-ledger'
import { takeByRules, type SieMapping } from '@/lib/domain/sie-rule'

/** Öre with costs negative, and records. */
export interface SieSum {
  readonly amount: Ore
  readonly count: number
}

export interface UnmappedSum extends SieSum {
  readonly account: string
  readonly objects: readonly SieObject[]
}

export interface SieSums {
  /** What each rule takes, in the order of the rules. */
  readonly byRule: readonly SieSum[]
  readonly read: SieSum
  readonly mapped: SieSum
  readonly notCounted: SieSum
  readonly outside: SieSum
  readonly unmapped: SieSum
  /** Accounts and objects that no rule takes, the largest first. */
  readonly unmappedRows: readonly UnmappedSum[]
}

function sumOf(rows: readonly SieRow[]): SieSum {
  return { amount: ore(-rows.reduce((sum, { amount }) => sum + amount, 0)), count: rows.reduce((sum, { count }) => sum + count, 0) }
}

function unmappedRows(rows: readonly SieRow[]): readonly UnmappedSum[] {
  const groups = new Map<string, SieRow[]>()
  for (const row of rows) {
    const key = JSON.stringify([row.account, row.objects])
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push(row)
  }
  const sums = [...groups.values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [{ account: first.account, objects: first.objects, ...sumOf(group) }]
  })
  return sums.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || (a.account < b.account ? -1 : 1))
}

/** Where every öre of a ledger goes by the rules as they are now: read = mapped + not counted + outside + unmapped. */
export function sieSums(figures: readonly SieFigure[], mapping: SieMapping, year: number): SieSums {
  const taken = takeByRules(ledgerRows(figures, mapping.division), mapping, year)
  const byRule = mapping.rules.map((): SieRow[] => [])
  const [mapped, notCounted, outside, unmapped]: [SieRow[], SieRow[], SieRow[], SieRow[]] = [[], [], [], []]
  for (const { row, rule, outside: why } of taken) {
    if (rule !== null) byRule[rule]?.push(row)
    const target = rule === null ? null : (mapping.rules[rule]?.target ?? null)
    if (why !== null) outside.push(row)
    else if (rule === null) unmapped.push(row)
    else (target === null ? notCounted : mapped).push(row)
  }
  return {
    byRule: byRule.map(sumOf),
    read: sumOf(taken.map(({ row }) => row)),
    mapped: sumOf(mapped),
    notCounted: sumOf(notCounted),
    outside: sumOf(outside),
    unmapped: sumOf(unmapped),
    unmappedRows: unmappedRows(unmapped),
  }
}
