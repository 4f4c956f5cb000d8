import type { NumberedFootnote } from '@/lib/domain/rich-text'
import { footnoteText as text } from '@/lib/text/section'

const noteId = (number: number) => `note-${number}`
const markId = (number: number) => `note-${number}-mark`

/** The number of a footnote where the text refers to it. Only in the report itself, where every number stands once, does it lead to the note. */
export function FootnoteMark({ note: { number }, linked }: { note: NumberedFootnote; linked: boolean }) {
  if (!linked) return <sup>{number}</sup>
  return (
    <sup>
      <a id={markId(number)} href={`#${noteId(number)}`} role="doc-noteref" aria-label={text.mark(number)}>
        {number}
      </a>
    </sup>
  )
}

/** The footnotes of a text, below it, each with the way back to where it is referred to. */
export function Footnotes({ notes, linked }: { notes: readonly NumberedFootnote[]; linked: boolean }) {
  if (notes.length === 0) return null
  return (
    <ol className="notes" aria-label={text.list} start={notes[0]?.number}>
      {notes.map(({ number, text: words }) => (
        <li key={number} id={linked ? noteId(number) : undefined}>
          {words}{' '}
          {linked ? (
            <a href={`#${markId(number)}`} role="doc-backlink" aria-label={text.back(number)}>
              ↩
            </a>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
