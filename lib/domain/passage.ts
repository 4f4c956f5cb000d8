import type { RatingLevel } from './assessment'
import { captionPassages } from './caption-passage'
import { commentaryPassages, namePassages } from './commentary-passage'
import type { Place } from './finding'
import type { PrintedFigure } from './linked-figure'
import { prosePassages } from './prose-passage'
import type { ReportFacts } from './report-facts'
import type { ReportView } from './report-view'
import type { PrintFigure } from './rich-text'

/** Where in a report words stand. `caption`: titles, labels and legends of the form; the rest people write. */
export type PassageKind = 'prose' | 'listItem' | 'heading' | 'commentary' | 'caption' | 'name' | 'cell'

/** Where a figure stands in a text, from its first character to the one after its last. */
export interface LinkedRange {
  readonly start: number
  readonly end: number
  readonly figure: PrintedFigure
}

/** A paragraph, list item, comment or label of a report, with what it stands beside. */
export interface Passage {
  readonly kind: PassageKind
  readonly place: Place
  /** Headings above it, outermost first: they tell which area or line an unnamed "prognosen" is about. */
  readonly headings: readonly string[]
  readonly text: string
  /** Where in the text figures stand that follow the tables: they cannot contradict them. Left out where there are none. */
  readonly linked?: readonly LinkedRange[]
  /** Level of the thing that it comments on, where it is rated. */
  readonly level: RatingLevel | null
  /** Carried over from the previous report and not yet confirmed. */
  readonly carriedOver: boolean
}

/**
 * Every passage of a report: what people have written in sections and about things, the names of things, and the words of the form.
 * The section 'Sammanfattning' with two bullets gives its heading and two list items.
 * @param view of the same facts: the words of the form stand in it with their placeholders filled
 * @param print how linked figures read
 */
export function passagesOf(facts: ReportFacts, view: ReportView, print: PrintFigure): readonly Passage[] {
  return [...prosePassages(view.sections, print), ...commentaryPassages(facts), ...namePassages(facts), ...captionPassages(view)]
}
