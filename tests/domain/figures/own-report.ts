import type { Figure, FigureMeasure, FigureUnit } from '@/lib/domain/figures/figure'
import type { Place } from '@/lib/domain/finding'
import { ORE_PER_TKR } from '@/lib/domain/money'
import type { Passage } from '@/lib/domain/passage'
import type { Period } from '@/lib/domain/period'

/** Figures of a committee that does not exist, January–August 2026, and passages about them. */
export const PERIOD: Period = { year: 2026, from: 1, to: 8 }

type Values = Readonly<Partial<Record<FigureMeasure, number>>>

interface Subject {
  readonly key: string
  readonly place: Place
  readonly names: readonly string[]
  readonly under: readonly string[]
  readonly depth: number
  readonly combined?: boolean
}

const NOT_AMOUNTS: Readonly<Partial<Record<FigureMeasure, FigureUnit>>> = {
  budgetVariancePercent: 'percent',
  shareWithinBudget: 'percent',
  targetDeviation: 'percent',
  previousTargetDeviation: 'percent',
  answers: 'number',
  count: 'number',
  fullYearPlacements: 'number',
  placementDays: 'number',
}

function figures(subject: Subject, unit: FigureUnit, values: Values, period: Period | null = null): readonly Figure[] {
  return Object.entries(values).map(([name, value]) => {
    const measure = name as FigureMeasure
    const inUnit = NOT_AMOUNTS[measure] ?? unit
    return {
      key: `${subject.key}#${measure}`,
      place: subject.place,
      measure,
      unit: inUnit,
      value: inUnit === 'ore' ? value * ORE_PER_TKR : value,
      names: subject.names,
      under: subject.under,
      period,
      depth: subject.depth,
      combined: subject.combined ?? false,
    }
  })
}

const LAST_YEAR: Period = { year: 2025, from: 1, to: 12 }

/** A line of the net cost with its amounts in tkr; last year's carry their year. */
function line(key: string, names: readonly string[], under: readonly string[], depth: number, values: Values): readonly Figure[] {
  const subject: Subject = { key: `netCost/${key}`, place: { kind: 'budgetLine', key: `netCost/${key}`, label: names[0] ?? key }, names, under: [...under, 'Nettokostnad'], depth }
  const { lastYear, samePeriodLastYear, ...rest } = values
  return [
    ...figures(subject, 'ore', rest),
    ...(lastYear === undefined ? [] : figures(subject, 'ore', { lastYear }, LAST_YEAR)),
    ...(samePeriodLastYear === undefined ? [] : figures(subject, 'ore', { samePeriodLastYear }, { ...PERIOD, year: 2025 })),
  ]
}

function indicator(key: string, name: string, unit: FigureUnit, values: Values, parts: readonly (readonly [string, number])[] = []): readonly Figure[] {
  const place: Place = { kind: 'indicator', key, label: name }
  const { previousValue, ...rest } = values
  const whole: Subject = { key: `indicator:${key}`, place, names: [name], under: [], depth: 0 }
  return [
    ...figures(whole, unit, rest),
    ...(previousValue === undefined ? [] : figures(whole, unit, { previousValue }, { year: 2026, from: 1, to: 4 })),
    ...parts.flatMap(([part, value]) => figures({ key: `indicator:${key}/${part}`, place, names: [part], under: [name], depth: 1 }, unit, { value })),
  ]
}

function cells(table: string, title: string, row: string, unit: FigureUnit, byYear: Readonly<Record<number, number>>): readonly Figure[] {
  const place: Place = { kind: 'dataTable', key: table, label: title }
  return Object.entries(byYear).flatMap(([year, value]) => {
    const subject: Subject = { key: `table:${table}/${row}/${year}`, place, names: [row], under: [year, title], depth: 1 }
    return figures(subject, unit, { cell: value }, { year: Number(year), from: 1, to: 12 })
  })
}

const ELDERLY = ['Nettokostnad äldreomsorg', 'Äldreomsorg']
const DISABILITY = ['Nettokostnad funktionsstöd', 'Funktionsstöd']

export const FIGURES: readonly Figure[] = [
  ...line('result', ['Resultat omsorgsnämnden'], [], 0, {
    actual: -184_320, budget: -181_950, variance: -2_370, forecast: -281_640, yearBudget: -278_440, yearVariance: -3_200, previousForecast: -281_340,
    forecastChange: -300, previousYearVariance: -5_300, yearVarianceChange: 2_100, budgetChange: 2_400, samePeriodLastYear: -176_020,
    changeOnSamePeriodLastYear: -8_300, lastYear: -268_100, changeOnLastYear: -13_540, budgetVariancePercent: -1.149, shareWithinBudget: 50,
  }),
  ...line('elderly.total', ELDERLY, ['Resultat omsorgsnämnden'], 1, {
    actual: -98_760, budget: -98_120, variance: -640, forecast: -150_200, yearBudget: -148_900, yearVariance: -1_300, forecastChange: 450, budgetChange: 2_400,
  }),
  ...line('elderly.home', ['Hemtjänst'], [...ELDERLY, 'Resultat omsorgsnämnden'], 2, {
    actual: -40_300, budget: -39_040, variance: -1_260, forecast: -61_400, yearBudget: -59_260, yearVariance: -2_140, forecastChange: -610, budgetChange: 1_500,
    samePeriodLastYear: -37_500, changeOnSamePeriodLastYear: -2_800,
  }),
  ...line('elderly.care', ['Särskilt boende'], [...ELDERLY, 'Resultat omsorgsnämnden'], 2, {
    actual: -58_460, budget: -59_080, variance: 620, forecast: -88_800, yearBudget: -89_640, yearVariance: 840, forecastChange: 1_060, budgetChange: 900,
  }),
  ...line('disability.total', DISABILITY, ['Resultat omsorgsnämnden'], 1, {
    actual: -85_560, budget: -83_830, variance: -1_730, forecast: -131_440, yearBudget: -129_540, yearVariance: -1_900, forecastChange: -750,
  }),
  ...line('disability.daily', ['Daglig verksamhet'], [...DISABILITY, 'Resultat omsorgsnämnden'], 2, {
    actual: -22_910, budget: -22_940, variance: 30, forecast: -34_320, yearBudget: -34_450, yearVariance: 130, forecastChange: 20,
  }),
  ...line('disability.assistance', ['Personlig assistans (LSS)', 'Personlig assistans'], [...DISABILITY, 'Resultat omsorgsnämnden'], 2, {
    actual: -62_650, budget: -60_890, variance: -1_760, forecast: -97_120, yearBudget: -95_090, yearVariance: -2_030, forecastChange: -770,
  }),
  ...line('elderly.heat', ['Effekt av värmebölja'], [...ELDERLY, 'Resultat omsorgsnämnden'], 2, { forecast: -2_560, forecastChange: -310 }),
  ...line('disability.heat', ['Effekt av värmebölja'], [...DISABILITY, 'Resultat omsorgsnämnden'], 2, { forecast: -1_480, forecastChange: -130 }),
  ...line('elderly.heat+netCost/disability.heat', ['Effekt av värmebölja'], [], 2, { forecast: -4_040, forecastChange: -440 }).map((sum) => ({ ...sum, combined: true })),
  ...line('elderly.other', ['Övriga insatser'], [...ELDERLY, 'Resultat omsorgsnämnden'], 2, { variance: 270, yearVariance: 410 }),
  ...line('elderly.grant', ['Statsbidrag värmebölja'], [...ELDERLY, 'Resultat omsorgsnämnden'], 2, { forecast: 760, forecastChange: -540 }),
  ...indicator('sick', 'Sjukfrånvaro', 'percent', { value: 7.4, previousValue: 7.9, fullYearTarget: 6.5, targetDeviation: 13.846 }),
  ...indicator('satisfied', 'Andel brukare som är nöjda med hemtjänsten', 'percent', { value: 86, previousValue: 82, fullYearTarget: 85, answers: 214 }, [
    ['Område Norr', 91],
    ['Område Söder', 78],
  ]),
  ...indicator('short_days', 'Antal vårddygn på korttidsplats', 'number', { value: 1_264, fullYearTarget: 1_500, periodTarget: 1_000, targetDeviation: 26.4 }),
  ...figures(
    { key: 'placements:short', place: { kind: 'placementCategory', key: 'short', label: 'Korttidsplats' }, names: ['Korttidsplats'], under: [], depth: 0 },
    'number',
    { placementDays: 2_214, fullYearPlacements: 6.1 },
  ),
  ...figures(
    { key: 'assignmentCounts/met', place: { kind: 'report', key: 'assignments', label: 'Uppdrag' }, names: ['Genomförda'], under: ['Uppdrag', 'Antal'], depth: 1 },
    'number',
    { count: 8 },
  ),
  ...cells('turnover', 'Personalomsättning per år', 'Personalomsättning', 'percent', { 2024: 12.8, 2025: 11.2, 2026: 9.6 }),
  ...cells('survey', 'Brukarundersökning', 'Bemötande', 'percent', { 2025: 91, 2026: 93 }),
]

/** A paragraph of the economy chapter, unless another place is given. */
export function passage(text: string, headings: readonly string[] = ['Ekonomi'], changed: Partial<Passage> = {}): Passage {
  return { kind: 'prose', place: { kind: 'section', key: 'economy', label: 'Ekonomi' }, headings, text, level: null, carriedOver: false, ...changed }
}

/** A comment on an indicator. */
export function comment(key: string, text: string): Passage {
  const name = FIGURES.find(({ place }) => place.key === key)?.names[0] ?? key
  return passage(text, [name], { kind: 'commentary', place: { kind: 'indicator', key, label: name } })
}
