import type { CellView } from '@/lib/domain/report-view'
import { but, byRounding, figureName, inOther, type CodeOf, type FindingParts, type FindingWording } from './finding-wording'
import { formatNumber, monthName } from './format'
import { targetTexts } from './indicator'

function totalClause(parts: FindingParts): string {
  const { found, expected, other } = parts
  // Of-which lines are compared with the item above them.
  if (other !== null) return `varav-raderna är tillsammans ${found}, men ${other} är ${expected}`
  return `${figureName(parts, 'summan')} är ${found}${but('de avrundade raderna ger', expected)}${byRounding(parts)}`
}

/** The period's side of a target alone: 'under 1 490'. */
function periodTarget(cell: CellView, words: string): string {
  const period = cell.type === 'target' ? targetTexts({ ...cell, fullYear: null }).period : null
  return period === null ? words : period.replace(/^perioden: /, '')
}

function staleClause({ found, expected, finding }: FindingParts): string {
  const { beside } = finding
  const month = beside?.kind === 'targetTo' ? `, som är målet till och med ${monthName(beside.month)}` : ''
  return `periodens mål är ${periodTarget(finding.found, found)}${month}${but('för rapportens månader blir det', periodTarget(finding.expected, expected))}`
}

function forecastClause({ found, expected, finding: { beside } }: FindingParts): string {
  if (beside?.kind !== 'count') return `prognosen är ${found}${but('utfallet hittills pekar mot', expected)}`
  const months = beside.of === null ? `${formatNumber(beside.count)} månader` : `${beside.count} av ${beside.of} månader`
  return `prognosen räknar med priset ${found} i ${months}${but('hittills har det oftast varit', expected)}`
}

function missingTargetClause(parts: FindingParts): string {
  if (parts.expected !== '') return `målet saknas, men ${inOther({ ...parts, other: null }, 'förra rapporten')} var det ${parts.expected}`
  return parts.other === null ? 'målet saknas' : `målet saknas, men ${parts.other} under samma mål har ett`
}

/** Figure against figure. */
export const FIGURE_FINDINGS: Readonly<Record<CodeOf<'figures'>, FindingWording>> = {
  totalAgainstRows: { title: 'Summan stämmer inte med raderna', clause: totalClause },
  statementAgainstStatement: {
    title: 'Två uppställningar skiljer sig',
    clause: (parts) =>
      `${figureName(parts, 'beloppet')} är ${parts.found} här${but(`${inOther(parts, 'den andra uppställningen')} står`, parts.expected)}${byRounding(parts)}`,
  },
  printedAgainstComputed: {
    title: 'Tryckt tal skiljer sig från det uträknade',
    clause: (parts) => `det tryckta talet är ${parts.found}${but('uträkningen ger', parts.expected)}${byRounding(parts)}`,
  },
  twoTargets: {
    title: 'Samma indikator har två mål',
    clause: ({ found, expected, other }) => `målet är ${found}${but(`för ${other ?? 'samma indikator på ett annat ställe'} är det`, expected)}`,
  },
  stalePeriodTarget: { title: 'Periodens mål gäller en annan månad', clause: staleClause },
  fractionAgainstPercent: {
    title: 'Procenttalet stämmer inte med talen',
    clause: ({ found, expected }) => `här står ${found}${but('talen bredvid ger', expected)}`,
  },
  totalAgainstParts: {
    title: 'Totalen stämmer inte med delarna',
    clause: ({ found, expected }) => `totalen är ${found}${but('delarna ger', expected)}`,
  },
  surveyMeanAgainstItems: {
    title: 'Medelvärdet stämmer inte med frågorna',
    clause: ({ found, expected }) => `medelvärdet är ${found}${but('frågorna ger', expected)}`,
  },
  careDaysAgainstPlacements: {
    title: 'Vårddygnen stämmer inte med placeringarna',
    clause: ({ found, expected, other }) => `vårddygnen är ${found}${but(`placeringarna${other === null ? '' : ` i ${other}`} ger`, expected)}`,
  },
  placementsAgainstIndicator: {
    title: 'Volymerna stämmer inte med indikatorn',
    clause: ({ found, expected, other, finding: { beside } }) =>
      `här står ${found}${but(`volymerna${other === null ? '' : ` för ${other}`} ger`, expected)}${beside?.kind === 'equalsBudget' ? `; ${found} är budgeten` : ''}`,
  },
  identicalTables: {
    title: 'Två tabeller är lika',
    clause: ({ found, other }) => `alla tal (${found}) är desamma som i ${other ?? 'en annan tabell'}`,
  },
  unchangedSinceBase: {
    title: 'Oförändrat sedan förra rapporten',
    clause: (parts) => `värdet ${parts.found} är detsamma som ${inOther(parts, 'förra rapporten')}`,
  },
  impliedNegativeMonth: {
    title: 'En månad blir negativ',
    clause: (parts) =>
      `värdet är ${parts.found}${parts.expected === '' ? '' : ` och var ${parts.expected} ${inOther(parts, 'förra rapporten')}`}, vilket skulle göra månaderna emellan negativa`,
  },
  implausibleAgainstHistory: {
    title: 'Värdet avviker mycket från tidigare',
    clause: ({ found, expected }) => `den senaste månaden är ${found}${but('andra månader ligger kring', expected)}`,
  },
  implausibleForecast: { title: 'Prognosen avviker mycket från utfallet', clause: forecastClause },
  targetMissing: { title: 'Målet saknas', clause: missingTargetClause },
  signAgainstBudget: {
    title: 'Fel tecken',
    clause: (parts) =>
      `${figureName(parts, 'beloppet')} ${parts.found} har ett annat tecken än ${parts.expected === '' ? 'budgeten' : `budgeten, ${parts.expected}`}`,
  },
  seriesAgainstStatement: {
    title: 'Serien stämmer inte med uppställningen',
    clause: (parts) =>
      `${parts.finding.quote === null ? 'här' : `för ${parts.finding.quote}`} står ${parts.found}${but(`${inOther(parts, 'uppställningen')} är det`, parts.expected)}`,
  },
  areaAgainstPlacements: {
    title: 'Verksamheten kostar mindre än sina placeringar',
    clause: (parts) => `${figureName(parts, 'beloppet')} är ${parts.found}${but(`placeringarna${parts.other === null ? '' : ` i ${parts.other}`} kostar`, parts.expected)}`,
  },
  budgetChangedSinceBase: {
    title: 'Budgeten har ändrats',
    clause: (parts) => `årets budget är ${parts.found}${but(`${inOther(parts, 'förra rapporten')} var den`, parts.expected)}, så avvikelserna kan inte jämföras rakt av`,
  },
}
