import type { LeftOut } from '@/lib/domain/import-reading'
import { ore } from '@/lib/domain/money'
import { monthOf } from '@/lib/domain/period'
import type { SieObject, SieRow } from '@/lib/domain/sie-ledger'
import type { SieTaken } from '@/lib/domain/sie-rule'
import type { SieRaw } from '@/lib/schemas/sie-raw'

type Named = Pick<SieRaw, 'accounts' | 'dimensions' | 'objects'>

/** Names of accounts and objects as the file gives them: '6110 Kontorsmateriel, Ansvar 410 Familjehem'. */
function namer({ accounts, dimensions, objects }: Named): (account: string, objects: readonly SieObject[]) => string {
  const accountNames = new Map(accounts.map(({ number, name }) => [number, name]))
  const dimensionNames = new Map(dimensions.map(({ number, name }) => [number, name]))
  const objectNames = new Map(objects.map(({ dimension, code, name }) => [`${dimension} ${code}`, name]))
  const words = (...parts: readonly (string | null | undefined)[]) => parts.filter((part) => part !== null && part !== undefined && part !== '').join(' ')
  return (account, of) => {
    const named = of.map(([dimension, code]) => words(dimensionNames.get(dimension) ?? `#${dimension}`, code, objectNames.get(`${dimension} ${code}`)))
    return [words(account, accountNames.get(account)), ...named].join(', ')
  }
}

/** What a sum that no rule was tried for is shown as: its year, its month, or the budget. */
function outsideName({ outside, row }: SieTaken): string | null {
  if (outside === 'year') return `#RAR ${row.year}`
  if (outside === 'month') return row.from === row.to ? monthOf(row.year, row.to) : `${monthOf(row.year, row.from)}–${monthOf(row.year, row.to)}`
  return outside === 'budget' ? `#PBUDGET ${row.year}` : null
}

/**
 * What is not imported, with sum in öre (costs negative) and number of records: other years, other months and unread budgets in one row
 * each, accounts that a rule leaves out by account, and what no rule takes by account and objects. The largest first.
 */
export function leftOutOf(rest: readonly SieTaken[], named: Named): readonly LeftOut[] {
  const nameOf = namer(named)
  const found = new Map<string, { readonly name: string; readonly rows: SieRow[] }>()
  for (const taken of rest) {
    const { row, rule } = taken
    const name = outsideName(taken) ?? nameOf(row.account, rule === null ? row.objects : [])
    const known = found.get(name) ?? { name, rows: [] }
    known.rows.push(row)
    found.set(name, known)
  }
  const leftOut = [...found.values()].map(({ name, rows }) => ({
    name,
    amount: ore(-rows.reduce((sum, { amount }) => sum + amount, 0)),
    count: rows.reduce((sum, { count }) => sum + count, 0),
  }))
  return leftOut.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || (a.name < b.name ? -1 : 1))
}
