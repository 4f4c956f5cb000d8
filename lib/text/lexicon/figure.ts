import type { Cue, CuePhrase, FigureWords } from '@/lib/domain/figures/figure-words'

function says(cues: readonly Cue[], phrases: readonly string[]): readonly CuePhrase[] {
  return phrases.map((phrase) => ({ phrase, cues }))
}

const CUE_PHRASES: readonly CuePhrase[] = [
  ...says(['zero'], ['nollresultat*', 'noll resultat', 'plus minus noll']),
  ...says(['variance', 'againstBudget'], ['budgetavvikelse*', 'resultatavvikelse*']),
  ...says(['deficit'], ['budgetöverskridande*', 'budgetöverdrag*', 'överskrider budget', 'överskrider budgeten', 'sämre än budget', 'sämre än budgeterat', 'back']),
  ...says(['surplus'], ['bättre än budget', 'bättre än budgeterat', 'tillgodo']),
  // Costs under budget are good, revenue under budget is not.
  ...says(['againstBudget', 'period'], ['mot periodbudget*', 'med periodbudget*', 'än periodbudget*', 'till periodbudget*']),
  ...says(['above', 'againstBudget', 'period'], ['över periodbudget*']),
  ...says(['below', 'againstBudget', 'period'], ['under periodbudget*']),
  ...says(['budget', 'period'], ['periodbudget*', 'periodens budget', 'budgeten för perioden', 'budgeterat för perioden']),
  ...says(['above', 'againstBudget'], ['över budget']),
  ...says(['below', 'againstBudget'], ['under budget']),
  ...says(['better', 'forecast'], ['prognosförbättring*', 'förbättrad prognos*']),
  ...says(['worse', 'forecast'], ['prognosförsämring*', 'försämrad prognos*']),
  ...says(['change', 'forecast'], ['prognosförändring*', 'prognosjustering*', 'prognosändring*']),
  ...says(['forecast', 'fullYear'], ['helårsprognos*', 'årsprognos*']),
  ...says(['forecast'], ['beräknas', 'beräknat', 'beräknar', 'räknar med', 'räknade med', 'väntar', 'väntas', 'förväntas', 'uppskatt*', 'prognosticera*', 'prognostisera*', 'prognosen', 'bedöms']),
  ...says(['actual', 'period'], ['periodens utfall*', 'periodutfall*', 'ackumulerat utfall*', 'ackumulerade utfall*', 'delårsresultat*', 'periodens resultat', 'resultatet för perioden', 'periodens underskott']),
  ...says(['actual', 'deficit', 'period'], ['periodens underskott']),
  ...says(['actual', 'surplus', 'period'], ['periodens överskott']),
  ...says(['period'], ['ackumulerad*', 'ackumulerat', 'delåret', 'delårets', 'tertialet', 'tertialets', 'månadens']),
  ...says(['fullYear'], ['helåret*', 'på helår', 'helårseffekt', 'året som helhet', 'på året', 'årets slut', 'vid årsskiftet', 'årets']),
  ...says(['previousYear'], ['föregående års utfall', 'föregående års resultat', 'förra årets utfall', 'fjolårets utfall', 'utfallet föregående år', 'utfallet förra året', 'utfall föregående år', 'bokslut föregående år', 'förra årets bokslut']),
  ...says(['samePeriodLastYear'], ['samma period', 'motsvarande period', 'samma tid', 'samma månad', 'motsvarande månad']),
  ...says(['againstPreviousForecast'], ['tidigare prognos*', 'senaste prognosen', 'senast lämnade prognos', 'prognosen i juli', 'prognosen i april', 'prognosen i maj', 'prognosen i augusti', 'prognosen i mars', 'prognosen i oktober']),
  ...says(['previousReport'], ['delår 1', 'tertial 1', 'senaste mätningen', 'förra mätningen', 'föregående undersökning', 'tidigare mätning']),
  ...says(['grant'], [
    'tilldelats', 'tilldelas', 'tilldelades', 'ramförstärk*', 'ramtillskott*', 'ramminsk*', 'ramjuster*', 'budgetförstärk*', 'budgetökning*', 'tilläggsanslag*', 'tillskjut*', 'tillförts', 'tillförs', 'tillfördes', 'budgeten har utökats', 'budgeten utökas',
    'budgeten utökades', 'budgeten har ökat', 'budgeten har ökats', 'anslaget*',
  ]),
  ...says(['above'], ['för högt', 'för hög', 'för höga', 'för mycket', 'för många']),
  ...says(['below'], ['för lågt', 'för låg', 'för låga', 'för lite', 'för få']),
  ...says(['withinBudget'], ['inom budgetram', 'inom budgetramen', 'inom budget', 'inom sin budget', 'inom tilldelad budget', 'inom tilldelad ram', 'inom ram', 'inom beslutad budget']),
  ...says(['target'], ['måltal*', 'målvärde*', 'målsättning*', 'målgräns*', 'riktvärde*', 'nämndmål*']),
]

export const FIGURE_WORDS: FigureWords = {
  cuePhrases: CUE_PHRASES,
  causes: [
    'på grund av', 'p . g . a', 'p . g . a .', 'pga', 'till följd av', 'beror på', 'beror främst på', 'beror till största delen på', 'beror i huvudsak på', 'beror bland annat på', 'beror framför allt på', 'beror till stor del på', 'beroende på',
    'förklaras av', 'förklaras främst av', 'förklaras till', 'orsakas av', 'med anledning av', 'tack vare', 'genom', 'eftersom', 'då', 'för att', 'i och med', 'härrör från', 'kan förklaras', 'avser främst', 'består av', 'orsaken är', 'anledningen är',
    'främst', 'framför allt', 'huvudsakligen', 'bland annat',
  ],
  asides: ['inklusive', 'inkl', 'inkl .', 'exklusive', 'exkl', 'exkl .', 'utöver', 'förutom', 'bortsett från', 'med undantag för', 'utan'],
  exclusions: ['exklusive', 'exkl', 'exkl .', 'förutom', 'bortsett från', 'med undantag för', 'rensat för', 'borträknat', 'oräknat', 'utan'],
  parts: ['varav', 'därav', 'av dem', 'av det', 'av dessa', 'av detta', 'av vilka', 'av vilket', 'av summan', 'av beloppet', 'av anslaget', 'fördelat på'],
  shareVerbs: ['står för', 'stod för', 'stått för', 'svarar för', 'svarade för', 'utgör', 'utgjorde', 'härrör från', 'förklarar'],
  possibilities: ['à', 'kan', 'kunna', 'skulle', 'riskerar', 'risk', 'ytterligare', 'såvida', 'ifall', 'under förutsättning', 'förutsatt', 'i värsta fall', 'i bästa fall'],
  rates: ['per år', 'per helår', 'per månad', 'per dygn', 'per dag', 'per vecka', 'per person', 'per brukare', 'per ärende', 'i månaden', 'i veckan', 'om året', 'vardera', 'styck', 'på årsbasis'],
  presentVerbs: [
    'är', 'visar', 'uppgår', 'ligger', 'beräknas', 'beräknar', 'väntas', 'väntar', 'förväntas', 'bedöms', 'prognostiserar', 'prognostiseras', 'pekar', 'redovisar', 'redovisas', 'blir', 'lämnar', 'räknar med', 'landar', 'hamnar',
  ],
  pastWords: [
    'var', 'låg', 'visade', 'uppgick', 'hade', 'blev', 'fick', 'gav', 'räknade', 'redovisade', 'redovisades', 'lämnade', 'lämnades', 'beräknades', 'bedömdes', 'väntades', 'prognostiserade', 'prognostiserades', 'pekade', 'befarade', 'befarades', 'tidigare', 'sedan',
    'förra', 'föregående', 'senast*', 'från', 'dåvarande', 'redan', 'än', 'jämfört', 'jämförelse', 'jämföra', 'innan', 'ursprung*', 'våras', 'fjol', 'mot', 'kvarstår', 'fortfarande', 'oförändra*',
  ],
  groups: ['män', 'männen', 'kvinnor', 'kvinnorna', 'pojkar', 'flickor', 'killar', 'tjejer', 'chefer', 'unga', 'äldre', 'yngre'],
  alternatives: ['eller', 'motsvarande', 'dvs', 'det vill säga', 'vilket motsvarar'],
  breaks: ['möts av', 'vägs upp av', 'uppvägs av', 'balanseras av', 'kompenseras av', 'täcks av', 'till ett', 'till en', 'och', 'att', 'vilket', 'vilka', 'medan', 'men', 'samt', 'dels', 'som', 'där', 'varav', 'därav', 'när', 'trots', 'av dessa', 'av detta'],
  continuations: ['vilket', 'alltså', 'det'],
  relatives: ['som', 'där', 'vilka'],
  comparing: ['jämfört med', 'jämfört med år', 'jämfört med året', 'i förhållande till', 'mot', 'sedan', 'sedan år', 'än', 'än år'],
  reachedWords: ['till'],
  verbs: [
    'beräknas', 'bedöms', 'väntas', 'förväntas', 'visar', 'visade', 'uppgår', 'uppgick', 'är', 'var', 'blir', 'blev', 'ligger', 'pekar', 'förbättras', 'förbättrar', 'försämras', 'försämrar', 'ökar', 'minskar', 'redovisar', 'redovisas', 'prognostiserar',
    'prognostiseras', 'medför', 'innebär', 'ger', 'gav', 'har', 'avviker', 'hamnar', 'landar', 'uppskattas', 'kommer', 'får', 'fick', 'fått', 'överstiger', 'understiger',
  ],
  neutralWords: [
    'beräkna*', 'bedöm*', 'vänta*', 'förvänta*', 'visa*', 'uppgå*', 'uppgick', 'blir', 'blev', 'bli', 'ligger', 'låg', 'peka*', 'redovisa*', 'medför*', 'innebär*', 'innebar', 'hamna*', 'landa*', 'kommer', 'komma', 'motsvara*', 'vilket', 'idag', 'dock', 'också', 'även',
    'därmed', 'totalt', 'total*', 'samman*', 'hela', 'helt', 'nämnd*', 'förvaltning*', 'verksamhet*', 'sektor*', 'enligt', 'jämför*', 'förhållande', 'period*', 'månad*', 'helår*', 'året', 'årets', 'ackumulera*', 'efter', 'tertial*', 'delår*', 'nuvarande', 'aktuell*',
    'senaste', 'hittills', 'preliminär*', 'fortsatt', 'fortfarande', 'något', 'kraftig*', 'svag*', 'stor', 'stort', 'mindre', 'liten', 'samtidigt', 'netto', 'nettokostnad*', 'resultat*', 'ekonomi*', 'kommun*', 'uppskatta*', 'ekonomisk*', 'budget*', 'prognos*', 'utfall*',
    'föregående', 'förra', 'tidigare', 'jämfört', 'belopp*', 'storleksordning*', 'cirka', 'ungefär', 'drygt', 'knappt', 'nästan', 'omkring', 'januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december', 'slut*',
    'negativ*', 'positiv*', 'sida', 'sitt', 'dess', 'denna', 'detta', 'vara', 'varit', 'sedan', 'mellan', 'rapport*', 'utgör*', 'andel*', 'antal*', 'tilldela*', 'ligga', 'tyder', 'lämna*', 'gäller', 'avser', 'enlig*', 'uppskattning*', 'uppnå*', 'uppfyll*', 'mätning*',
    'miljon*', 'tusen*', 'kronor', 'procent*', 'alltså', 'således', 'därför', 'redan', 'bara', 'endast', 'övergripande', 'bestå*', 'under', 'över', 'inom', 'snitt', 'genomsnitt*', 'varit', 'gått', 'gick', 'upp', 'ner', 'ned', 'lägre', 'högre', 'skett', 'gjort*', 'medel',
  ],
  joiners: [
    'och', 'samt', 'eller', 'för', 'av', 'i', 'på', 'till', 'från', 'med', 'om', 'per', 'vid', 'inom', 'som', 'att', 'de', 'den', 'det', 'en', 'ett', 'har', 'är', 'sin', 'sina', 'mot', 'hos', 'under', 'över', 'bland', 'efter', 'så', 'nu', 'ut', 'då', 'nya', 'ny', 'var',
    'ska', 'kan', 'ej', 'inte', 'mer', 'än', 'avser', 'avseende', 'minst', 'högst', 'alla', 'andel', 'andelen', 'antal', 'antalet', 'procent', 'år', 'året', 'åren', 'tkr', 'mnkr', 'mkr', 'jan', 'dec', 'januari', 'december', 'varav', 'upplever', 'deras', 'haft',
    'fått', 'där', 'gäller', 'nedan', 'redovisas',
  ],
  commonNameWords: [
    'nettokostnad*', 'resultat*', 'total*', 'summa', 'kostnad*', 'intäkt*', 'övrig*', 'gemensam*', 'verksamhet*', 'nämnd*', 'förvaltning*', 'insats', 'insatser', 'administration*', 'effekt*', 'ersättning*', 'medarbetar*', 'anställda', 'kommun*', 'person', 'personer', 'personal', 'personalen', 'utfall*', 'enhet*',
  ],
  endings: [
    'ernas', 'arnas', 'ornas', 'erna', 'arna', 'orna', 'ens', 'ets', 'ers', 'ars', 'nas', 'en', 'et', 'er', 'ar', 'or', 'na', 'ns', 'ts', 'an', 'es', 'as', 'a', 'e', 'n', 't', 's', 'r', 'ande', 'are', 'ad', 'at', 'ade', 'de', 'nde', 'lig', 'liga', 'ligt',
  ],
  measuredNouns: {
    days: ['*dygn', '*dygnen', 'dagar', '*dagar'],
    placements: ['*placering*', '*plats*', 'placerade'],
    answers: ['svar', 'svarande', 'svaranden', 'respondenter', 'enkätsvar'],
  },
  wholes: ['hela', 'totalt', 'totala', 'totalen', 'sammantaget', 'sammanlagt', 'sammanlagda', 'samlade', 'nämnden', 'nämndens', 'förvaltningen', 'förvaltningens'],
  limits: ['inom', 'hos', 'bland', 'för', 'på'],
  unchangedWords: ['oförändra*', 'nollresultat*', 'noll resultat', 'plus minus noll'],
  hedges: ['i stort sett', 'i princip', 'i det närmaste', 'i huvudsak', 'relativt', 'nästan', 'ungefär'],
}
