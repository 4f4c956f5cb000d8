import { publicText } from '@/lib/text/public'

/** What is said where nothing is. */
export function NotFound() {
  return (
    <>
      <h1>{publicText.notFoundTitle}</h1>
      <p className="lead">{publicText.notFoundLead}</p>
      <p className="lead">
        <a className="link" href="/rapporter/">
          {publicText.toStart}
        </a>
      </p>
    </>
  )
}
