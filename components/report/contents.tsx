import type { ReactNode } from 'react'
import type { SectionView } from '@/lib/domain/report-view'
import { reportText } from '@/lib/text/report'

/** Chapters and their sections, not deeper: a list that is read at a glance. */
const DEEPEST = 3

/** The title of a section, with its number where the form numbers its headings. */
export function numberedTitle({ number, title }: Pick<SectionView, 'number' | 'title'>): string {
  return number === undefined ? title : `${number} ${title}`
}

/**
 * Links to the sections of a report.
 * @param note what to say beside a section's name, such as its state while it is being written
 */
export function Contents({ sections, note }: { sections: readonly SectionView[]; note?: (section: SectionView) => ReactNode }) {
  return (
    <ol className="contents">
      {sections
        .filter((section) => section.level <= DEEPEST)
        .map((section) => (
          <li key={section.key} data-level={section.level}>
            <a href={`#${section.key}`}>{numberedTitle(section)}</a>
            {note?.(section)}
          </li>
        ))}
    </ol>
  )
}

/** The contents beside the report on wide screens and under a button on phones; both without script. */
export function ContentsBeside({ sections }: { sections: readonly SectionView[] }) {
  return (
    <>
      <details className="contents-button no-print">
        <summary>{reportText.contents}</summary>
        <nav aria-label={reportText.contents}>
          <Contents sections={sections} />
        </nav>
      </details>
      <nav className="contents-beside no-print" aria-labelledby="innehallsforteckning">
        <p id="innehallsforteckning">{reportText.contents}</p>
        <Contents sections={sections} />
      </nav>
    </>
  )
}
