import type { RatingLevel } from './assessment'
import type { Place } from './finding'

/** Where in a report words stand. `caption`: titles, labels and legends of the form; the rest people write. */
export type PassageKind = 'prose' | 'listItem' | 'heading' | 'commentary' | 'caption' | 'name' | 'cell'

/** A paragraph, list item, comment or label of a report, with what it stands beside. */
export interface Passage {
  readonly kind: PassageKind
  readonly place: Place
  /** Headings above it, outermost first: they tell which area or line an unnamed "prognosen" is about. */
  readonly headings: readonly string[]
  readonly text: string
  /** Level of the thing that it comments on, where it is rated. */
  readonly level: RatingLevel | null
  /** Carried over from the previous report and not yet confirmed. */
  readonly carriedOver: boolean
}
