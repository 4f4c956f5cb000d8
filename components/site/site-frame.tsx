import type { ReactNode } from 'react'
import { PublicFoot } from '@/components/public/public-foot'
import { siteText } from '@/lib/text/site'

export interface Crumb {
  readonly href: string
  readonly label: string
}

/** A public page below a municipality: the way to it, its name, one sentence, and what it tells. */
export function SiteFrame({ crumbs, title, lead, children }: { crumbs: readonly Crumb[]; title: string; lead?: string; children: ReactNode }) {
  return (
    <>
      <main id="innehall" tabIndex={-1} className="plain-page site-page">
        <nav aria-label={siteText.crumbs} className="crumbs no-print">
          <ol>
            {crumbs.map(({ href, label }) => (
              <li key={href}>
                <a className="link" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <h1>{title}</h1>
        {lead ? <p className="lead">{lead}</p> : null}
        {children}
      </main>
      <PublicFoot />
    </>
  )
}
