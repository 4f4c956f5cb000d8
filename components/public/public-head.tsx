import { Wordmark } from '@/components/shell/wordmark'

/** Head of every page that anyone can read: the band, the product, and the one place to go. */
export function PublicHead({ href, label }: { href: string; label: string }) {
  return (
    <header className="no-print page-line">
      <div className="band" />
      <div className="page-head">
        <Wordmark />
        <a className="link" href={href}>
          {label}
        </a>
      </div>
    </header>
  )
}
