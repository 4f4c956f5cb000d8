import { excerpts, type ExcerptPart } from '@/lib/domain/versions/excerpt'
import type { ChangedText } from '@/lib/domain/versions/version-change'
import { versionText } from '@/lib/text/version'
import { PlaceName, type PlaceAddresses } from './change-list'

function Part({ part }: { readonly part: ExcerptPart }) {
  if (part === null) return <>{versionText.skipped} </>
  switch (part.kind) {
    case 'kept':
      return <>{part.text}</>
    case 'removed':
      return (
        <del>
          <span className="spoken">{versionText.deleted}</span>
          {part.text}
          <span className="spoken">{versionText.ended}</span>
        </del>
      )
    case 'added':
      return (
        <ins>
          <span className="spoken">{versionText.inserted}</span>
          {part.text}
          <span className="spoken">{versionText.ended}</span>
        </ins>
      )
    case 'followed':
      return (
        <>
          <span className="font-strong">{part.after.trimEnd()}</span>
          <span className="text-muted">{versionText.followed(part.before)}</span>
          {part.after.slice(part.after.trimEnd().length)}
        </>
      )
  }
}

/** Texts that read otherwise, with the words around what was done. */
export function TextChanges({ texts, addresses }: { readonly texts: readonly ChangedText[]; readonly addresses: PlaceAddresses }) {
  return (
    <>
      <p className="mt-3 text-small text-muted">{versionText.legend}</p>
      {texts.map(({ key, kind, label, place, paragraphs }) => (
        <article key={key} className="change mt-6 max-w-measure">
          <h3 className="mb-2 font-strong">
            <PlaceName place={place} addresses={addresses}>
              {kind === 'footnote' ? versionText.footnotes(label) : label}
            </PlaceName>
          </h3>
          {excerpts(paragraphs).map((parts, index) => (
            <p key={index} className="whitespace-pre-wrap">
              {parts.map((part, at) => (
                <Part key={at} part={part} />
              ))}
            </p>
          ))}
        </article>
      ))}
    </>
  )
}
