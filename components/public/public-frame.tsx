import type { ReactNode } from 'react'
import { SiteFoot } from '@/components/shell/site-foot'
import { SkipLink } from '@/components/ui/skip-link'
import { navigation } from '@/lib/text/navigation'
import { PublicHead } from './public-head'

/** Frame of the application's own pages without a session: start, login, statement, faults. */
export function PublicFrame({ href, label, children }: { href: string; label: string; children: ReactNode }) {
  return (
    <>
      <SkipLink target="innehall">{navigation.skip}</SkipLink>
      <PublicHead href={href} label={label} />
      <main id="innehall" tabIndex={-1} className="plain-page">
        {children}
      </main>
      <SiteFoot />
    </>
  )
}
