import type { Sentence, Where } from './held-out-facts'

const economy: Where = { headings: ['Ekonomiskt resultat'] }
const summary: Where = { headings: ['Sammanfattning'], bullet: true }
const staff: Where = { headings: ['Personal', 'Sjukfrånvaro'] }
const survey: Where = { headings: ['Medarbetarenkät'] }
const statistics: Where = { headings: ['Statistik'] }
const followed: Where = { headings: ['Uppföljningar'] }
const line = (key: string): Where => ({ line: `netCost/${key}` })
const indicator = (key: string, level: 'met' | 'partlyMet' | 'notMet'): Where => ({ subject: 'indicator', key, level })
const goal = (key: string, level: 'met' | 'partlyMet' | 'notMet'): Where => ({ subject: 'goal', key, level })
const unit = (key: string, level: 'met' | 'partlyMet' | 'notMet'): Where => ({ subject: 'unitResult', key, level })

const yes = (where: Where, text: string, ...bound: readonly string[]): Sentence => ({ where, text, wrong: [], bound })
const no = (where: Where, text: string, ...wrong: Sentence['wrong']): Sentence => ({ where, text, wrong })

/** Sentences about the interim report: true ones with the figures that they repeat, then wrong ones with the codes that would tell. */
export const INTERIM_SENTENCES: readonly Sentence[] = [
  yes(economy, 'Periodens resultat är -0,8 mnkr jämfört med budget och prognosen för helåret är -0,9 mnkr, alltså en marginell försämring med 0,1 mnkr sedan delår 1.', 'netCost/total#variance', 'netCost/total#yearVariance', 'netCost/total#forecastChange'),
  yes(economy, 'Kostnaderna har ökat med 10,4 mnkr eller 4,2 procent jämfört med samma period 2026, huvudsakligen till följd av löneavtal och ökade pensionskostnader.', 'netCost/total#changeOnSamePeriodLastYear'),
  yes(economy, 'Hemtjänsten har en negativ avvikelse på 1,5 mnkr medan särskilt boende har en positiv på 1,2 mnkr.', 'netCost/home#variance', 'netCost/care#variance'),
  yes(economy, 'LSS redovisar ett underskott om 0,9 mnkr till och med augusti, varav sjuklöner inom assistansen utgör 0,4 mnkr.', 'netCost/lss#variance'),
  yes(economy, 'Statsbidraget för god och nära vård om 3,1 mnkr är ännu inte rekvirerat och finns därför inte med i utfallet.'),
  yes(economy, 'Under förutsättning att korttidsplatserna kan minskas med fyra från november bedöms budget i balans kunna nås 2028.'),
  yes(economy, 'Särskilt boende förbättrar sin prognos med 1,1 mnkr till ett överskott på 1,6 mnkr eftersom Björkbackens avdelning 3 öppnar först i januari.', 'netCost/care#forecastChange', 'netCost/care#yearVariance'),
  yes(summary, 'Sjukfrånvaron fortsätter att minska, nu 8,2 procent, men är fortfarande högre än målet 7 procent.', 'indicator:sick#value', 'indicator:sick#fullYearTarget'),
  yes(summary, 'Av de 14 aktiviteterna i planen är nio avslutade, fyra pågår och en är inte påbörjad.'),
  yes(summary, 'Resultat: -0,8 mnkr. Helårsprognos: -0,9 mnkr.', 'netCost/total#variance', 'netCost/total#yearVariance'),
  yes(line('home'), 'Avvikelsen på -1,9 mnkr förklaras av 6 procent fler utförda timmar än budgeterat samt höga kostnader för timvikarier i Norr under sommaren.', 'netCost/home#yearVariance'),
  yes(line('home'), 'Prognosen försämras med 0,8 mnkr då volymerna inte har sjunkit som vi trodde i våras.', 'netCost/home#forecastChange'),
  yes(line('lss'), 'Två nya beslut om bostad med särskild service verkställs externt från oktober, helårseffekten är 2,6 mnkr och i år 0,7 mnkr.'),
  yes(line('care'), 'Beläggningen har varit 93 procent mot budgeterade 97 procent. Utfallet är 1,2 mnkr bättre än budget.', 'netCost/care#variance'),
  yes(line('staff'), 'En projektledartjänst har varit vakant sedan mars och tillsätts i november.'),
  yes(staff, 'Hemtjänst Norr har minskat sin sjukfrånvaro från 10,2 till 9,4 procent medan Söder ligger kvar på i princip samma nivå, 8,9 procent.'),
  yes(staff, 'Björkbackens boende sänkte sin sjukfrånvaro till 6,1 procent från 7,5 procent året innan.'),
  yes(staff, 'Långtidssjukfrånvaron, över 60 dagar, utgör 44 procent av all frånvaro, en minskning med 3 procentenheter.'),
  yes(staff, 'Elva medarbetare har varit sjukskrivna mer än 90 dagar och sju av dem har påbörjat arbetsträning.'),
  yes(staff, 'Sjukfrånvaron bland kvinnor är 8,7 procent och bland män 6,3 procent.'),
  yes(survey, 'Frågan "Jag hinner med mitt arbete" har stigit från 2,9 till 3,2 mellan februari och juni.'),
  yes(survey, 'Att kunna rekommendera sin arbetsplats ligger kvar på 3,9. Svarsfrekvensen blev 71 procent, fyra procentenheter lägre än vid förra mätningen.'),
  yes(survey, 'Återkopplingen från chef har sjunkit något och behöver diskuteras i ledningsgruppen innan nästa enkät i november.'),
  yes(statistics, 'Antalet brukare i hemtjänsten har ökat med 7 procent, från 612 till 655.'),
  yes(statistics, 'Inkomna orosanmälningar är 52, en ökning med 11 stycken jämfört med 2026.'),
  yes(statistics, 'Besluten om särskilt boende minskar med 12,5 procent och väntetiden till erbjudande är i snitt 34 dagar.'),
  yes(statistics, 'Antalet trygghetslarm uppgår till 934 och av dessa är 210 mobila larm.'),
  yes(followed, 'Av 220 genomförandeplaner är 182 uppföljda, det vill säga 83 procent mot 76 procent förra året.'),
  yes(followed, 'Läkemedelsgenomgångarna når 80 procent, vilket är sämre än 85 procent 2026 och beror på läkarbrist på vårdcentralen.'),
  yes({ headings: ['Avvikelser'] }, 'Läkemedelsavvikelserna minskade från 34 under första kvartalet till 29 under andra kvartalet.'),
  yes(indicator('satisfied', 'met'), 'Målet nås. 88 procent av 340 svarande är nöjda, men i Hemtjänst Söder är andelen bara 81 procent.', 'indicator:satisfied#value', 'indicator:satisfied#answers', 'indicator:satisfied/Hemtjänst Söder#value'),
  yes(indicator('continuity', 'partlyMet'), 'En brukare möter i snitt 13,1 personer mot 13,8 i april. Målet om högst 12 nås inte i år men utvecklingen går åt rätt håll.', 'indicator:continuity#value', 'indicator:continuity#previousValue', 'indicator:continuity#fullYearTarget'),
  yes(indicator('falls', 'partlyMet'), 'Fallolyckorna är 171 hittills. Om takten håller i sig blir det ungefär 255 på helåret, alltså något fler än målets 240.', 'indicator:falls#value', 'indicator:falls#fullYearTarget'),
  yes(goal('safe', 'partlyMet'), 'Målet uppnås delvis. Två av fyra enheter har nått sina egna mål och övriga två bedöms göra det före årsskiftet om rekryteringen lyckas.'),
  yes(unit('staff', 'met'), 'Björkbackens boende har uppnått målet med god marginal och har inga vakanser.'),
  yes(goal('staff', 'notMet'), 'Målet uppnås inte eftersom sjukfrånvaron är 8,2 procent.', 'indicator:sick#value'),
  yes({ subject: 'risk', key: 'it', level: 'partlyMet' }, 'Upphandlingen överklagades i maj och införandet flyttas till kvartal 1 2028, merkostnaden uppskattas till 350 tkr.'),
  yes({ subject: 'risk', key: 'summer', level: 'met' }, 'Sommaren gick bättre än befarat och risken avslutas. Antalet övertidstimmar minskade med 18 procent jämfört med sommaren 2026.'),
  yes({ subject: 'activity', key: 'ramps', level: 'partlyMet' }, 'Tre av fyra entréer är åtgärdade, den sista görs när tjälen har gått ur marken.'),
  yes(economy, 'Helårsprognosen är -0,9 mnkr, där hemtjänstens underskott på 1,9 mnkr minskas av särskilt boendes överskott på 1,6 mnkr.'),
  no(economy, 'Helårsprognosen för nämnden är ett överskott på 0,9 mnkr.', 'textSign'),
  no(economy, 'Prognosen för hemtjänsten är ett underskott på 1,1 mnkr.', 'textNumber'),
  no(economy, 'Särskilt boende försämrar sin prognos med 1,1 mnkr sedan delårsrapporten i april.', 'textSign', 'textDirection'),
  no(line('care'), 'För helåret beräknas ett överskott på 1,6 tkr.', 'textUnit', 'textNumber'),
  no(economy, 'LSS-verksamheten prognostiserar ett underskott på 0,6 mnkr för helåret.', 'textNumber'),
  no(staff, 'Sjukfrånvaron i Daglig verksamhet har ökat från 5,9 till 5,2 procent.', 'textDirection'),
  no(staff, 'Sjukfrånvaron uppgår till 9,1 procent för perioden.', 'textNumber'),
  no(statistics, 'Antalet trygghetslarm har minskat till 934.', 'textDirection'),
  no(followed, 'Andelen uppföljda genomförandeplaner har ökat med 7 procent, från 76 till 83 procent.', 'percentOrPoints'),
  no(indicator('satisfied', 'met'), 'Målet är inte uppnått då andelen nöjda endast är 83 procent.', 'textAgainstRating', 'textNumber'),
  no(indicator('falls', 'partlyMet'), 'Målet är helt uppnått och fallolyckorna fortsätter att minska.', 'textAgainstRating'),
  no(goal('staff', 'notMet'), 'Målet uppfylls för helåret och sjukfrånvaron är lägre än målet.', 'textAgainstRating'),
  no({ headings: ['Ekonomiskt resultat'] }, 'Hemtjänsten visar ett överskott mot budget på 1,5 mnkr för perioden.', 'textSign'),
]
