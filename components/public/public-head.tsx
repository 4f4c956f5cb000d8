import type { ReactNode } from 'react'
import { Wordmark } from '@/components/shell/wordmark'

/** Head of every page that anyone can read: the band, the product, and where to go. */
export function PublicHead({ href, label, children }: { href: string; label: string; children?: ReactNode }) {
  return (
    <header className="no-print page-line">
      <div className="band" />
      <div className="page-head">
        <Wordmark />
        <span className="page-ways">
          <a className="link" href={href}>
            {label}
          </a>
          {children}
        </span>
      </div>
    </header>
  )
}
