'use client'

import NextLink from 'next/link'
import { usePathname } from 'next/navigation'
import { useOpenCounts } from '@/components/findings/use-open-counts'
import { findingText } from '@/lib/text/finding'
import { navigation } from '@/lib/text/navigation'
import type { NavigationLink } from './work-links'

const ITEM = 'flex min-h-9 items-center border-s-4 ps-3 pe-3 no-underline desk:ps-7 hover:bg-sunken'

const FINDINGS = '/kontroller'

interface LinksProps {
  readonly links: readonly NavigationLink[]
  /** What stands open in the report's checks, in words; null: nothing, or not known yet. */
  readonly open: string | null
}

function Links({ links, open }: LinksProps) {
  const path = usePathname()
  return (
    <ul>
      {links.map(({ href, label }) => {
        const here = path === href || (path.startsWith(`${href}/`) && !links.some((other) => other.href !== href && path.startsWith(other.href)))
        return (
          <li key={href}>
            <NextLink
              href={href}
              aria-current={here ? 'page' : undefined}
              className={`${ITEM} ${here ? 'border-accent font-strong text-ink' : 'border-transparent text-accent'}`}
            >
              {label}
            </NextLink>
            {open !== null && href.endsWith(FINDINGS) ? <p className="-mt-1.5 ps-4 pb-1.5 text-small text-muted desk:ps-8">{open}</p> : null}
          </li>
        )
      })}
    </ul>
  )
}

/** The places of the application: at the left on wide screens, under a button on phones. Works without script. */
export function Navigation({ links }: { links: readonly NavigationLink[] }) {
  const findings = links.find(({ href }) => href.endsWith(FINDINGS))?.href
  const counts = useOpenCounts(findings?.slice(0, -FINDINGS.length) ?? null)
  const open = counts === null ? null : findingText.openInMenu(counts.error, counts.question)
  return (
    <nav aria-label={navigation.main} className="no-print">
      <details className="border-b border-line desk:hidden">
        <summary className="min-h-11 px-4 py-2.5 font-strong">{navigation.menu}</summary>
        <div className="pb-3">
          <Links links={links} open={open} />
        </div>
      </details>
      <div className="sticky top-6 hidden desk:block">
        <Links links={links} open={open} />
      </div>
    </nav>
  )
}
