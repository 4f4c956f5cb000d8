import { fingerprint, type Download } from '@/lib/domain/edition-file'
import { correctionText, type CorrectionSentence } from '@/lib/text/correction'
import { editionText } from '@/lib/text/edition'
import { formatBytes, formatDateTime } from '@/lib/text/format'
import { glossaryText } from '@/lib/text/glossary'
import { navigation } from '@/lib/text/navigation'
import { openDataText } from '@/lib/text/open-data'

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
  /** What a correction changes in the edition before it; left out of a first edition. */
  readonly changes?: readonly CorrectionSentence[]
}

/** Opened in the browser; the others are saved, by a name that tells what they are. */
const SHOWN: readonly string[] = ['report.pdf', 'archive.pdf']

/** What most people want first. */
function inOrder(downloads: readonly Download[]): readonly Download[] {
  const names = Object.keys(editionText.file)
  return downloads.toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name))
}

function Downloads({ meta, downloads }: { readonly meta: EditionMeta; readonly downloads: readonly Download[] }) {
  const saved = `${meta.address.replaceAll('/', '-')}-${meta.number}`
  return (
    <>
      <h2>{editionText.files}</h2>
      <ul>
        {inOrder(downloads).map(({ name, bytes }) => (
          <li key={name}>
            <a className="link" href={`/rapporter/${meta.address}/utgava-${meta.number}/${name}`} download={SHOWN.includes(name) ? undefined : `${saved}-${name}`}>
              {editionText.file[name]}
            </a>{' '}
            <span className="text-muted">({formatBytes(bytes)})</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Which edition this is, its files, who answers for it, and how anyone can check that it has not been changed. */
export function EditionFoot({ meta, downloads }: { readonly meta: EditionMeta; readonly downloads: readonly Download[] }) {
  const permanent = `/rapporter/${meta.address}/utgava-${meta.number}/`
  return (
    <footer className="page-foot">
      {downloads.length === 0 ? null : <Downloads meta={meta} downloads={downloads} />}
      <h2>{editionText.title(meta.number)}</h2>
      <p>{editionText.published(formatDateTime(meta.publishedAt), meta.publishedBy, meta.approvedBy)}</p>
      {meta.reason === null ? null : (
        <p>
          {editionText.reason(meta.reason)}{' '}
          <a className="link" href={`/rapporter/${meta.address}/utgava-${meta.number - 1}/`}>
            {correctionText.earlier(meta.number - 1)}
          </a>
        </p>
      )}
      <p>
        {editionText.fingerprint} <code>{fingerprint(meta.sha256)}</code>
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
          <a className="link" href={`/rapporter/kontrollera/?summa=${fingerprint(meta.sha256).replaceAll(' ', '')}`}>
            {editionText.check}
          </a>
        </li>
        <li>
          <a className="link" href={permanent}>
            {editionText.permanent}
          </a>
        </li>
        <li>
          <a className="link" href={`${permanent}manifest.json`} download={`${meta.address.replaceAll('/', '-')}-${meta.number}-manifest.json`}>
            {editionText.manifest}
          </a>
        </li>
        <li>
          <a className="link" href={glossaryText.address}>
            {glossaryText.title}
          </a>
        </li>
        <li>
          <a className="link" href="/rapporter/oppna-data/">
            {openDataText.title}
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
