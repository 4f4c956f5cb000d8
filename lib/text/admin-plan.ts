import type { RatingRule, RollUpRule } from '@/lib/domain/assessment'
import type { GoalLevel } from '@/lib/domain/goal'
import type { Accumulation, FavourableDirection, IndicatorTarget, MeasurementUnit, PeriodTargetMethod, ReportingFrequency, TargetOperator } from '@/lib/domain/indicator'
import { formatNumber, monthName } from './format'

const LEVEL: Readonly<Record<GoalLevel, string>> = {
  goalArea: 'målområde',
  strategicGoal: 'strategiskt mål',
  committeeGoal: 'nämndmål',
  qualityGoal: 'kvalitetsmål',
  baseCondition: 'grundförutsättning',
}

const UNIT: Readonly<Record<MeasurementUnit, string>> = { percent: 'procent', number: 'antal', yesNo: 'ja/nej eller steg', index: 'index', scale: 'skala', money: 'kronor' }
const DIRECTION: Readonly<Record<FavourableDirection, string>> = { higher: 'högre är bättre', lower: 'lägre är bättre' }
const OPERATOR: Readonly<Record<TargetOperator, string>> = { lt: 'under', lte: 'högst', eq: 'exakt', gte: 'minst', gt: 'över' }
const METHOD: Readonly<Record<PeriodTargetMethod, string>> = {
  fullYear: 'samma mål hela året',
  proRata: 'årets mål delat på månaderna',
  given: 'ett mål för varje period',
}
const ACCUMULATION: Readonly<Record<Accumulation, string>> = { sum: 'summa av månaderna', latest: 'senaste värdet', mean: 'medelvärde', yearOnly: 'bara för helår' }
const FREQUENCY: Readonly<Record<ReportingFrequency, string>> = { monthly: 'varje månad', interim: 'i delårsrapporter', yearly: 'en gång om året' }

function options<Value extends string>(words: Readonly<Record<Value, string>>): readonly { readonly value: Value; readonly label: string }[] {
  return (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }))
}

const RULE: Readonly<Record<RatingRule['kind'], string>> = {
  relativeTolerance: 'avvikelse i procent av målet',
  points: 'avvikelse i enheter',
  bands: 'gränser på en skala',
  conditions: 'egna villkor',
  sign: 'överskott uppfyllt, underskott inte',
  manual: 'sätts av den som bedömer',
}

const ROLL_UP: Readonly<Record<RollUpRule['kind'], string>> = {
  unanimous: 'alla lika ger den nivån, annars delvis',
  worst: 'den sämsta',
  majority: 'de flesta',
  share: 'en andel uppfyllda',
  manual: 'sätts av den som bedömer',
}

/** 'från januari: högst 100'. */
function targetText({ fromMonth, operator, fullYear }: IndicatorTarget): string {
  const limit = fullYear === null ? 'inget mål' : `${OPERATOR[operator]} ${formatNumber(fullYear, { decimals: Number.isInteger(fullYear) ? 0 : 2 })}`
  return fromMonth === 1 ? limit : `${limit} från ${monthName(fromMonth)}`
}

export const adminPlanText = {
  title: 'Planer',
  lead: 'Mål, indikatorer och målnivåer för en nämnd och ett år. Publicerade rapporter ändras aldrig.',
  head: ['Nämnd', 'År'],
  none: 'Det finns ingen plan ännu.',
  planOf: (committee: string, year: number) => `${committee} ${year}`,
  goals: 'Mål',
  goalHead: ['Mål', 'Nivå', 'Indikatorer'],
  level: (level: GoalLevel) => LEVEL[level],
  addGoal: 'Lägg till mål',
  newGoal: 'Nytt mål',
  indicators: 'Indikatorer',
  indicatorHead: ['Indikator', 'Mått', 'Målnivå', 'Svarar', 'Mål'],
  target: (targets: readonly IndicatorTarget[]) => targets.map(targetText).join(', '),
  unit: (unit: MeasurementUnit) => UNIT[unit],
  ended: (name: string, lastYear: number) => `${name} (till och med ${lastYear})`,
  addIndicator: 'Lägg till indikator',
  newIndicator: 'Ny indikator',
  plan: 'Planen',
  startPlan: (year: number) => `Lägg upp plan för ${year}`,
  back: 'Tillbaka till planen',
  allPlans: 'Alla planer',
  form: {
    goal: 'Målets ord',
    level: 'Nivå',
    levels: options(LEVEL),
    parent: 'Under målet',
    topmost: 'överst',
    note: 'Anmärkning',
    noteHint: 'Till exempel när målet följs upp, om det inte är i varje rapport.',
    indicator: 'Namn',
    unit: 'Mått',
    units: options(UNIT),
    scale: 'Steg',
    scaleHint: 'För ja/nej och steg: ett per rad, talet först. Till exempel: 2 Ja',
    decimals: 'Decimaler',
    direction: 'Önskad riktning',
    directions: options(DIRECTION),
    accumulation: 'Värden räknas ihop som',
    accumulations: options(ACCUMULATION),
    frequency: 'Följs upp',
    frequencies: options(FREQUENCY),
    rule: 'Regel för bedömning',
    rules: (kept: RatingRule | null) => [
      { value: 'plan', label: 'planens regel' },
      ...(kept === null ? [] : [{ value: 'keep', label: `egen regel: ${RULE[kept.kind]}` }]),
      { value: 'tolerance', label: RULE.relativeTolerance },
      { value: 'sign', label: RULE.sign },
      { value: 'manual', label: RULE.manual },
    ],
    tolerance: 'Så mycket får det avvika för att vara delvis uppfyllt, procent',
    nationalCode: 'Kod i Kolada',
    unitResponsible: 'Enhet som svarar',
    noUnit: 'nämndens ekonomer',
    sensitive: 'Gäller antal personer: små antal döljs när rapporten publiceras',
    goals: 'Hör till målen',
    noGoals: 'Årets plan har inga mål ännu.',
    targets: (year: number) => `Målnivåer ${year}`,
    targetsHint: 'Ändras målet under året läggs en ny målnivå till. Den första finns kvar.',
    targetOf: (number: number) => `Målnivå ${number}`,
    fromMonth: 'Från månad',
    months: Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: monthName(index + 1) })),
    operator: 'Mål',
    operators: options(OPERATOR),
    fullYear: 'Helår',
    method: 'Under året',
    methods: options(METHOD),
    periods: 'Mål per period',
    periodsHint: 'En rad per period: sista månadens nummer och målet. Till exempel: 8 1700',
    targetNote: 'Varför målet ändrades',
    addTarget: 'Lägg till målnivå',
    removeTarget: (number: number) => `Ta bort målnivå ${number}`,
    remove: 'Ta bort',
    removeGoalLead: 'Ett mål som ingen rapport har bedömt kan tas bort. Indikatorerna finns kvar.',
    removeIndicatorLead: 'En indikator utan utfall och bedömningar kan tas bort. Annars anges ett sista år.',
    planName: 'Planens namn',
    planRule: 'Regel för indikatorer',
    planRules: (kept: RatingRule | null) => [
      ...(kept === null ? [] : [{ value: 'keep', label: `oförändrad: ${RULE[kept.kind]}` }]),
      { value: 'tolerance', label: RULE.relativeTolerance },
      { value: 'manual', label: RULE.manual },
    ],
    rollUp: 'Regel för mål',
    rollUps: options(ROLL_UP).filter(({ value }) => value !== 'share'),
    keepRollUp: (kept: RollUpRule) => ({ value: 'keep', label: `oförändrad: ${ROLL_UP[kept.kind]}` }),
  },
} as const
