'use client'

import NextLink from 'next/link'
import { usePathname } from 'next/navigation'
import type { NavigationLink } from './work-links'

/** Several ways to fill in the same thing, each a page: the one that is open is marked. */
export function PageWays({ label, ways }: { readonly label: string; readonly ways: readonly NavigationLink[] }) {
  const path = usePathname()
  return (
    <nav aria-label={label} className="no-print mt-4 mb-10">
      <ul className="flex flex-wrap gap-x-6 gap-y-1 border-b border-line">
        {ways.map(({ href, label: name }) => (
          <li key={href}>
            <NextLink
              href={href}
              aria-current={path === href ? 'page' : undefined}
              className={`-mb-px inline-flex min-h-11 items-center border-b-4 no-underline ${path === href ? 'border-accent font-strong text-ink' : 'border-transparent text-accent'}`}
            >
              {name}
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
