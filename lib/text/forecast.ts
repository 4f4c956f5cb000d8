import type { ErrorScale, TestedError } from '@/lib/domain/forecasts/back-test'
import type { IssuedAccuracy } from '@/lib/domain/forecasts/issued-accuracy'
import type { ProposedMethod } from '@/lib/domain/forecasts/line-method'
import type { ForecastRanges, MethodForecast, OreRange, ProposalReason } from '@/lib/domain/forecasts/line-proposal'
import type { ForecastGap } from '@/lib/domain/forecasts/method'
import type { SeriesModel } from '@/lib/domain/forecasts/series-model'
import { formatMoney, formatMoneyUnit, formatNumber, formatPercent, HARD_SPACE, monthName } from './format'

const METHOD: Readonly<Record<ProposedMethod, string>> = {
  remainingBudget: 'Resterande budget',
  runRate: 'Takten hittills',
  lastYearProfile: 'Förra årets profil',
  placements: 'Placeringsvolymer',
  movedVintage: 'Förra prognosen, flyttad',
  smoothing: 'Tidsserie',
}

const HOW: Readonly<Record<ProposedMethod, string>> = {
  remainingBudget: 'utfall hittills och budget för månaderna som är kvar',
  runRate: 'utfall per månad hittills, gånger tolv',
  lastYearProfile: 'utfall hittills delat med den andel av året som hade kommit samma månad i fjol',
  placements: 'resterande budget, men placeringar efter prognos: antal × pris × dagar',
  movedVintage: 'förra rapportens prognos plus det som utfallet sedan dess skiljer sig från den',
  smoothing: 'utfall hittills och det som radens tidigare månader pekar mot',
}

const MODEL: Readonly<Record<SeriesModel, string>> = {
  mean: 'medelvärde',
  drift: 'jämn förändring',
  seasonalNaive: 'samma månad i fjol',
  simpleSmoothing: 'exponentiell utjämning',
  dampedTrend: 'dämpad trend',
  holtWinters: 'Holt–Winters',
}

const GAP: Readonly<Record<ForecastGap, string>> = {
  noActual: 'Utfall för perioden saknas.',
  noBudget: 'Budget saknas för perioden eller året.',
  noLastYear: 'Förra årets utfall saknas.',
  noShareLastYear: 'I fjol hade nästan inget av årets belopp kommit vid den här tiden.',
  noPlacements: 'Raden har inga placeringar med prognos för resten av året.',
  noPlacementBudget: 'Budgeterade placeringar saknas, så de går inte att skilja från radens övriga kostnader.',
  noPreviousForecast: 'Ingen tidigare prognos finns för året.',
  noActualThen: 'Utfallet fram till förra prognosen finns inte för sig.',
  noBudgetShape: 'Budgeten visar inte hur det som var kvar fördelas på månaderna.',
  tooFewMonths: 'Det krävs minst 24 hela månader i följd.',
}

const tkr = (amount: Parameters<typeof formatMoney>[0]) => formatMoneyUnit(amount, 'tkr')

/** '9 prov från 3 år'. */
function testsText({ origins, years }: TestedError): string {
  return `${formatNumber(origins)} prov från ${formatNumber(years)} år`
}

/** 'Minst fel när den prövas mot utfallet: 120 tkr i snitt (10 prov från 2 år). Näst minst fel har Takten hittills, 410 tkr.' */
function reasonText(reason: ProposalReason): string {
  switch (reason.code) {
    case 'smallestError':
      return (
        `Minst fel när den prövas mot vad tidigare år blev: ${tkr(reason.error.absolute)} i snitt (${testsText(reason.error)}). ` +
        `Närmast kommer ${METHOD[reason.next.method].toLocaleLowerCase('sv')} med ${tkr(reason.next.error.absolute)}.`
      )
    case 'onlyTested':
      return `Den enda metod som har kunnat prövas: ${tkr(reason.error.absolute)} fel i snitt (${testsText(reason.error)}).`
    case 'convention':
      return (
        `Historiken räcker inte för att säga vilken metod som träffar bäst: ${formatNumber(reason.years)} prövade år av minst ${formatNumber(reason.yearsNeeded)}. ` +
        'Resterande budget föreslås av vana, inte för att den har visat sig bäst.'
      )
    case 'nothingToPropose':
      return 'Inget föreslås: historiken räcker inte för att pröva metoderna, och resterande budget går inte att räkna fram.'
  }
}

function rangeText({ low, high }: OreRange): string {
  return `${formatMoney(low, 'tkr')} till ${formatMoney(high, 'tkr')}`
}

export const forecastText = {
  title: 'Förslag till prognos',
  lead: (month: number) =>
    `Räknade på sparade belopp till och med ${monthName(month)}. Det som skrivs i tabellen ovan gäller; förslagen ändrar ingenting. ` +
    'Metoderna prövas genom att tidigare år prognosticeras på nytt, från samma månad och två månader före och efter.',
  table: (line: string) => `Förslag till prognos för ${line}, tkr`,
  columns: {
    method: 'Metod',
    fullYear: 'Helår',
    likely: `80${HARD_SPACE}% sannolikt`,
    wide: `95${HARD_SPACE}% sannolikt`,
    error: 'Fel i snitt',
    scaled: 'MASE',
    bias: 'Snedhet',
    tests: 'Prov',
  },
  none: '–',
  proposed: 'Föreslås',
  proposedAmount: (amount: Parameters<typeof formatMoney>[0]) => tkr(amount),
  noProposal: 'Inget förslag',
  reason: reasonText,
  method: ({ method, model }: Pick<MethodForecast, 'method' | 'model'>) => (model === null ? METHOD[method] : `${METHOD[method]}: ${MODEL[model]}`),
  methodName: (method: ProposedMethod) => METHOD[method],
  how: (method: ProposedMethod) => HOW[method],
  gap: (gap: ForecastGap) => GAP[gap],
  amount: (amount: Parameters<typeof formatMoney>[0]) => formatMoney(amount, 'tkr'),
  range: rangeText,
  rangeBasis: (ranges: ForecastRanges) => (ranges.basis === 'model' ? 'enligt modellen' : 'efter tidigare fel'),
  scaled: (value: number) => formatNumber(value, { decimals: 2 }),
  bias: (percent: number) => formatPercent(percent, { decimals: 1, sign: true }),
  tests: ({ origins }: TestedError, comparable: boolean) => `${formatNumber(origins)}${comparable ? '' : ', jämförs inte'}`,
  explanation: (scale: ErrorScale | null) => {
    const compared = scale?.basis === 'naive' ? 'att upprepa förra månaden' : 'att upprepa samma månad i fjol'
    const mase = scale === null ? '' : ` MASE är felet mätt i vad ${compared} i snitt missar med per månad.`
    return `Snedhet är felet i procent av utfallet, med tecken: plus betyder att året blev bättre än metoden sade.${mase}`
  },
  accuracy: (month: number, { count, withinOnePercent, bias }: IssuedAccuracy) =>
    `Utfärdade prognoser från ${monthName(month)} tidigare år: ${formatPercent(withinOnePercent)} av ${formatNumber(count)} träffade inom ±1${HARD_SPACE}% av utfallet` +
    `${bias === null ? '' : `, snedhet ${formatPercent(bias, { decimals: 1, sign: true })}`}.`,
} as const
