import type { MeasureWord } from '@/lib/domain/language/measure-word'
import type { MeasureWords } from '@/lib/domain/language/lexicon'

const PREVIOUS = ['föregående', 'förra', 'förgående', 'tidigare', 'fg .', 'fg']

function previous(...things: string[]): readonly string[] {
  return PREVIOUS.flatMap((word) => things.map((thing) => `${word} ${thing}`))
}

const PHRASES: Readonly<Record<MeasureWord, readonly string[]>> = {
  forecast: [
    'prognos', 'prognosen', 'prognosens', 'prognoser', 'prognoserna', 'helårsprognos', 'helårsprognosen', 'årsprognos', 'årsprognosen',
    'prognostiserat', 'prognostiserar', 'prognostiseras',
  ],
  actual: ['utfall', 'utfallet', 'utfallets', 'bokslut', 'bokslutet', 'förbrukat'],
  budget: ['budget', 'budgeten', 'budgeterat', 'budgeterade', 'budgeterad', 'budgetram', 'budgetramen'],
  variance: ['avvikelse', 'avvikelsen', 'avvikelser', 'budgetavvikelse', 'budgetavvikelsen', 'nettoavvikelse', 'nettoavvikelsen', 'avviker'],
  grant: [
    'anslag', 'anslaget', 'tilldelning', 'tilldelningen', 'ramökning', 'ramökningen', 'ramförstärkning', 'ramförstärkningen', 'kommunbidrag',
    'kommunbidraget', 'tilläggsbudget', 'budgettillskott',
    'tillskott', 'tillskottet', 'mer i budget', 'utökad budget', 'utökad ram', 'ökad budget', 'ökad ram', 'ökad budgetram',
  ],
  result: ['resultat', 'resultatet', 'resultatets', 'årsresultat', 'årsresultatet', 'nettoresultat', 'nettoresultatet'],
  netCost: ['nettokostnad', 'nettokostnaden', 'nettokostnader', 'nettokostnaderna'],
  revenue: [
    'intäkt', 'intäkten', 'intäkter', 'intäkterna', 'intäkternas', '*intäkter', '*intäkterna', 'ersättning', 'ersättningen', 'ersättningar',
    'statsbidrag', 'statsbidraget', 'statsbidragen',
  ],
  cost: [
    'kostnad', 'kostnaden', 'kostnader', 'kostnaderna', 'kostnadernas', '*kostnad', '*kostnaden', '*kostnader', '*kostnaderna', 'merkostnad*',
    'kosta', 'kostar', 'kostade', 'kostat',
  ],
  target: ['mål', 'målet', 'målnivå', 'målnivån', 'målvärde', 'målvärdet', 'målsättningen', 'periodmålet', 'helårsmålet', 'årsmålet'],
  change: [
    'förändring', 'förändringen', 'prognosförändring', 'prognosförändringen', 'prognosförbättring', 'prognosförsämring', 'prognosförbättringen',
    'prognosförsämringen', 'ändrad prognos', 'ändring', 'ändringen',
  ],
  fullYear: ['helår', 'helåret', 'helårets', 'hela året', 'för året', 'på helår', 'på årsbasis', 'vid årets slut', 'årets resultat', 'årsskiftet', 'året ut'],
  period: [
    'för perioden', 'under perioden', 'perioden', 'periodens', 'hittills', 'hittills i år', 'hittills under året', 'ackumulerat', 'till och med',
    't o m', 't . o . m', 'periodutfall*',
  ],
  againstBudget: [
    'mot budget', 'mot budgeten', 'jämfört med budget', 'jämfört med budgeten', 'i förhållande till budget', 'i förhållande till budgeten',
    'från budget', 'gentemot budget', 'än budget', 'än budgeterat',
  ],
  againstPreviousForecast: [
    ...['mot', 'jämfört med', 'sedan', 'än i', 'än', 'i förhållande till', 'från'].flatMap((word) => previous('prognos', 'prognosen', 'prognostillfälle').map((phrase) => `${word} ${phrase}`)),
    ...previous('prognos', 'prognosen', 'prognostillfälle', 'prognostillfället'), 'juliprognosen', 'aprilprognosen', 'augustiprognosen',
    'maj prognosen', 'majprognosen', 'oktoberprognosen',
  ],
  previousReport: previous('rapport', 'rapporten', 'delår', 'delårsrapport', 'delårsrapporten', 'månadsrapport', 'månadsrapporten', 'uppföljning', 'tertial', 'mätning', 'mätningen'),
  previousMonth: previous('månad', 'månaden'),
  previousYear: [...previous('år', 'året', 'års'), 'i fjol', 'fjolåret', 'fjolårets', 'året innan', 'året före', 'mot fjolåret'],
  samePeriodLastYear: [
    ...previous('år', 'året').map((phrase) => `samma period ${phrase}`), ...previous('år', 'året').map((phrase) => `motsvarande period ${phrase}`),
    'samma period i fjol', 'samma tid i fjol', 'motsvarande period i fjol',
  ],
}

export const MEASURE_WORDS: MeasureWords = {
  measures: (Object.keys(PHRASES) as MeasureWord[]).flatMap((measure) => PHRASES[measure].map((phrase) => ({ phrase, measure }))),
}
