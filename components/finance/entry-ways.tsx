'use client'

import NextLink from 'next/link'
import { usePathname } from 'next/navigation'
import { amountText } from '@/lib/text/amount'
import type { ReportAddress } from './use-statement'

/** The ways to fill in the finances of a report: to date with forecasts, month by month, and the budget. */
export function EntryWays({ committee, report }: ReportAddress) {
  const path = usePathname()
  const base = `/arbete/${committee}/${report}/ekonomi`
  const ways = [
    { href: base, label: amountText.cumulative },
    { href: `${base}/manad`, label: amountText.month },
    { href: `${base}/budget`, label: amountText.budget },
  ]
  return (
    <nav aria-label={amountText.pages} className="no-print mt-4 mb-10">
      <ul className="flex flex-wrap gap-x-6 gap-y-1 border-b border-line">
        {ways.map(({ href, label }) => (
          <li key={href}>
            <NextLink
              href={href}
              aria-current={path === href ? 'page' : undefined}
              className={`-mb-px inline-flex min-h-11 items-center border-b-4 no-underline ${path === href ? 'border-accent font-strong text-ink' : 'border-transparent text-accent'}`}
            >
              {label}
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
