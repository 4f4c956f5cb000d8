import type { ImportLine, ImportRegisters } from '@/lib/domain/import-registers'
import { divisionsOf } from '@/lib/domain/sie-ledger'
import type { SieMapping, SieRule } from '@/lib/domain/sie-rule'
import { SIE_MAPPING_LIMITS } from '@/lib/schemas/sie-mapping'
import type { SieRaw } from '@/lib/schemas/sie-raw'
import { nameIndex, resolveName, type NameIndex } from '../sheet/resolve-name'

/** Accounts of the balance sheet begin with 1 or 2 and are no part of a statement; those of the result with 3–8 (Kommun-Bas, BAS). */
const BALANCE_SHEET: SieRule = { fromAccount: '1', toAccount: '2', conditions: [], target: null }
const RESULT = { fromAccount: '3', toAccount: '8' } as const

/** The line that one of the texts names; null when none or several do. */
function lineNamed(texts: readonly (string | null)[], index: NameIndex<ImportLine>): ImportLine | null {
  for (const text of texts) {
    const found = text === null || text === '' ? null : resolveName(text, index)
    if (found?.status === 'found') return found.entry
  }
  return null
}

/** A rule for each account and object whose name or number is a line's. Accounts first: they say more than a cost centre does. */
function namedRules(raw: SieRaw, lines: readonly ImportLine[]): readonly SieRule[] {
  const index = nameIndex(lines)
  const target = ({ statement, key }: ImportLine) => ({ statement, line: key })
  const accounts = raw.accounts.flatMap(({ number, name }): readonly SieRule[] => {
    const line = lineNamed([name, number], index)
    return line === null ? [] : [{ fromAccount: number, toAccount: number, conditions: [], target: target(line) }]
  })
  const objects = raw.objects.flatMap(({ dimension, code, name }): readonly SieRule[] => {
    const line = lineNamed([name, code], index)
    return line === null ? [] : [{ ...RESULT, conditions: [{ dimension, match: 'exact', from: code, to: '' }], target: target(line) }]
  })
  return [...accounts, ...objects]
}

/** Months that are open and that the file says its balances go to; null when neither narrows anything. */
function monthsOf(raw: SieRaw, { year, lockedMonths }: ImportRegisters): SieMapping['months'] {
  if (raw.figures.some(({ basis }) => basis === 'yearBalance')) return null
  const from = Math.max(0, ...lockedMonths) + 1
  const to = raw.asOf?.startsWith(`${year}-`) ? Number(raw.asOf.slice(5, 7)) : 12
  return (from === 1 && to === 12) || from > to ? null : { from, to }
}

/**
 * Rules to begin with: the balance sheet is left out, and accounts and objects that are called as a line go to it, within the statement
 * that knows most of them (a sum goes to one line only). A controller looks at it, and at what stays without a rule.
 */
export function suggestSie(raw: SieRaw, registers: ImportRegisters): SieMapping {
  const candidates = registers.statements.map(({ key }) =>
    namedRules(raw, registers.lines.filter(({ statement, kind }) => statement === key && (kind === 'item' || kind === 'ofWhich'))),
  )
  const rules = candidates.reduce<readonly SieRule[]>((best, next) => (next.length > best.length ? next : best), [])
  const named = (division: string) => rules.filter(({ conditions }) => conditions.some(({ dimension }) => division.split(' ').includes(dimension))).length
  const divisions = divisionsOf(raw.figures)
  return {
    rules: [...(raw.accounts.some(({ number }) => /^[12]/.test(number)) ? [BALANCE_SHEET] : []), ...rules].slice(0, SIE_MAPPING_LIMITS.rules),
    division: divisions.reduce((best, next) => (named(next) > named(best) ? next : best), divisions[0] ?? ''),
    months: monthsOf(raw, registers),
    budgetVersion: raw.figures.some(({ measure }) => measure === 'budget') ? (registers.budgetVersions.at(-1)?.key ?? null) : null,
  }
}
