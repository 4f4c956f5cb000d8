import { PageWays } from '@/components/shell/page-ways'
import { amountText } from '@/lib/text/amount'
import type { ReportAddress } from './use-statement'

/** The ways to fill in the finances of a report: to date with forecasts, month by month, and the budget. */
export function EntryWays({ committee, report }: ReportAddress) {
  const base = `/arbete/${committee}/${report}/ekonomi`
  const ways = [
    { href: base, label: amountText.cumulative },
    { href: `${base}/manad`, label: amountText.month },
    { href: `${base}/budget`, label: amountText.budget },
  ]
  return <PageWays label={amountText.pages} ways={ways} />
}
