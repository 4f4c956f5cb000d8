import { CHANGES_SHOWN, correctionText, type CorrectionSentence } from '@/lib/text/correction'
import type { EditionMeta } from './edition-foot'

/** What a correction changes, each thing a link to its place in the report; the rest are counted. */
export function ChangedList({ changes, className }: { readonly changes: readonly CorrectionSentence[]; readonly className?: string }) {
  const rest = changes.length - CHANGES_SHOWN
  return (
    <ul className={className}>
      {changes.slice(0, CHANGES_SHOWN).map(({ sentence, anchor }, index) => (
        <li key={index}>{anchor === null ? sentence : <a className="link" href={`#${encodeURI(anchor)}`}>{sentence}</a>}</li>
      ))}
      {rest > 0 ? <li>{correctionText.more(rest)}</li> : null}
    </ul>
  )
}

/** That this edition corrects the one before it: why, what is changed, and where the earlier one stands. Nothing in a first edition. */
export function CorrectionNotice({ meta }: { readonly meta: EditionMeta }) {
  const { reason, number, address, publishedAt, changes = [] } = meta
  if (reason === null) return null
  const key = address.split('/').at(-1)
  const committee = address.split('/').slice(0, 2).join('/')
  return (
    <aside className="since-last" aria-labelledby="rattad">
      <h2 id="rattad">{correctionText.title(publishedAt)}</h2>
      <p>{reason}</p>
      {changes.length === 0 ? null : (
        <>
          <h3>{correctionText.changes(number - 1)}</h3>
          <ChangedList changes={changes} />
        </>
      )}
      <nav aria-label={correctionText.editions}>
        <p>
          <a className="link" href={`/rapporter/${address}/utgava-${number - 1}/`}>
            {correctionText.earlier(number - 1)}
          </a>
        </p>
        <p>
          <a className="link" href={`/rapporter/${committee}/jamfor/?fran=${key}.${number - 1}&till=${key}.${number}`}>
            {correctionText.compare(number - 1, number)}
          </a>
        </p>
      </nav>
    </aside>
  )
}
