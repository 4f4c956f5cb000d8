import type { Cue, CuePhrase, FigureWords } from '@/lib/domain/figures/figure-words'

function says(cues: readonly Cue[], phrases: readonly string[]): readonly CuePhrase[] {
  return phrases.map((phrase) => ({ phrase, cues }))
}

/** Every phrase after every preposition of comparison: 'mot budget', 'jämfört med budget'. */
function comparedWith(cue: Cue, nouns: readonly string[]): readonly CuePhrase[] {
  const prepositions = ['mot', 'än', 'jämfört med', 'i jämförelse med', 'jämförelse med', 'i förhållande till', 'i relation till', 'gentemot', 'relativt', 'från', 'sedan']
  return says([cue], prepositions.flatMap((preposition) => nouns.map((noun) => `${preposition} ${noun}`)))
}

const BUDGETS = ['budget*', 'ackumulerad budget*', 'periodens budget*', 'periodiserad budget*', 'beslutad budget*', 'årsbudget*', 'tilldelad budget*', 'ram*', 'budgeterat', 'budgeterad*', 'den budgeterade', 'kommunbidrag*']
const PREVIOUS_FORECASTS = [
  'föregående prognos*', 'förra prognos*', 'senaste prognos*', 'tidigare prognos*', 'närmast föregående prognos*', 'den föregående prognos*', 'den förra prognos*', 'den senaste prognos*', 'prognosen i*',
  'föregående rapport*', 'förra rapport*', 'föregående månad*', 'förra månad*', 'föregående månadsrapport*', 'förra månadsrapport*', 'föregående delår*', 'förra delår*', 'delår 1', 'tertial 1',
  'föregående tertial*', 'föregående uppföljning*', 'förra uppföljning*', 'tertialrapport*', 'föregående mätning*', 'förra mätning*',
]
const LAST_YEARS = [
  'föregående år*', 'förra år*', 'fjolår*', 'året innan', 'året före', 'föregående års utfall*', 'förra årets utfall*', 'fjolårets utfall*', 'utfallet föregående år*', 'utfallet förra året',
  'utfall föregående år*', 'föregående helår*', 'bokslut*', 'föregående års bokslut*',
]
const SAME_PERIODS = ['samma period*', 'motsvarande period*', 'samma tid*', 'samma månad*', 'motsvarande månad*']

const CUES: readonly CuePhrase[] = [
  ...says(['deficit'], ['underskott*', '*underskott', '*underskottet', 'minusresultat*', 'negativt resultat', 'negativ avvikelse', 'negativa avvikelsen', 'negativ budgetavvikelse', 'budgetöverdrag', 'budgetöverskridande*', 'överskrider budget*', 'överskrider budgeten', 'sämre än budget*', 'över budget', 'högre än budget*', 'minus']),
  ...says(['surplus'], ['överskott*', '*överskott', '*överskottet', 'plusresultat*', 'positivt resultat', 'positiv avvikelse', 'positiva avvikelsen', 'positiv budgetavvikelse', 'bättre än budget*', 'under budget', 'lägre än budget*', 'plus']),
  ...says(['zero'], ['nollresultat*', 'noll resultat', 'plus minus noll', '+ - 0']),
  ...says(['variance'], ['avvik*', '*avvikelse', '*avvikelsen', 'nettoavvikelse*', 'differens*', 'skillnad*']),
  ...says(['variance', 'againstBudget'], ['budgetavvikelse*', 'resultatavvikelse*']),
  ...says(['better'], ['förbättr*', '*förbättring', '*förbättringen', 'bättre', 'stärk*']),
  ...says(['worse'], ['försämr*', '*försämring', '*försämringen', 'sämre']),
  ...says(['better', 'forecast'], ['prognosförbättring*', 'förbättrad prognos*']),
  ...says(['worse', 'forecast'], ['prognosförsämring*', 'försämrad prognos*']),
  ...says(['change', 'forecast'], ['prognosförändring*', 'prognosjustering*']),
  ...says(['unchanged'], ['oförändra*', 'samma nivå', 'i nivå med']),
  ...says(['more'], ['ök*', 'höj*', 'stig*', 'högre', 'fler än', 'mer än', 'större', 'utök*', 'ökning*', 'överstig*', 'översteg*', 'överträff*', 'överskrid*', 'gått upp', 'går upp', 'gick upp', 'uppgång*', '*ökning', '*ökningen', 'tillväxt*']),
  ...says(['less'], ['minsk*', 'sänk*', 'sjunk*', 'sjönk', 'lägre', 'färre', 'mindre', 'understig*', 'understeg*', 'underskrid*', 'gått ner', 'gått ned', 'går ner', 'gick ner', 'gick ned', 'nedgång*', '*minskning', '*minskningen', 'reduc*', 'avtag*']),
  ...says(['change'], ['förändr*', 'justera*', 'förändring*']),
  ...comparedWith('againstBudget', BUDGETS),
  ...says(['againstBudget'], ['mot nollresultat']),
  ...comparedWith('previousForecast', PREVIOUS_FORECASTS),
  ...says(['previousForecast'], PREVIOUS_FORECASTS.filter((phrase) => !['delår 1', 'tertial 1', 'prognosen i*'].includes(phrase))),
  ...comparedWith('lastYear', LAST_YEARS),
  ...says(['lastYear'], [...LAST_YEARS.filter((phrase) => phrase !== 'bokslut*'), 'i fjol']),
  ...comparedWith('samePeriod', SAME_PERIODS),
  ...says(['samePeriod'], SAME_PERIODS.flatMap((phrase) => [phrase, `${phrase} föregående år*`, `${phrase} förra året`, `${phrase} i fjol`, `${phrase} året innan`])),
  ...comparedWith('target', ['mål', 'målet', 'målnivå*', 'målvärde*', 'måltal*', 'periodens mål*']),
  ...says(['target'], ['mål', 'målet', 'målnivå*', 'målvärde*', 'måltal*', 'målsättning*', 'nämndmål*', 'målgräns*', 'riktvärde*']),
  ...says(['more', 'target'], ['över målnivå*', 'över målet', 'över mål']),
  ...says(['less', 'target'], ['under målnivå*', 'under målet', 'under mål']),
  ...says(['forecast'], ['prognos*', '*prognos', '*prognosen', '*prognosens', 'beräknas', 'väntas', 'förväntas', 'beräknat', 'uppskatta*', 'prognosticera*']),
  ...says(['forecast', 'year'], ['helårsprognos*', 'årsprognos*', 'prognosen för helår*', 'prognosen för året']),
  ...says(['actual'], ['utfall*', '*utfall', '*utfallet']),
  ...says(['actual', 'toDate'], ['periodens utfall*', 'periodutfall*', 'ackumulerat utfall*', 'ackumulerade utfall*']),
  ...says(['year'], ['helår*', 'hela året', 'vid årets slut', 'årets slut', 'året som helhet', 'årsbasis', 'för året', 'på året', 'årsskiftet']),
  ...says(['toDate'], ['perioden', 'periodens', 'period', 'ackumulera*', 'till och med', 't . o . m', 't . o . m .', 'tom', 'hittills', 'delåret', 'delårets', 'delårsresultat*', 'månadens', 'tertialet', 'tertialets']),
  ...says(['actual', 'year'], ['årets resultat', 'årets utfall', 'årets underskott', 'årsresultat*']),
  ...says(['actual', 'deficit'], ['årets underskott']),
  ...says(['actual', 'surplus'], ['årets överskott']),
  ...says(['toDate', 'result'], ['periodens resultat', 'resultatet för perioden', 'delårsresultat*']),
  ...says(['budget'], ['budget*', '*budget', '*budgeten', 'budgeterat', 'budgeterade']),
  ...says(['grant'], ['anslag*', 'tilldel*', '*tilldelning', 'ramförstärk*', 'ramtillskott*', 'ramökning*', 'rammins*', 'ramjuster*', 'budgettillskott*', 'budgetförstärk*', 'budgetökning*', 'tilläggsanslag*', 'tilläggsbudget*', 'tillskott*', 'tillskjut*', 'tillförts', 'tillförs', 'tillfördes', 'kompensationsmedel']),
  ...says(['cost'], ['kostnad*', '*kostnad', '*kostnader', '*kostnaden', '*kostnaderna', 'utgift*', '*utgifter', '*utgifterna']),
  ...says(['income'], ['intäkt*', '*intäkter', '*intäkterna', 'ersättning*', '*ersättning', '*ersättningen', 'statsbidrag*', '*bidraget']),
  ...says(['result'], ['resultat', 'resultatet', 'resultatets', 'nettoresultat*', '*resultat', '*resultatet']),
  ...says(['withinBudget'], ['inom budget*', 'inom ram*', 'inom sin budget*', 'inom tilldelad*', 'inom beslutad*']),
]

export const FIGURE_WORDS: FigureWords = {
  cues: CUES,
  causes: [
    'på grund av', 'p . g . a', 'p . g . a .', 'p.g.a.', 'pga', 'till följd av', 'beror på', 'beror främst på', 'beror till största delen på', 'beror i huvudsak på', 'beror bland annat på', 'beror framför allt på', 'beroende på',
    'förklaras av', 'förklaras främst av', 'förklaras till', 'orsakas av', 'med anledning av', 'tack vare', 'genom', 'eftersom', 'då', 'för att', 'i och med', 'härrör från', 'kan förklaras', 'avser främst', 'består av', 'bidrar med',
    'orsaken är', 'anledningen är', 'vilket beror', 'främst',
  ],
  asides: ['inklusive', 'inkl', 'inkl .', 'exklusive', 'exkl', 'exkl .', 'utöver', 'förutom', 'bortsett från', 'med undantag för', 'utan'],
  exclusions: ['exklusive', 'exkl', 'exkl .', 'förutom', 'bortsett från', 'med undantag för', 'rensat för', 'borträknat', 'oräknat'],
  parts: ['varav', 'därav', 'av dessa', 'av detta', 'av vilka', 'av vilket', 'fördelat på', 'fördelas'],
  breaks: ['och', 'vilket', 'vilka', 'medan', 'men', 'samt', 'dels', 'som', 'där', 'varav', 'därav', 'när', 'trots'],
  byWords: ['med'],
  toWords: ['till', 'på', 'om', 'uppgår till', 'motsvarande'],
  fromWords: ['från'],
  limits: ['inom', 'hos', 'bland', 'för gruppen', 'på enheten', 'vid', 'avseende', 'gällande', 'kopplat till', 'hänförligt till'],
  wholes: ['hela', 'totalt', 'totala', 'totalen', 'sammantaget', 'sammanlagt', 'sammanlagda', 'nämnden*', 'nämndens', 'förvaltningen', 'förvaltningens'],
  joiners: [
    'och', 'samt', 'eller', 'för', 'av', 'i', 'på', 'till', 'från', 'med', 'om', 'per', 'vid', 'inom', 'som', 'att', 'de', 'den', 'det', 'en', 'ett', 'har', 'är', 'sin', 'sina', 'mot', 'hos', 'under', 'över', 'bland', 'vid', 'efter',
    'ska', 'kan', 'ej', 'inte', 'mer', 'än', 'avser', 'avseende', 'minst', 'högst', 'alla', 'andel', 'andelen', 'antal', 'antalet', 'procent', 'år', 'året', 'tkr', 'mnkr', 'mkr', 'jan', 'dec', 'januari', 'december', 'varav', 'upplever', 'deras', 'haft',
    'fått', 'där', 'gäller',
  ],
  commonNameWords: [
    'nettokostnad*', 'resultat*', 'total*', 'totalt', 'summa', 'kostnad*', 'intäkt*', 'övrig*', 'gemensam*', 'verksamhet*', 'nämnd*', 'förvaltning*', 'insatser', 'insats', 'administration', 'effekt*', 'ersättning*', 'medarbetare', 'medarbetarna', 'anställda',
    'kommun*', 'person*', 'utfall', 'resultaträkning*', 'enhet*',
  ],
  endings: [
    'ernas', 'arnas', 'ornas', 'erna', 'arna', 'orna', 'ens', 'ets', 'ers', 'ars', 'nas', 'ades', 'aste', 'are', 'ade', 'ad', 'en', 'et', 'er', 'ar', 'or', 'na', 'ns', 'ts', 'an', 'es', 'as', 'at', 'a', 'e', 'n', 't', 's', 'r',
  ],
  dayNouns: ['*dygn', 'dygn', '*dygnen', 'dagar', '*dagar'],
  placementNouns: ['*placering*', 'placering*', 'plats*', '*platser'],
  answerNouns: ['svar', 'svarande', 'respondenter', 'svaranden', 'enkätsvar'],
  hedges: ['i stort sett', 'i princip', 'nästan', 'i det närmaste', 'i huvudsak', 'relativt', 'ungefär'],
}
