/** Kommun. `key` is the stable identity; names are respelled between months and repeat. */
export interface Municipality {
  readonly key: string
  readonly name: string
  /** Four-digit municipality code, e.g. 0138. */
  readonly code: string
}

/** Nämnd. */
export interface Committee {
  readonly key: string
  readonly name: string
  readonly businessAreas: readonly BusinessArea[]
  readonly orgUnits: readonly OrgUnit[]
}

/** Verksamhetsområde. */
export interface BusinessArea {
  readonly key: string
  readonly name: string
  readonly serviceAreas: readonly ServiceArea[]
}

/** Verksamhet. */
export interface ServiceArea {
  readonly key: string
  readonly name: string
}

/** Enhet in the organisation. */
export interface OrgUnit {
  readonly key: string
  readonly name: string
  readonly parentKey: string | null
  /** The unit that this one was merged into; null while it stands by itself. */
  readonly mergedIntoKey: string | null
}
