/**
 * The words of open notes are marked on the page by the browser's own highlights, so that neither the text nor its markup changes. A browser
 * that has none shows the notes without the marks.
 */
type Mark = 'note' | 'note-current'

const marked = new Map<string, readonly Range[]>()

function paint(name: Mark, ranges: readonly Range[]): void {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return
  if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}

/** Marks the words of a section's open notes; none: takes the marks away. */
export function markNotes(section: string, ranges: readonly Range[]): void {
  if (ranges.length === 0) marked.delete(section)
  else marked.set(section, ranges)
  paint('note', [...marked.values()].flat())
}

/** Marks the words of the one note that is looked at. */
export function markCurrent(range: Range | null): void {
  paint('note-current', range === null ? [] : [range])
}
