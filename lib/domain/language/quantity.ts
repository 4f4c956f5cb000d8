/** What a number in a text is a number of, as far as the words beside it say. */
export type QuantityUnit =
  /** Money, `value` in whole öre. */
  | 'ore'
  /** `value` 18 means 18 %. */
  | 'percent'
  /** Percentage points. */
  | 'points'
  /** A share in words: `en femtedel` = 0.2, `hälften` = 0.5. */
  | 'share'
  /** Anything counted or measured, named by `noun`: 29 svarande, 100 dagar; the noun is null for a bare number. */
  | 'number'

/** How exactly the number is meant: `ca`, `drygt`/`över`, `knappt`/`nästan`/`under`, `minst`, `högst`. */
export type Exactness = 'exact' | 'about' | 'slightlyOver' | 'slightlyUnder' | 'over' | 'under' | 'atLeast' | 'atMost'

/** A number as it is written in a text. */
export interface Quantity {
  /** Position in the text, in UTF-16 units; text.slice(start, end) = asWritten. */
  readonly start: number
  readonly end: number
  readonly asWritten: string
  readonly unit: QuantityUnit
  /** As written, with its own sign only: "−6,7 mnkr" = −670 000 000, "ett underskott på 5,1 mnkr" = 510 000 000. */
  readonly value: number
  /** Second end of a range ("fem till sju dagar"); null when it is one number. */
  readonly to: number | null
  /** Half the last digit as written, in the unit of value: 5,1 mnkr = 5 000 000 öre; 18 % = 0.5. */
  readonly halfStep: number
  /** True when a plus or minus sign is written before it. */
  readonly signed: boolean
  readonly exactness: Exactness
  /** The counted thing, lower case, where one follows: `hushåll`, `dagar`. Null for money and percent. */
  readonly noun: string | null
}
