import { navigation } from '@/lib/text/navigation'

/** Three thirds of a year, the product's name. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
        <path d="M1 10h4v7H1zM7 6h4v11H7zM13 1h4v16h-4z" fill="currentColor" />
      </svg>
      {navigation.product}
    </span>
  )
}
