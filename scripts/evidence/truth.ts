import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Level as the reports print it: grön, gul, röd. */
export type Letter = 'G' | 'A' | 'R'

/** An indicator, whichever of the two layouts it comes from; only what is read is named. */
export interface TruthIndicator {
  readonly id: string
  readonly name?: string
  readonly title?: string
  readonly unit?: string
  readonly direction?: 'higher' | 'lower'
  readonly targetOperator?: string | null
  readonly actual?: number | null
  readonly targetYear?: number | null
  readonly targetPeriod?: number | null
  readonly outcome?: { readonly value: number | null; readonly unit?: string; readonly published?: string } | null
  readonly target?: { readonly value: number | null; readonly unit?: string; readonly published?: string; readonly relation?: string } | null
  readonly publishedRating?: Letter | null
  readonly rating?: Letter | null
  readonly trend?: string | null
  readonly comment?: string | readonly string[] | null
  readonly sameAs?: string
  readonly scale?: Readonly<Record<string, string>>
  readonly breakdown?: readonly { readonly area: string; readonly value: number; readonly previousValue?: number }[]
}

export interface TruthGoal {
  readonly id: string
  readonly name?: string
  readonly title?: string
  readonly publishedRating?: Letter | null
  readonly rating?: Letter | null
  readonly ratingNote?: string | null
  readonly trend?: string | null
  readonly comment?: string | readonly string[] | null
  readonly commentBullets?: readonly string[]
  readonly indicators?: readonly TruthIndicator[]
  readonly subMeasures?: readonly TruthGoal[]
  readonly committeeGoals?: readonly TruthGoal[]
  readonly goals?: readonly TruthGoal[]
  readonly unitResults?: readonly { readonly unit?: string; readonly name?: string; readonly rating?: Letter | null }[]
}

/** Numbers of a printed row by what they are; the two layouts nest them differently. */
export interface TruthRow {
  readonly id?: string
  readonly label: string
  readonly level?: string
  readonly kind?: string
  readonly section?: string
  readonly period?: Readonly<Record<string, number | null>>
  readonly fullYear?: Readonly<Record<string, number | null>>
  readonly forecastChange?: number | null
  readonly values?: Readonly<Record<string, number | null>>
}

export interface TruthTable {
  readonly id?: string
  readonly caption?: string
  readonly heading?: string
  readonly title?: string
  readonly columns?: readonly (string | { readonly key: string; readonly label: string; readonly group: string | null })[]
  readonly sections?: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly TruthRow[]
  readonly forecastChange?: { readonly value: number }
}

export interface TruthClaim {
  readonly value: number | string | readonly number[]
  readonly unit: string
  readonly signedValue?: number
  readonly ref?: string | { readonly table: string; readonly rows: readonly string[]; readonly column: string; readonly minusReport?: string }
}

export interface TruthItem {
  readonly id: string
  readonly type?: string | null
  readonly title?: string
  readonly risk?: string
  readonly assignment?: string
  readonly issuer?: string
  readonly group?: string
  readonly level?: number | null
  readonly publishedRating?: Letter | null
  readonly rating?: Letter | null
  readonly status?: string | null
  readonly comment?: string | readonly string[] | null
}

/** A small table of whatever kind: its numbers are read by the names of its fields. */
export interface TruthSeries {
  readonly id: string
  readonly caption?: string
  readonly title?: string
  readonly unit?: string
  readonly items?: readonly Readonly<Record<string, unknown>>[]
  readonly values?: readonly Readonly<Record<string, unknown>>[]
  readonly rows?: readonly Readonly<Record<string, unknown>>[]
}

export interface TruthVolumes {
  readonly pricePerCareDay?: readonly (number | null)[]
  readonly placements?: readonly (number | null)[]
  readonly purchasedSharePercent?: readonly (number | null)[]
  readonly contractedSharePercent?: readonly (number | null)[]
}

/** The checked figures of a published report, in either layout. Sentences are there only in the original, never in the fixtures. */
export interface Truth {
  readonly schema: string
  readonly meta: {
    readonly id: string
    readonly title?: string | null
    readonly titleInferred?: string
    readonly year: number
    readonly periodTo?: string
    readonly period?: { readonly to: string }
    readonly previousForecastReport?: string
    readonly committee: string
    readonly municipality: string
  }
  readonly ratingRule?: { readonly thresholdPercent: number }
  readonly strategicGoals?: readonly TruthGoal[]
  readonly baseConditions?: readonly TruthGoal[]
  readonly actionPlan?: { readonly measures: readonly TruthGoal[] }
  readonly goalAreas?: readonly {
    readonly number: number
    readonly name: string
    readonly overviewRating?: Letter | null
    readonly strategicGoals: readonly TruthGoal[]
  }[]
  readonly incomeStatement?: TruthTable
  readonly netCost?: TruthTable
  readonly finance?: Readonly<Record<string, unknown>>
  readonly risks?: { readonly items: readonly TruthItem[] } | null
  readonly assignments?: { readonly items: readonly TruthItem[]; readonly publishedCounts?: Readonly<Record<string, number>> } | null
  readonly activities?: { readonly items: readonly TruthItem[] } | null
  readonly annualCycle?: unknown
  readonly surveys?: readonly TruthSeries[]
  readonly statistics?: readonly TruthSeries[]
  readonly sickLeave?: TruthSeries | null
  readonly staffTurnover?: TruthSeries | null
  readonly openComparisons?: TruthSeries | null
  readonly placementVolumes?: {
    readonly categories: readonly {
      readonly id: string
      readonly name: string
      readonly kind: 'price' | 'share'
      readonly flags: readonly string[]
      readonly outcome: TruthVolumes
      readonly budget: TruthVolumes
    }[]
  }
  readonly legends?: readonly { readonly appliesTo: string; readonly text?: string }[]
  readonly highlights?: { readonly items: readonly { readonly text?: string }[] }
  readonly complementaryMeasures?: { readonly items: readonly { readonly text?: string }[] }
  readonly narrative?: {
    readonly headings?: Readonly<Record<string, string>>
    readonly items: readonly { readonly section: string; readonly sentence: string; readonly claims: readonly TruthClaim[] }[]
  }
  readonly narrativeNumbers?: readonly { readonly id: string; readonly heading?: string; readonly sentence: string; readonly claims: readonly TruthClaim[] }[]
  readonly outline?: readonly {
    readonly id: string
    readonly level: number
    readonly title: string
    readonly blocks: readonly TruthBlock[]
  }[]
  /** What is known of the report before, where that report itself is not at hand. */
  readonly before?: TruthBefore
}

export interface TruthBlock {
  readonly kind: string
  readonly type?: string
  readonly ref?: string
  readonly text?: string
  readonly paragraphs?: readonly string[]
  readonly items?: readonly (string | { readonly text: string })[]
}

/** Figures of the previous report by indicator and goal. */
export interface TruthBefore {
  readonly id: string
  readonly levels: Readonly<Record<string, Letter | null>>
  readonly values: Readonly<Record<string, number>>
  readonly targets: Readonly<Record<string, number>>
  readonly budgetChanges: readonly { readonly table: string; readonly row: string; readonly tkr: number }[]
}

/** Reads every report of a folder, ordered by id; what is not a report of a known layout is left out. */
export function readTruths(folder: string): readonly Truth[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^\d{4}-\d{2}\.json$/.test(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Truth)
}
