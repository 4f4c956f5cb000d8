import type { PackageKind } from '@/lib/domain/package-change'

/** Kinds of facts, as the preview and the log of packages call them. */
export const KIND_WORD: Readonly<Record<PackageKind, string>> = {
  registers: 'Register',
  indicators: 'Indikatorer och målnivåer',
  goals: 'Plan och mål',
  indicatorValues: 'Utfall för indikatorer',
  comparisonValues: 'Jämförelsevärden',
  statements: 'Uppställningar och budgetrader',
  budgetVersions: 'Budgetversioner',
  budgetChanges: 'Budgetförändringar',
  amounts: 'Belopp',
  forecastVintages: 'Prognosomgångar',
  forecasts: 'Helårsprognoser',
  placementCategories: 'Placeringskategorier',
  placementVolumes: 'Placeringsvolymer',
  risks: 'Risker',
  assignments: 'Uppdrag',
  activities: 'Aktiviteter',
  annualCycle: 'Årshjul',
  correctiveMeasures: 'Åtgärder',
  dataTables: 'Tabeller',
  forms: 'Rapportmallar',
  reports: 'Rapporter',
  sections: 'Texter i rapporter',
  assessments: 'Bedömningar',
}

/** Lists and fields of a package in Swedish, by the name that they have in the file. */
const FIELD_WORD: Readonly<Record<string, string>> = {
  accumulation: 'hur värdet läggs ihop', actions: 'åtgärder', activities: 'aktiviteter', activity: 'aktivitet', aim: 'syfte', aliases: 'andra namn', amount: 'belopp, kr',
  amounts: 'belopp', annualCycle: 'årshjul', answers: 'antal svar', assessments: 'bedömningar', assignments: 'uppdrag', blocks: 'delar', body: 'text', breakdown: 'uppdelning',
  budgetChanges: 'budgetförändringar', budgetVersion: 'budgetversion', budgetVersions: 'budgetversioner', businessArea: 'verksamhetsområde', businessAreas: 'verksamhetsområden',
  careDays: 'vårddygn', carriedOver: 'överförd text', carriedOverFrom: 'överförd från', category: 'kategori', cells: 'celler', closedHow: 'hur den slutade', closedIn: 'stängd',
  code: 'kommunkod', columns: 'kolumner', comment: 'kommentar', commentary: 'kommentar', committee: 'nämnd', comparisonValues: 'jämförelsevärden',
  contractedShare: 'arvoderade, %', correctiveMeasures: 'åtgärder',
  counted: 'räknas till området', dataTables: 'tabeller', decidedOn: 'beslutad den', decimals: 'decimaler', decision: 'beslut', denominator: 'av', derived: 'hur det räknas ut',
  dueOn: 'klar den', effect: 'effekt, kr', effects: 'effekter', favourableDirection: 'önskad riktning', fetchedAt: 'hämtat', forecasts: 'helårsprognoser', forecastVintages: 'prognosomgångar', form: 'mall',
  format: 'format', forms: 'rapportmallar', formVersion: 'mallens version', frequency: 'hur ofta', from: 'från månad', fromMonth: 'från månad', fromYear: 'från år', fullYear: 'helår',
  goals: 'mål', group: 'grupp', highlightsFrom: 'händelser från månad', impact: 'konsekvens', indicator: 'indikator', indicators: 'indikatorer', indicatorValues: 'utfall för indikatorer',
  issuer: 'uppdragsgivare', key: 'nyckel', kind: 'slag', label: 'namn', labels: 'namn per år', lastYear: 'sista år', level: 'nivå', likelihood: 'sannolikhet', line: 'budgetrad', lines: 'budgetrader',
  measure: 'mått', measurementUnit: 'enhet', meetingOn: 'möte den', mergedInto: 'sammanslagen med', method: 'metod', minutesItem: 'paragraf', missing: 'skäl till att värde saknas',
  month: 'månad', months: 'månader', municipality: 'kommun', name: 'namn', nationalCode: 'nationell kod', note: 'anmärkning', numerator: 'antal', openedIn: 'öppnad', operator: 'jämförelse',
  order: 'ordning', orgUnit: 'enhet i organisationen', orgUnits: 'enheter i organisationen', parent: 'ligger under', partOf: 'del av', people: 'räknar personer', periodMethod: 'målnivå för perioden',
  periodTargets: 'målnivåer per period', placementCategories: 'placeringskategorier', placements: 'placeringar', placementVolumes: 'placeringsvolymer', plan: 'plan', population: 'antal tillfrågade',
  previousReport: 'föregående rapport', pricePerDay: 'pris per vårddygn, kr', purchasedShare: 'köpta, %', ratingRule: 'bedömningsregel', reason: 'skäl', registryNumber: 'diarienummer',
  remark: 'anmärkning', reports: 'rapporter', returnReason: 'skäl för återlämning', risks: 'risker', rollUpRule: 'sammanvägning', rows: 'rader', scale: 'skala', sections: 'avsnitt',
  sensitive: 'känslig', serviceArea: 'verksamhet', serviceAreas: 'verksamheter', showsSmallCounts: 'visar små antal', source: 'källa', statement: 'uppställning', statements: 'uppställningar',
  status: 'läge', subject: 'vad som bedöms', targetAreas: 'målområden', targets: 'målnivåer', text: 'text', title: 'titel', to: 'till månad', trend: 'trend', type: 'typ', value: 'värde',
  vintage: 'prognosomgång', year: 'år', yearEndLevel: 'nivå vid årets slut', yearEndReason: 'skäl vid årets slut', base: 'jämförelse', direction: 'riktning', goodness: 'bättre eller sämre',
}

/** 'amount' → 'belopp, kr'; a field without a word is told by its own name. */
export function fieldWord(field: string): string {
  return field.startsWith('cell:') ? field.slice('cell:'.length) : (FIELD_WORD[field] ?? field)
}

/** Values that a field chooses among. */
const VALUE_WORD: Readonly<Record<string, string>> = {
  actual: 'utfall', budget: 'budget', forecast: 'prognos', item: 'rad', heading: 'rubrik', ofWhich: 'varav', total: 'summa', higher: 'högre är bättre', lower: 'lägre är bättre',
  met: 'uppfyllt', partlyMet: 'delvis uppfyllt', notMet: 'ej uppfyllt', notAssessed: 'ej bedömt', draft: 'utkast', submitted: 'inlämnad', reviewed: 'granskad', approved: 'godkänd',
  sent: 'skickad', adopted: 'beslutad', published: 'publicerad', monthly: 'månad', interim: 'delår', annual: 'år', yearly: 'år', notStarted: 'inte påbörjad', ongoing: 'pågår', done: 'klar',
  cancelled: 'avbruten', notMeasuredYet: 'ej mätt än', tooFewAnswers: 'för få svar', notApplicable: 'ej aktuellt', suppressed: 'dolt', none: 'inget värde', percent: 'procent', number: 'antal',
  yesNo: 'ja eller nej', index: 'index', money: 'kronor', sum: 'summa', latest: 'senaste värdet', mean: 'medelvärde', yearOnly: 'bara helår', proRata: 'andel av året', given: 'angiven',
  better: 'bättre', worse: 'sämre', unchanged: 'oförändrad', up: 'upp', down: 'ned', price: 'pris', share: 'andelar', entered: 'angiven', remainingBudget: 'återstående budget', runRate: 'takt',
  lastYearProfile: 'förra årets profil', smoothing: 'utjämning', movedVintage: 'flyttad prognos', goalArea: 'målområde', strategicGoal: 'strategiskt mål', committeeGoal: 'nämndmål',
  qualityGoal: 'kvalitetsmål', baseCondition: 'grundförutsättning', atLeast: 'minst', atMost: 'högst', above: 'över', below: 'under', equal: 'lika med', incomeStatement: 'resultaträkning',
  netCost: 'nettokostnad', netResult: 'resultat',
}

/** Fields whose text is a choice and not words of people. */
const CHOICES: ReadonlySet<string> = new Set([
  'kind', 'level', 'yearEndLevel', 'status', 'measure', 'favourableDirection', 'accumulation', 'frequency', 'measurementUnit', 'missing', 'method', 'direction', 'goodness', 'operator', 'periodMethod',
])

/** 'partlyMet' of the field level → 'delvis uppfyllt'; words of people stay as they are. */
export function choiceWord(field: string, value: string): string {
  return CHOICES.has(field) ? (VALUE_WORD[value] ?? value) : value
}
