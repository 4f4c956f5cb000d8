import type { PlacementField } from '@/lib/domain/import-reading'
import type { Indicator, IndicatorValue } from '@/lib/domain/indicator'
import { monthsOf, wholeYear } from '@/lib/domain/period'
import type { PlacementCategory, PlacementVolume } from '@/lib/domain/placement'
import type { Measure } from '@/lib/domain/statement'
import type { TemplateFacts } from '@/lib/domain/template-facts'
import { TEMPLATE_NAME } from '@/lib/schemas/sheet-marker'
import { missingText } from '@/lib/text/indicator'
import { templateText } from '@/lib/text/template'
import type { TemplateCell, TemplateSheet } from './template-sheet'

const { columns: words, sheets } = templateText

function locked(values: readonly string[]): readonly TemplateCell[] {
  return values.map((value) => ({ kind: 'locked', value }))
}

/** A value, the label of its step, or in words why there is none; blank when nothing is recorded. */
function valueCell({ scale }: Indicator, recorded: IndicatorValue | undefined): TemplateCell {
  const number = recorded?.value ?? null
  const step = scale.find(({ value }) => value === number)?.label ?? null
  const missing = recorded?.missing ?? null
  return { kind: 'input', value: step ?? number ?? (missing === null ? null : missingText(missing)), format: null }
}

/** Values of the indicators from January to each month, with a row for each break-down that has any. */
export function indicatorSheet(facts: TemplateFacts): TemplateSheet {
  const months = monthsOf(wholeYear(facts.year))
  const valueOf = (indicator: string, breakdown: string, month: number) =>
    facts.indicatorValues.find(
      ({ indicatorKey, breakdown: of, period, carriedOverFrom }) =>
        // A value carried over is about an earlier month: given back for this one it would be a new fact.
        indicatorKey === indicator && of === breakdown && period.from === 1 && period.to === month && carriedOverFrom === null,
    )
  const rows = facts.indicators.flatMap((indicator) => {
    const breakdowns = facts.indicatorValues.filter(({ indicatorKey }) => indicatorKey === indicator.key).map(({ breakdown }) => breakdown)
    return [...new Set(['', ...breakdowns])].map((breakdown) => [
      ...locked([indicator.key, indicator.name, templateText.unit[indicator.measurementUnit], breakdown]),
      ...months.map((month) => valueCell(indicator, valueOf(indicator.key, breakdown, month))),
    ])
  })
  return {
    name: sheets.indicators,
    marker: [TEMPLATE_NAME, facts.year, 'indicator', 'actual', 'toDate', 'tkr', '-', '-'].join(' '),
    columns: [
      { code: 'key', heading: words.key, width: 18 },
      { code: 'name', heading: words.indicator, width: 60 },
      { code: '', heading: words.unit, width: 8 },
      { code: 'breakdown', heading: words.breakdown, width: 16 },
      ...months.map((month) => ({ code: `figure:1-${month}::`, heading: words.toDate(month), width: 12 })),
    ],
    rows,
    frozenColumns: 2,
    validation: null,
  }
}

const FIELDS: Readonly<Record<PlacementCategory['kind'], readonly PlacementField[]>> = {
  price: ['pricePerDay', 'placements', 'careDays'],
  share: ['purchasedShare', 'contractedShare'],
}

function inUnit(volume: PlacementVolume | undefined, field: PlacementField): number | null {
  const value = volume?.[field] ?? null
  return value === null ? null : field === 'pricePerDay' ? value / 100 : value
}

/** Placement months: actuals, the forecast of the report's vintage, and budget where there is one. */
export function placementSheet(facts: TemplateFacts): TemplateSheet {
  const months = monthsOf(wholeYear(facts.year))
  const ofMeasure = (measure: Measure) =>
    facts.placementVolumes.filter(
      (volume) => volume.year === facts.year && volume.measure === measure && (measure !== 'forecast' || volume.vintageKey === facts.vintage),
    )
  const isGiven: Readonly<Record<Measure, boolean>> = { actual: true, forecast: facts.vintage !== null, budget: ofMeasure('budget').length > 0 }
  const measures = (['actual', 'forecast', 'budget'] as const).filter((measure) => isGiven[measure])
  const rows = facts.placementCategories.flatMap((category) =>
    measures.flatMap((measure) =>
      FIELDS[category.kind].map((field) => [
        ...locked([category.key, category.name, templateText.measure[measure], templateText.field[field]]),
        ...months.map((month): TemplateCell => {
          const volume = ofMeasure(measure).find((each) => each.categoryKey === category.key && each.month === month)
          return { kind: 'input', value: inUnit(volume, field), format: '#,##0.##' }
        }),
      ]),
    ),
  )
  return {
    name: sheets.placements,
    marker: [TEMPLATE_NAME, facts.year, 'category', 'actual', 'perMonth', 'kr', facts.vintage ?? '-', '-'].join(' '),
    columns: [
      { code: 'key', heading: words.key, width: 16 },
      { code: 'name', heading: words.category, width: 30 },
      { code: 'measure', heading: words.measure, width: 10 },
      { code: 'field', heading: words.field, width: 26 },
      ...months.map((month) => ({ code: `figure:${month}-${month}::`, heading: words.month(month), width: 10 })),
    ],
    rows,
    frozenColumns: 4,
    validation: { min: 0, max: 9_999_999, title: templateText.invalidTitle, message: templateText.invalidNumber },
  }
}
