import type { RatingLevel } from '../assessment'
import type { Place } from '../finding'
import type { TargetOperator } from '../indicator'
import type { PrintedFigure } from '../linked-figure'
import type { Period } from '../period'
import type { StatementKind } from '../statement'
import type { CommentAsk } from './comment-ask'

/** The end of an earlier report: `year` only where it is another year than the report's. */
export interface Since {
  readonly month: number
  readonly year: number | null
}

/** A figure with a sign: a word that follows it, and its size. Null where the printed size is 0: then the word says all. */
export interface Signed {
  readonly word: PrintedFigure
  readonly size: PrintedFigure | null
}

/** A thing by its name, with a figure of it. */
export interface NamedFigure {
  readonly name: string
  readonly figure: PrintedFigure
}

/** How many hold a level; levels that nothing holds are left out. */
export interface CountedLevel {
  readonly level: Exclude<RatingLevel, 'notAssessed'>
  readonly count: PrintedFigure
}

/** What a proposed sentence says; lib/text/draft.ts says it in Swedish. Every number and every word that follows one is a linked figure. */
export type DraftSentence =
  /** The forecast since the previous report of the year, and what it points to. At least one of the two is there. */
  | { readonly kind: 'yearResult'; readonly since: Since | null; readonly change: Signed | null; readonly variance: Signed | null }
  /** Outcome to date against budget. */
  | { readonly kind: 'periodResult'; readonly period: Period; readonly variance: Signed }
  | { readonly kind: 'budgetChange'; readonly since: Since; readonly change: Signed }
  /** The lines that lie furthest from their year budget, all on one side; `word` follows the first. `counted`: whether they are areas. */
  | {
      readonly kind: 'largestVariances'
      readonly of: StatementKind
      readonly counted: boolean
      readonly word: PrintedFigure
      readonly lines: readonly NamedFigure[]
    }
  /** The lines whose forecasts have moved most, all one way. */
  | { readonly kind: 'largestChanges'; readonly since: Since; readonly word: PrintedFigure; readonly lines: readonly NamedFigure[] }
  /** Of a form with grants: the grant, the net cost, and what remains. */
  | { readonly kind: 'netResult'; readonly period: Period; readonly grant: PrintedFigure; readonly netCost: PrintedFigure; readonly result: Signed }
  /** Net cost to date against the same months last year: higher, lower. */
  | { readonly kind: 'samePeriodLastYear'; readonly period: Period; readonly change: Signed }
  /** Net cost of the year against last year's. */
  | { readonly kind: 'lastYear'; readonly change: Signed }
  /** Of so many rated indicators so many hold each level. */
  | { readonly kind: 'indicatorLevels'; readonly rated: PrintedFigure; readonly levels: readonly CountedLevel[] }
  /** `all`: no indicator is assessed at all. */
  | { readonly kind: 'indicatorsNotAssessed'; readonly count: PrintedFigure; readonly all: boolean }
  /** `names`: empty where there are too many to name. */
  | {
      readonly kind: 'indicatorsMoved'
      readonly since: Since
      readonly goodness: 'better' | 'worse'
      readonly count: PrintedFigure
      readonly names: readonly string[]
    }
  /** A goal that is not met, and the indicators that hold the lowest level below it. */
  | { readonly kind: 'goal'; readonly name: string; readonly level: 'partlyMet' | 'notMet'; readonly weighs: readonly string[] }
  | {
      readonly kind: 'indicator'
      readonly name: string
      readonly value: PrintedFigure
      readonly target: { readonly operator: TargetOperator; readonly figure: PrintedFigure; readonly ofPeriod: boolean } | null
      /** `toDate`: a sum that grows with the months. */
      readonly previous: { readonly since: Since; readonly figure: PrintedFigure; readonly toDate: boolean } | null
    }
  /** `added`: null where none is new, or nothing is known of earlier ones. */
  | { readonly kind: 'openRisks'; readonly open: PrintedFigure; readonly added: PrintedFigure | null; readonly since: Since | null }
  | { readonly kind: 'closedRisks'; readonly since: Since; readonly count: PrintedFigure }
  | { readonly kind: 'highestRisk'; readonly names: readonly string[]; readonly score: PrintedFigure }
  | { readonly kind: 'assignmentLevels'; readonly rated: PrintedFigure; readonly levels: readonly CountedLevel[] }
  | { readonly kind: 'assignmentsDone'; readonly since: Since; readonly count: PrintedFigure }
  /**
   * What volume and price make of the cost of a placement category to date against budget, at least one of them; and the forecast of the
   * line that it is a part of.
   */
  | {
      readonly kind: 'placement'
      readonly name: string
      readonly period: Period
      readonly effects: readonly { readonly of: 'volume' | 'price'; readonly balance: Signed }[]
      readonly line: { readonly name: string; readonly variance: Signed } | null
    }

/** A sentence that can be put into a text. */
export interface SentenceDraft {
  /** Unique among the drafts of a section: `netCost/asn.result yearResult`. */
  readonly key: string
  /** What it is about. */
  readonly subject: Place
  /** Name of the result where several stand in one text; left out: the heading says it. */
  readonly of?: string
  readonly sentence: DraftSentence
}

/** The sentences that are proposed for one section text. */
export interface SectionDrafts {
  /** As of the prose block. */
  readonly sectionKey: string
  readonly drafts: readonly SentenceDraft[]
  /** Comments that the form asks for before the text can say why. */
  readonly asks: readonly CommentAsk[]
}
