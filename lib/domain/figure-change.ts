/** Figures, and what people write about them, whose changes can be looked up one by one. */
export const FIGURE_SUBJECTS = ['amount', 'forecast', 'placementVolume', 'indicatorValue', 'dataTableRow', 'assessment', 'section'] as const
export type FigureSubject = (typeof FIGURE_SUBJECTS)[number]

/** One change of one figure. `before` and `after` as stored (öre of an amount, else the row's fields); null: nothing stood there. */
export interface FigureChange {
  readonly id: string
  readonly at: string
  /** Null: no longer a user. */
  readonly by: string | null
  /** The command that wrote it: typed, imported, undone. */
  readonly command: string
  readonly before: unknown
  readonly after: unknown
}

/** True for the figures that have a history of their own. */
export function isFigureSubject(subject: string): subject is FigureSubject {
  return (FIGURE_SUBJECTS as readonly string[]).includes(subject)
}
