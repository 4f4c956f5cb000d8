import type { Check, CheckInput } from '@/lib/domain/checks/check'
import type { CellView } from '@/lib/domain/report-view'

function text(cell: CellView): string {
  switch (cell.type) {
    case 'money':
      return `${cell.amount / (cell.unit === 'kr' ? 100 : 100_000)} ${cell.unit === 'kr' ? 'kr' : 'tkr'}`
    case 'number':
    case 'step':
      return String(cell.value)
    case 'percent':
      return `${cell.value} %`
    case 'rating':
      return cell.level
    case 'target':
      return `${cell.operator} ${cell.fullYear}/${cell.period}`
    case 'text':
      return cell.text
    case 'trend':
      return cell.trend.goodness
    case 'missing':
      return cell.reason
    case 'empty':
      return ''
  }
}

/** What a check finds, one line each: `error sickLeave: partlyMet, notMet`, with what it is compared with and what stands beside. */
export function told(check: Check, input: CheckInput): readonly string[] {
  return check(input).map(({ severity, place, found, expected, comparedWith, beside }) => {
    const other = comparedWith === null ? '' : ` <> ${comparedWith.key}`
    const more = beside === undefined ? '' : ` (${Object.values({ ...beside, kind: beside.kind === 'equalsBudget' ? beside.kind : '' }).filter((part) => part !== '' && part !== null).join(' of ')})`
    return `${severity} ${place.key}: ${text(found)}, ${text(expected)}${other}${more}`
  })
}
