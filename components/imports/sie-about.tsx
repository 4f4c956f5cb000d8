import { Notice } from '@/components/ui/notice'
import { ore } from '@/lib/domain/money'
import type { SieRaw } from '@/lib/schemas/sie-raw'
import { monthName } from '@/lib/text/format'
import { sieText } from '@/lib/text/import-sie'

/** Who wrote the file and how it was read, and what a controller should know before trusting it. */
export function SieAbout({ summary }: { summary: SieRaw }) {
  const { skipped, otherBalances, figures, vouchers, transactions } = summary
  const yearBalance = figures.find(({ basis }) => basis === 'yearBalance')?.cells[0]
  return (
    <>
      <p>
        {sieText.file(summary.type, summary.encoding, summary.company)} {vouchers > 0 ? sieText.vouchers(vouchers, transactions) : ''}
      </p>
      {yearBalance === undefined ? null : <Notice>{sieText.onlyYear(monthName(yearBalance[0]))}</Notice>}
      {skipped.length === 0 ? null : <Notice>{sieText.skipped(skipped.map(({ tag, count }) => `${tag} (${count})`).join(', '))}</Notice>}
      {otherBalances.length === 0 ? null : (
        <Notice>
          <p>{sieText.otherBalances(otherBalances.length)}</p>
          <details>
            <summary>{sieText.otherBalancesShow}</summary>
            <ul>
              {otherBalances.slice(0, 100).map(({ account, year, balance, sum }) => (
                <li key={`${year} ${account}`}>{sieText.otherBalance(account, year, ore(-balance), ore(-sum))}</li>
              ))}
            </ul>
          </details>
        </Notice>
      )}
    </>
  )
}
