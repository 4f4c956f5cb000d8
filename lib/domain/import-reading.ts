import type { ComparisonValue } from './comparison'
import type { MissingReason } from './indicator'
import type { Ore } from './money'
import type { Month, Period } from './period'

export type ImportSource = 'excel' | 'csv' | 'sie' | 'kolada' | 'package'

/** Where in its source something stands: sheet, row (counted from 1, header included) and column as the source names them. */
export interface ImportPlace {
  readonly sheet: string | null
  readonly row: number | null
  readonly column: string | null
}

/** One of the numbers of a placement month that can be imported by itself. */
export type PlacementField = 'pricePerDay' | 'placements' | 'purchasedShare' | 'contractedShare' | 'careDays'

/**
 * One figure that a source gives, named by stable keys. Amounts in öre, costs negative; null clears. An actual or a budget of
 * January–August is one change with that period; months are periods of one month.
 */
export type ImportChange =
  | { readonly kind: 'actual'; readonly statement: string; readonly line: string; readonly period: Period; readonly amount: Ore | null }
  | {
      readonly kind: 'budget'
      readonly statement: string
      readonly line: string
      readonly budgetVersion: string
      readonly period: Period
      readonly amount: Ore | null
    }
  | {
      readonly kind: 'forecast'
      readonly statement: string
      readonly line: string
      readonly vintage: Month
      readonly amount: Ore | null
      /** Null: the source tells none, and the stored one stays. */
      readonly comment: string | null
    }
  | {
      readonly kind: 'indicatorValue'
      readonly indicator: string
      readonly period: Period
      readonly breakdown: string
      readonly value: number | null
      readonly missing: MissingReason | null
      /** Null: the source tells none, and the stored ones stay. */
      readonly answers: number | null
    }
  | {
      readonly kind: 'placementVolume'
      readonly category: string
      readonly month: Month
      readonly measure: 'actual' | 'budget' | 'forecast'
      /** Of a forecast; null otherwise. */
      readonly vintage: Month | null
      readonly field: PlacementField
      /** Öre for the price, else placements, days or percent as entered. */
      readonly value: number | null
    }
  /** Of any year, not only that of the import. Neither value nor reason: the source has taken the value away. */
  | ({ readonly kind: 'comparisonValue'; readonly indicator: string } & Omit<ComparisonValue, 'indicatorKey' | 'fetchedAt'>)

export interface PlacedChange {
  readonly change: ImportChange
  readonly place: ImportPlace
}

/** What is wrong in a source; lib/text/import-fault says each in Swedish with place, found and expected. */
export type ImportFaultCode =
  | 'notANumber'
  | 'notAWholeMonth'
  | 'unknownLine'
  | 'unknownIndicator'
  | 'unknownCategory'
  | 'unknownBudgetVersion'
  | 'unknownStatement'
  | 'unknownVintage'
  | 'ambiguousName'
  | 'unknownColumn'
  | 'unknownMunicipality'
  | 'totalIsComputed'
  | 'totalDiffers'
  | 'twice'
  | 'otherYear'
  | 'periodLocked'
  | 'reportLocked'
  | 'overlapsStored'
  | 'unbalancedVoucher'
  | 'unknownAccount'
  | 'malformedRecord'
  | 'columnCount'
  | 'tooLong'
  | 'notInUnit'
  | 'computedCell'

export interface ImportFault {
  readonly place: ImportPlace
  readonly code: ImportFaultCode
  /** As it stands in the source, shortened; null: nothing stands there. */
  readonly found: string | null
  /** What would have been right, where one thing would: a key, a list of names, a form. */
  readonly expected: string | null
}

/** What a mapping does not cover: read, shown and not imported. */
export interface LeftOut {
  /** Account and objects, column, or indicator, as the source names it. */
  readonly name: string
  readonly amount: Ore | null
  readonly count: number
}

/** That nothing was dropped: read = mapped + left out, in öre. Null for sources without money. */
export interface ImportProof {
  readonly read: Ore
  readonly mapped: Ore
  readonly leftOut: Ore
}

/** What a source says about a committee-year, once it is mapped. With a fault nothing of it can be applied. */
export interface ImportReading {
  readonly changes: readonly PlacedChange[]
  readonly faults: readonly ImportFault[]
  readonly leftOut: readonly LeftOut[]
  readonly proof: ImportProof | null
}

/** A file that cannot be read at all. */
export type UnreadableCode =
  | 'tooLarge'
  | 'expandsTooMuch'
  | 'notThisFormat'
  | 'encrypted'
  | 'notText'
  | 'noData'
  | 'tooSlow'
  | 'tooManyFigures'
  | 'wrongType'
  | 'notACalendarYear'
  | 'otherCurrency'
  | 'noContact'
  | 'refusedBySource'

/** Why a source could not be read; `detail` names what was found or the limit. */
export interface Unreadable {
  readonly code: UnreadableCode
  readonly place: ImportPlace | null
  readonly detail: string | null
}

/** Stage one of every source: bytes or answers become what `map` understands, or a reason. */
export type SourceReading<Raw> = { readonly ok: true; readonly raw: Raw } | { readonly ok: false; readonly reason: Unreadable }
