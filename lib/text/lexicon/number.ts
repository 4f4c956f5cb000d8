import type { Exactness } from '@/lib/domain/language/quantity'
import type { ExactnessPhrase, QuantityWords, UnitPhrase } from '@/lib/domain/language/lexicon'

const ORE = { kronor: 100, tkr: 100_000, mkr: 100_000_000, mdkr: 100_000_000_000 } as const

function money(factor: number, phrases: readonly string[]): readonly UnitPhrase[] {
  return phrases.map((phrase) => ({ phrase, unit: 'ore', factor }))
}

function exactly(exactness: Exactness, phrases: readonly string[], alsoPreposition = false): readonly ExactnessPhrase[] {
  return phrases.map((phrase) => ({ phrase, exactness, alsoPreposition }))
}

const KRONOR = ['kronor', 'kr', 'krona', 'kronors', 'sek']

export const NUMBER_WORDS: QuantityWords = {
  numberWords: {
    noll: 0, ett: 1, en: 1, två: 2, tre: 3, fyra: 4, fem: 5, sex: 6, sju: 7, åtta: 8, nio: 9, tio: 10, elva: 11, tolv: 12, tretton: 13,
    fjorton: 14, femton: 15, sexton: 16, sjutton: 17, arton: 18, nitton: 19, tjugo: 20, trettio: 30, fyrtio: 40, femtio: 50, sextio: 60,
    sjuttio: 70, åttio: 80, nittio: 90,
  },
  multipliers: { tusen: 1000, hundra: 100 },
  halves: ['halv', 'halvt', 'halva'],
  andHalf: ['och en halv', 'och ett halvt', 'och ett halv'],
  articles: ['en', 'ett'],
  scales: { tusen: 1000, miljon: 1_000_000, miljoner: 1_000_000, mn: 1_000_000, milj: 1_000_000, miljard: 1_000_000_000, miljarder: 1_000_000_000 },
  units: [
    ...money(ORE.kronor, KRONOR),
    ...money(ORE.tkr, ['tkr', 'kkr', 'ksek', ...KRONOR.map((krona) => `tusen ${krona}`), ...KRONOR.map((krona) => `tusentals ${krona}`)]),
    ...money(ORE.mkr, ['mkr', 'mnkr', 'msek', 'mnsek', 'miljonkronor', 'mn kr', 'milj kr', 'milj . kr', 'milj . kronor', 'mn kronor']),
    ...money(ORE.mkr, KRONOR.flatMap((krona) => [`miljoner ${krona}`, `miljon ${krona}`])),
    ...money(ORE.mdkr, ['mdkr', 'mdr', 'mdr kr', ...KRONOR.flatMap((krona) => [`miljarder ${krona}`, `miljard ${krona}`])]),
    ...['%', 'procent', 'procents', 'proc'].map((phrase) => ({ phrase, unit: 'percent', factor: 1 }) as const),
    ...['procentenheter', 'procentenhet', 'procentenheters', 'procentpoäng', '% - enheter', '% - enhet', '% enheter', 'procent - enheter'].map(
      (phrase) => ({ phrase, unit: 'points', factor: 1 }) as const,
    ),
  ],
  priceUnits: ['kr', 'kronor'],
  per: ['per', '/'],
  notPriced: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december', 'sista',
  'den', 'verksamhet', 'område'],
  exactness: [
    ...exactly('about', ['ca', 'ca .', 'cirka', 'c:a', 'circa', 'ungefär', 'uppskattningsvis', 'i storleksordningen', 'i snitt ca', '~', '≈']),
    ...exactly('about', ['omkring', 'runt', 'kring', 'runt om'], true),
    ...exactly('slightlyOver', ['drygt', 'lite över', 'strax över', 'något över', 'lite mer än', 'något mer än', 'dryga']),
    ...exactly('slightlyUnder', ['knappt', 'nästan', 'närmare', 'nära', 'strax under', 'något under', 'lite under', 'knappa', 'inte fullt',
    'nära nog']),
    ...exactly('over', ['mer än', 'fler än', 'större än', 'högre än', 'längre än', 'äldre än', 'överstiger', 'översteg', 'överstigit', '>']),
    ...exactly('over', ['över'], true),
    ...exactly('under', ['mindre än', 'färre än', 'lägre än', 'kortare än', 'yngre än', 'understiger', 'understeg', 'understigit', '<']),
    ...exactly('under', ['under'], true),
    ...exactly('atLeast', ['minst', 'åtminstone', 'inte mindre än', 'inte under', 'lägst', 'som lägst', '≥', '> =', 'från och med']),
    ...exactly('atMost', ['högst', 'max', 'maximalt', 'som mest', 'som högst', 'upp till', 'inte mer än', 'inte över', 'upp emot', 'uppemot', '≤',
    '< =']),
  ],
  shareNouns: { halvdel: 2, tredjedel: 3, fjärdedel: 4, femtedel: 5, sjättedel: 6, sjundedel: 7, åttondel: 8, åttondedel: 8, niondel: 9,
  tiondel: 10, hundradel: 100 },
  shareWords: { hälften: 2, halva: 2, halvdelen: 2, varannan: 2, vartannat: 2, tredjedelen: 3, fjärdedelen: 4, femtedelen: 5 },
  each: ['var', 'vart'],
  ordinals: { tredje: 3, fjärde: 4, femte: 5, sjätte: 6, sjunde: 7, åttonde: 8, nionde: 9, tionde: 10 },
  halfOrdinals: ['första', 'andra', 'senare', 'sista', 'förra', 'i'],
  timeNouns: [
    'år', 'året', 'åren', 'års', 'årets', 'månad*', 'mån', 'vecka*', 'veckor*', 'dag', 'dagar*', 'dagen', 'dygn*', 'timm*', 'tim', 'minut*',
    'kvartal*',
    'tertial*', 'termin*', 'gång*', 'halvår*', 'perioden',
  ],
  rangeWords: ['till', '-', 'à', 'á'],
  betweenWords: ['mellan'],
  fromWords: ['från'],
  sharedUnitWords: ['och', 'respektive', 'eller', 'samt'],
  numberedThings: [
    'delår', 'delårsrapport', 'tertial', 'kvartal', 'nr', 'nr .', 'nummer', 'kl', 'kl .', 'klockan', 'kapitel', 'kap', 'kap .', 'avsnitt', 'bilaga',
    'tabell',
    'diagram', 'figur', 'sida', 'sid', 's .', '§', '§ §', 'vecka', 'v', 'v .', 'punkt', 'steg', 'fas', 'etapp', 'version', 'artikel', 'fråga',
    'indikator', 'mål',
    'uppdrag', 'risk', 'område', 'målområde', 'rad', 'kolumn', 'årskurs', 'åk', 'klass', 'nivå', 'kategori', 'prioritet', 'dnr', 'protokoll',
  ],
  countedNouns: [
    'dygn', 'vårddygn', 'placeringsdygn', 'dagar', 'timmar', 'månader', 'veckor', 'hushåll', 'personer', 'barn', 'ungdomar', 'vuxna', 'brukare',
    'klienter', 'medarbetare',
    'anställda', 'årsarbetare', 'placeringar', 'helårsplaceringar', 'platser', 'ärenden', 'ansökningar', 'anmälningar', 'orosanmälningar', 'beslut',
    'elever', 'deltagare',
    'svar', 'svarande', 'insatser', 'lägenheter', 'utredningar', 'besök', 'invånare', 'familjer', 'familjehem', 'st', 'stycken', 'sökande',
    'ensamkommande', 'placerade',
    'boende', 'studerande', 'nyanlända', 'indikatorer', 'verksamheter', 'enheter', 'områden',
  ],
  modifiers: [
    'nya', 'ny', 'nytt', 'egna', 'fler', 'fler än', 'olika', 'sådana', 'andra', 'st', 'st .', 'stycken', 'icke', 'ej', 'inte', 'tidigare',
    'ytterligare', 'av totalt', 'av sammanlagt', 'hela',
    'lex', 'externa', 'interna', 'köpta', 'unika', '*ade', '*ande', '*ende', '*iga', '*ella', '*ska', '*nda', '*kta', '*dda', '*mma', '*ativ',
    '*isk', 'större', 'mindre', 'stora', 'små', 'unga', 'vuxna',
  ],
  notCounted: ['gång'],
  notNouns: [
    'och', 'eller', 'samt', 'men', 'av', 'i', 'på', 'till', 'från', 'för', 'med', 'om', 'per', 'vid', 'under', 'över', 'mot', 'hos', 'utan', 'inom',
    'efter', 'före', 'sedan', 'mellan',
    'bland', 'som', 'att', 'där', 'då', 'när', 'än', 'varav', 'vilket', 'vilka', 'vilken', 'dvs', 'jämfört', 'respektive', 'samtidigt', 'medan',
    'eftersom', 'är', 'var', 'blir', 'blev', 'har', 'hade',
    'ska', 'skulle', 'kan', 'kunde', 'kommer', 'bör', 'får', 'fick', 'finns', 'fanns', 'gäller', 'gällde', 'avser', 'avsåg', 'den', 'det', 'de',
    'dessa', 'denna', 'detta', 'sina', 'sin', 'jag', 'vi', 'de',
    'mer', 'mindre', 'fler', 'färre', 'högre', 'lägre', 'bättre', 'sämre', 'längre', 'inklusive', 'exklusive', 'enligt', 'genom', 'ligger', 'låg',
    'ansåg', 'anser', 'uppgav', 'uppger', 'båda', 'en', 'ett',
    'inte', 'ej', 'dock', 'endast', 'bara', 'även', 'också', 'redan', 'nu', 'idag', 'totalt', 'sammanlagt',
    'kvar', 'kvarstår', 'väntar', 'väntas', 'beräknas', 'bedöms', 'genomförs', 'genomfördes', 'pågår', 'ökade', 'minskade', 'slutade', 'började',
    'sökte', 'gick', 'går', 'nås', 'nådde', 'når', 'uppnås',
  ],
}
