import { editionText } from '@/lib/text/edition'
import { formatDateTime } from '@/lib/text/format'
import { navigation } from '@/lib/text/navigation'

/** What an edition says about itself. */
export interface EditionMeta {
  readonly number: number
  /** tyreso/asn/2020-08 */
  readonly address: string
  /** SHA-256 of the canonical JSON, in hexadecimal. */
  readonly sha256: string
  /** ISO time. */
  readonly publishedAt: string
  readonly approvedBy: string | null
  readonly publishedBy: string
  /** Why there is a new edition; null for the first. */
  readonly reason: string | null
}

/** Which edition this is, who answers for it, and how anyone can check that it has not been changed. */
export function EditionFoot({ meta }: { meta: EditionMeta }) {
  const permanent = `/rapporter/${meta.address}/utgava-${meta.number}/`
  return (
    <footer className="page-foot">
      <h2>{editionText.title(meta.number)}</h2>
      <p>{editionText.published(formatDateTime(meta.publishedAt), meta.publishedBy, meta.approvedBy)}</p>
      {meta.reason === null ? null : <p>{editionText.reason(meta.reason)}</p>}
      <p>
        {editionText.fingerprint} <code>{meta.sha256.slice(0, 12)}</code>
      </p>
      <details>
        <summary>{editionText.howToVerify}</summary>
        <p>{editionText.verify}</p>
        <p>
          <code>{meta.sha256}</code>
        </p>
      </details>
      <ul>
        <li>
          <a className="link" href={permanent}>
            {editionText.permanent}
          </a>
        </li>
        <li>
          <a className="link" href={`${permanent}edition.json`} download>
            {editionText.download}
          </a>
        </li>
        <li>
          <a className="link" href="/tillganglighet">
            {navigation.accessibility}
          </a>
        </li>
      </ul>
    </footer>
  )
}
