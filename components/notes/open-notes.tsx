import { noteText as text } from '@/lib/text/note'

interface OpenNotesProps {
  readonly sections: readonly { readonly key: string; readonly title: string; readonly count: number }[]
}

/** The sections with open notes, first on the page, so that whoever got the report back sees where to begin. */
export function OpenNotes({ sections }: OpenNotesProps) {
  if (sections.length === 0) return null
  return (
    <nav id="kommentarer" aria-label={text.openLead} className="no-print mb-6 max-w-measure">
      <p className="font-strong">{text.openLead}</p>
      <ul className="flex flex-wrap gap-x-6">
        {sections.map(({ key, title, count }) => (
          <li key={key}>
            <a className="link inline-block py-1" href={`#${key}`}>
              {text.inSection(title, count)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
