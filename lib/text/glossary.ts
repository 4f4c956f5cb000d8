import type { RatingLevel } from '@/lib/domain/assessment'

/** A word of the reports in plain language. */
export interface GlossaryTerm {
  /** Its anchor on the page. */
  readonly key: string
  readonly term: string
  /** What else it is called: the words that an abbreviation stands for, another word for the same thing. */
  readonly also?: string
  readonly meaning: string
  /** The level that the word is, which has a shape. */
  readonly level?: RatingLevel
}

interface GlossaryPart {
  readonly key: string
  readonly title: string
  readonly terms: readonly GlossaryTerm[]
}

const REPORT: readonly GlossaryTerm[] = [
  { key: 'delarsrapport', term: 'delårsrapport', meaning: 'Nämndens redovisning av hur det har gått hittills under året, och av hur den tror att året slutar. Den handlar om både pengar och mål.' },
  { key: 'tertial', term: 'tertial', meaning: 'En tredjedel av året: januari–april, maj–augusti eller september–december.' },
  { key: 'namnd', term: 'nämnd', meaning: 'Förtroendevalda som ansvarar för en del av kommunens verksamhet, till exempel skolan eller socialtjänsten. Kommunfullmäktige bestämmer nämndens budget.' },
  { key: 'kf', term: 'KF', also: 'kommunfullmäktige', meaning: 'Kommunens högsta beslutande församling, vald av invånarna. Fullmäktige beslutar om budget och övergripande mål.' },
  { key: 'utgava', term: 'utgåva', meaning: 'Rapporten så som den såg ut när den publicerades. En utgåva ändras aldrig. Behöver något rättas kommer en ny utgåva, och den gamla finns kvar på sin egen adress.' },
  { key: 'rattelse', term: 'rättelse', meaning: 'En ny utgåva av en rapport som redan är publicerad. Skälet står längst ner på sidan.' },
  { key: 'kontrollsumma', term: 'kontrollsumma', also: 'SHA-256', meaning: 'En lång kod som räknas fram ur filens innehåll. Ändras ett enda tecken blir koden en annan. Därför kan vem som helst kontrollera att utgåvan är orörd.' },
  { key: 'diarienummer', term: 'diarienummer', meaning: 'Ärendets nummer i kommunens förteckning över handlingar. Uppge det om du vill begära ut handlingar.' },
  { key: 'protokoll', term: 'protokoll', meaning: 'De anteckningar som visar vad nämnden beslutade vid ett sammanträde. Varje beslut är en paragraf (§).' },
]

const MONEY: readonly GlossaryTerm[] = [
  { key: 'budget', term: 'budget', meaning: 'Hur mycket pengar verksamheten får använda under året, enligt beslut.' },
  { key: 'utfall', term: 'utfall', meaning: 'Det som faktiskt har hänt: kostnader och intäkter som är bokförda, eller värdet som har mätts.' },
  { key: 'prognos', term: 'prognos', meaning: 'Vad verksamheten bedömer att hela årets resultat blir, med det man vet när rapporten skrivs. En prognos kan ändras till nästa rapport.' },
  { key: 'avvikelse', term: 'avvikelse', meaning: 'Skillnaden mot budget eller mot målet. I ekonomitabellerna betyder plus att det går bättre än budget och minus att det går sämre.' },
  { key: 'overskott', term: 'överskott', meaning: 'Det blir pengar kvar av budgeten.' },
  { key: 'underskott', term: 'underskott', meaning: 'Pengarna i budgeten räcker inte.' },
  { key: 'nettokostnad', term: 'nettokostnad', meaning: 'Det som verksamheten kostar när dess egna intäkter, till exempel avgifter och statsbidrag, har räknats bort. Resten betalas med skatt.' },
  { key: 'kommunbidrag', term: 'kommunbidrag', meaning: 'De skattepengar som nämnden får för att täcka sin nettokostnad.' },
  { key: 'helar', term: 'helår', meaning: 'Hela året, januari–december. Står det ”helår” över en kolumn gäller den inte bara rapportens period.' },
  { key: 'perioden', term: 'perioden', meaning: 'De månader som rapporten handlar om, oftast från januari till och med rapportens sista månad.' },
  { key: 'ack', term: 'ack.', also: 'ackumulerat', meaning: 'Sammanlagt från årets början till och med rapportens sista månad.' },
  { key: 'tkr', term: 'tkr', also: 'tusen kronor', meaning: '500 tkr är 500 000 kronor.' },
  { key: 'mnkr', term: 'mnkr', also: 'miljoner kronor, mkr', meaning: '2,5 mnkr är 2 500 000 kronor.' },
  { key: 'varav', term: 'varav', meaning: 'Raden är en del av raden ovanför. Den ska inte läggas till en gång till när man summerar.' },
  { key: 'tillaggsbudget', term: 'tilläggsbudget', meaning: 'Ändring av budgeten som beslutas när året redan har börjat.' },
  { key: 'jamforelsestorande', term: 'jämförelsestörande post', meaning: 'En ovanlig kostnad eller intäkt som gör det svårt att jämföra åren om den räknas med.' },
  { key: 'brygga', term: 'brygga', meaning: 'Visar steg för steg varför avvikelsen är en annan än i förra rapporten: hur mycket som beror på ny prognos och hur mycket på ändrad budget.' },
  { key: 'atgard', term: 'åtgärd', meaning: 'Något som ska göras för att få budgeten eller målet att hålla. I tabellen står vad den väntas ge i pengar.' },
]

const GOALS: readonly GlossaryTerm[] = [
  { key: 'indikator', term: 'indikator', meaning: 'Ett mått som visar om ett mål är på väg att nås. En indikator har alltid ett värde att jämföra med.' },
  { key: 'nyckeltal', term: 'nyckeltal', meaning: 'Ett mått som beskriver verksamheten utan att ha ett bestämt mål, till exempel antal placerade barn.' },
  { key: 'malniva', term: 'målnivå', also: 'målvärde', meaning: 'Det värde som indikatorn ska nå, till exempel ”minst 90 %” eller ”högst 12”.' },
  { key: 'namndmal', term: 'nämndmål', meaning: 'Mål som nämnden själv har beslutat, för att bidra till kommunfullmäktiges mål.' },
  { key: 'trafikljus', term: 'trafikljus', also: 'bedömning', meaning: 'Färgen som visar hur det går. Varje färg har också en egen form och ett ord. Var gränserna går står oftast under tabellen.' },
  { key: 'gron', term: 'grön', level: 'met', meaning: 'Målet är nått eller väntas nås.' },
  { key: 'gul', term: 'gul', level: 'partlyMet', meaning: 'Målet är delvis nått: det är inte långt kvar.' },
  { key: 'rod', term: 'röd', level: 'notMet', meaning: 'Målet är inte nått, och avståndet är större än vad som godtas som gult.' },
  { key: 'ej-bedomd', term: 'ej bedömd', level: 'notAssessed', meaning: 'Det finns ännu inget underlag att bedöma efter.' },
  { key: 'trend', term: 'trend', also: 'förändring', meaning: 'Om det har blivit bättre eller sämre sedan en tidigare rapport. Pilen visar åt vilket håll värdet har gått, orden om det är bra eller dåligt.' },
  { key: 'uppdrag', term: 'uppdrag', meaning: 'Något som fullmäktige eller nämnden har bestämt att förvaltningen ska utreda eller genomföra.' },
  { key: 'risk', term: 'risk', meaning: 'Något som kan hända och som skulle skada verksamheten.' },
  { key: 'riskvarde', term: 'riskvärde', meaning: 'Sannolikheten (1–5) gånger konsekvensen (1–5). Ju högre tal, desto viktigare att göra något åt risken.' },
  { key: 'internkontroll', term: 'internkontroll', meaning: 'Nämndens egna kontroller av att arbetet sköts som det ska och att fel upptäcks i tid.' },
]

const CARE: readonly GlossaryTerm[] = [
  { key: 'arsarbetare', term: 'årsarbetare', meaning: 'Ett helt års arbete på heltid. Två som arbetar halvtid hela året räknas som en årsarbetare.' },
  { key: 'hme', term: 'HME', also: 'hållbart medarbetarengagemang', meaning: 'Ett index från 0 till 100 som visar hur medarbetarna svarar i en enkät om motivation, ledarskap och styrning.' },
  { key: 'kolada', term: 'Kolada', meaning: 'Öppen databas där alla kommuners och regioners nyckeltal kan jämföras.' },
  { key: 'kkik', term: 'KKiK', also: 'Kommunens kvalitet i korthet', meaning: 'En samling mått som många kommuner använder för att jämföra sig med varandra.' },
  { key: 'ifo', term: 'IFO', also: 'individ- och familjeomsorg', meaning: 'Socialtjänstens arbete med barn, unga, familjer och vuxna som behöver stöd, till exempel försörjningsstöd.' },
  { key: 'ekonomiskt-bistand', term: 'ekonomiskt bistånd', also: 'försörjningsstöd', meaning: 'Pengar från kommunen till den som inte kan försörja sig på annat sätt.' },
  { key: 'hvb', term: 'HVB', also: 'hem för vård eller boende', meaning: 'Ett hem med personal dygnet runt, för barn, unga eller vuxna som behöver vård och stöd.' },
  { key: 'sis', term: 'SiS', also: 'Statens institutionsstyrelse', meaning: 'Myndigheten som driver de särskilda hem där vården kan ske utan samtycke.' },
  { key: 'familjehem', term: 'familjehem', meaning: 'En familj som tar emot ett barn eller en vuxen som inte kan bo hemma.' },
  { key: 'placering', term: 'placering', meaning: 'Att någon bor i familjehem eller på ett hem för vård, efter beslut av socialnämnden.' },
  { key: 'vardygn', term: 'vårddygn', meaning: 'En person som är placerad ett dygn är ett vårddygn. Två personer i tio dygn är 20 vårddygn.' },
  { key: 'helarsplacering', term: 'helårsplacering', meaning: 'Vårddygnen delade med årets dagar: så många som skulle ha varit placerade om alla hade varit det hela året.' },
  { key: 'sol', term: 'SoL', also: 'socialtjänstlagen', meaning: 'Lagen om socialtjänstens stöd. Insatserna är frivilliga.' },
  { key: 'lvu', term: 'LVU', also: 'lagen med särskilda bestämmelser om vård av unga', meaning: 'Gör att unga kan få vård också när de själva eller deras föräldrar inte vill.' },
  { key: 'lvm', term: 'LVM', also: 'lagen om vård av missbrukare i vissa fall', meaning: 'Gör att vuxna med missbruk kan få vård mot sin vilja när det är nödvändigt.' },
  { key: 'lss', term: 'LSS', also: 'lagen om stöd och service till vissa funktionshindrade', meaning: 'Ger rätt till stöd för den som har en omfattande funktionsnedsättning.' },
]

const SIGNS: readonly GlossaryTerm[] = [
  { key: 'dolt', term: '..', meaning: 'Två punkter i stället för en siffra: uppgiften är dold. Den gäller så få personer att någon annars skulle kunna kännas igen. Ibland döljs också en annan siffra, så att den första inte kan räknas fram.' },
  { key: 'streck', term: '–', meaning: 'Ett ensamt streck i en tabell: det finns ingen uppgift, eller så är den inte aktuell.' },
  { key: 'minus', term: '−5', meaning: 'Minustecken: en kostnad, eller en avvikelse åt fel håll. Minus betyder alltså inte alltid att något är dåligt. Kostnader skrivs ofta med minus.' },
  { key: 'plus', term: '+5', meaning: 'Plustecken: en avvikelse åt rätt håll, det vill säga bättre än budget eller bättre än förra rapporten.' },
  { key: 'paragraf', term: '§', also: 'paragraf', meaning: 'Numret på ett beslut i nämndens protokoll.' },
]

/** The words and abbreviations of the reports, by what they are about. */
export const GLOSSARY: readonly GlossaryPart[] = [
  { key: 'rapporten', title: 'Rapporten', terms: REPORT },
  { key: 'pengar', title: 'Pengar', terms: MONEY },
  { key: 'mal', title: 'Mål, mått och risker', terms: GOALS },
  { key: 'verksamhet', title: 'Verksamhet, lagar och myndigheter', terms: CARE },
  { key: 'tecken', title: 'Tecken i tabellerna', terms: SIGNS },
]

export const glossaryText = {
  title: 'Ordförklaringar',
  lead: 'Ord, förkortningar och tecken som är vanliga i delårsrapporter. En kommun kan använda ett ord på sitt eget sätt: det som står i rapporten gäller.',
  contents: 'Grupper av ord',
  address: '/rapporter/ordlista/',
  termAddress: (key: string) => `/rapporter/ordlista/#${key}`,
}
