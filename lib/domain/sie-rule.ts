import type { SieObject, SieRow } from './sie-ledger'

/** Which objects of a dimension are meant. `to` is read for a range only. */
export interface SieCondition {
  readonly dimension: string
  readonly match: 'exact' | 'prefix' | 'range'
  readonly from: string
  readonly to: string
}

/** Accounts and objects that go to one line; target null: not counted, shown as left out. */
export interface SieRule {
  readonly fromAccount: string
  readonly toAccount: string
  /** All of them hold. */
  readonly conditions: readonly SieCondition[]
  readonly target: { readonly statement: string; readonly line: string } | null
}

/** How a committee reads its ledger. The first rule that fits takes a sum. */
export interface SieMapping {
  readonly rules: readonly SieRule[]
  /** Dimensions that balances are divided on, '' for none; transactions have all their objects anyway. */
  readonly division: string
  /** Months of actuals that are read; null: all that the file has. A budget is read for its whole year. */
  readonly months: { readonly from: number; readonly to: number } | null
  /** Where the budget of the file goes; null: it is not read. */
  readonly budgetVersion: string | null
}

/** Why no rule was tried: the sum is of another year or month, or a budget that is not read. */
export type SieOutside = 'year' | 'month' | 'budget'

/** What becomes of a row: the rule that takes it, or null with the reason when none was tried. */
export interface SieTaken {
  readonly row: SieRow
  /** Place of the rule in the list; null when no rule fits or none was tried. */
  readonly rule: number | null
  readonly outside: SieOutside | null
}

/**
 * Codes compared by their beginnings, as charts of accounts are built: 4000–4999 holds 4110 and 41105, and 5–6 holds every account that
 * begins with 5 or 6. Capital and small letters differ.
 */
function withinCodes(code: string, from: string, to: string): boolean {
  return code.slice(0, from.length) >= from && code.slice(0, to.length) <= to
}

/** A range of which only one end is written is that code and what begins with it. */
function withinRange(code: string, from: string, to: string): boolean {
  return withinCodes(code, from === '' ? to : from, to === '' ? from : to)
}

function meets({ match, from, to }: SieCondition, code: string): boolean {
  switch (match) {
    case 'exact':
      return code === from
    case 'prefix':
      return from !== '' && code.startsWith(from)
    case 'range':
      return from + to !== '' && withinRange(code, from, to)
  }
}

/**
 * True when the account is in the rule's range and, for each of its conditions, the sum has an object that meets it. A rule that says
 * nothing yet takes nothing, so that a new one does not swallow the ledger.
 */
function fits({ fromAccount, toAccount, conditions }: SieRule, account: string, objects: readonly SieObject[]): boolean {
  if (fromAccount + toAccount === '' && conditions.length === 0) return false
  if (!withinRange(account, fromAccount, toAccount)) return false
  return conditions.every((condition) => objects.some(([dimension, code]) => dimension === condition.dimension && meets(condition, code)))
}

function outsideOf(row: SieRow, { months, budgetVersion }: SieMapping, year: number): SieOutside | null {
  if (row.year !== year) return 'year'
  if (row.measure === 'budget') return budgetVersion === null ? 'budget' : null
  return months !== null && (row.from < months.from || row.to > months.to) ? 'month' : null
}

/** Which rule takes each row: every row once, in the order given. The first rule that fits wins. */
export function takeByRules(rows: readonly SieRow[], mapping: SieMapping, year: number): readonly SieTaken[] {
  const found = new Map<string, number | null>()
  const ruleOf = ({ account, objects }: SieRow): number | null => {
    const key = JSON.stringify([account, objects])
    const known = found.get(key)
    if (known !== undefined) return known
    const index = mapping.rules.findIndex((rule) => fits(rule, account, objects))
    const rule = index === -1 ? null : index
    found.set(key, rule)
    return rule
  }
  return rows.map((row) => {
    const outside = outsideOf(row, mapping, year)
    return { row, rule: outside === null ? ruleOf(row) : null, outside }
  })
}
