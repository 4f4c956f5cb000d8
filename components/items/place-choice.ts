interface PlaceWords {
  /** Where it stands, or last when it is new. */
  readonly stay: string
  readonly first: string
  readonly after: (label: string) => string
}

interface Choice {
  readonly value: string
  readonly label: string
}

const STAY = ''
const FIRST = '.first'

/** Where a thing can be put among the others of its list, in their order. @param others their keys as values */
export function placeChoices(others: readonly Choice[], words: PlaceWords): readonly Choice[] {
  const after = others.map(({ value, label }) => ({ value, label: words.after(label) }))
  return [{ value: STAY, label: words.stay }, { value: FIRST, label: words.first }, ...after]
}

/** The place chosen, as commands take it: left out (it stays), first (null), or after another. */
export function placeChosen(chosen: string): { readonly after?: string | null } {
  if (chosen === STAY) return {}
  return { after: chosen === FIRST ? null : chosen }
}
