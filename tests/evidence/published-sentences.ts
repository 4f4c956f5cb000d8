import type { Sentence, Where } from '@/tests/domain/checks/held-out-facts'

const section = (...headings: readonly string[]): Where => ({ headings })
const line = (key: string): Where => ({ line: `netCost/${key}` })
const indicator = (key: string, level: 'met' | 'partlyMet' | 'notMet'): Where => ({ subject: 'indicator', key, level })
const yes = (where: Where, text: string, ...bound: readonly string[]): Sentence => ({ where, text, wrong: [], bound })
const no = (where: Where, text: string, ...wrong: Sentence['wrong']): Sentence => ({ where, text, wrong })

/** Sentences of our own about the figures of published reports, written before the rules that read them, by the report's id. */
export const PUBLISHED_SENTENCES: Readonly<Record<string, readonly Sentence[]>> = {
  '2018-12': [
    yes(section('Ekonomi'), 'Nämnden gick 23 miljoner kronor back under 2018, att jämföra med ett underskott på 44,5 mnkr 2017.'),
    yes(section('Ekonomi', 'IFO Myndighet'), 'Placeringarna av barn och unga kostade knappt 47,6 miljoner kronor, 4,7 miljoner eller elva procent mer än budget, vilket ändå är ungefär fyra miljoner bättre än året innan.'),
    yes(section('Ekonomi', 'IFO Myndighet'), 'Endast två av sju områden inom myndighetsutövningen, gemensam administration och familjerätten, klarade sin budget.'),
    yes(indicator('ind-5', 'met'), 'Hela 99 procent kan rekommendera oss, nio procentenheter över målnivån.', 'indicator:ind-5#value'),
    yes(section('Ensamkommande'), 'Mottagandet gick med vinst alla år till och med 2016, som bäst 20,4 mnkr, men gav ett minus på 7,6 mnkr 2017 och 11,5 mnkr 2018.'),
    no(section('Ekonomi', 'IFO Myndighet'), 'Ekonomiskt bistånd höll sig inom budget och lämnade ett överskott på 2,2 mnkr.', 'textSign'),
    no(section('Ekonomi'), 'Underskottet för nämnden blev 32 miljoner kronor, en halvering jämfört med 2017.', 'textNumber'),
    no(indicator('ind-5', 'met'), 'Andelen som rekommenderar arbetsgivaren är 89 procent.', 'textNumber'),
  ],
  '2020-08': [
    yes(section('Ekonomi'), 'Av nämndens budget på drygt 252 miljoner kronor väntas hela 261,7 mnkr gå åt, alltså nästan fyra procent mer än vi har fått.', 'netCost/asn.result#yearBudget', 'netCost/asn.result#forecast'),
    yes(section('Ekonomi', 'Individ & familjeomsorg'), 'Kostnaderna för köpt verksamhet slutar enligt prognosen på mellan 121 och 122 miljoner kronor, vilket är drygt sju miljoner mer än budgeterat.', 'incomeStatement/ifo.purchased#forecast', 'incomeStatement/ifo.purchased#yearVariance'),
    yes(line('ifo.socialPsychiatry'), 'Efter åtta månader har 25,5 av årets 35,8 miljoner förbrukats. Med samma takt blir det ungefär två och en halv miljon för mycket.', 'netCost/ifo.socialPsychiatry#actual', 'netCost/ifo.socialPsychiatry#yearBudget'),
    yes(line('ifo.economicAid'), 'Prognosen har vänt från minus 0,6 till plus 0,6 mnkr på en månad eftersom hushållen med försörjningsstöd blivit färre.', 'netCost/ifo.economicAid#previousYearVariance', 'netCost/ifo.economicAid#yearVariance'),
    yes(line('ifo.childYouth'), 'Nettokostnaden till och med augusti är 46,9 mnkr mot periodbudgeten 48,2 mnkr, dvs 1,3 mnkr lägre.', 'netCost/ifo.childYouth#actual', 'netCost/ifo.childYouth#budget', 'netCost/ifo.childYouth#variance'),
    yes(line('ifo.unaccompanied'), 'Verksamheten skulle ge ett plus på en och en halv miljon men går i stället back med lika mycket.'),
    yes(section('Personal'), 'Korttidsfrånvaron är nere på 3,94 procent, en bra bit under de 5,04 procent vi hade i juli, medan långtidsfrånvaron knappt har rört sig (3,81 mot 3,95).', 'indicator:sick_short#value'),
    yes(indicator('hvb_days', 'notMet'), 'Under årets åtta första månader har ungdomarna varit placerade 2 017 dygn. Målet tillåter 1 703 så vi ligger 314 dygn för högt, nära en femtedel.', 'indicator:hvb_days#value', 'indicator:hvb_days#periodTarget'),
    yes(section('Ekonomi', 'Arbete & integration'), 'Integration beräknas bara använda åttioen tusen kronor netto av sina 1,9 miljoner, medan arbetsmarknad lämnar tillbaka knappt 0,9 mnkr.', 'netCost/ai.integration#forecast', 'netCost/ai.integration#yearBudget', 'netCost/ai.labourMarket#yearVariance'),
    yes(section('Ekonomi', 'Covid-19'), 'Pandemin väntas kosta nämnden åtta miljoner kronor, fördelat på 3,6 mnkr för individ- och familjeomsorgen och 4,5 mnkr för arbete och integration.'),
    yes(section('Ekonomi'), 'Sex av tio verksamheter håller sin budget.'),
    yes(line('ifo.childYouth'), 'HVB 13–20 år beräknas kosta 13,9 mnkr mot budgeterade 11,6 mnkr.', 'placements:hvb_13_20#cost', 'placements:hvb_13_20/budget#cost'),
    no(section('Ekonomi'), 'Av nämndens budget på 252 miljoner kronor väntas 251,7 mnkr gå åt under året.', 'textNumber'),
    no(line('ifo.socialPsychiatry'), 'Utfallet till och med augusti är 23,9 mnkr.', 'textNumber'),
    no(line('ifo.economicAid'), 'Prognosen har försämrats sedan juli.', 'textDirection'),
    no(line('ifo.socialPsychiatry'), 'Prognosen pekar på ett överskott om två och en halv miljon.', 'textSign', 'textNumber'),
    no(section('Personal'), 'Den totala sjukfrånvaron har ökat sedan juli och är nu 7,75 procent.', 'textDirection'),
    no(indicator('sick_long', 'notMet'), 'Långtidsfrånvaron har minskat från 3,95 till 3,18 procent.', 'textNumber'),
    no(section('Ekonomi', 'Arbete & integration'), 'Arbetsmarknad räknar med ett underskott på 0,9 mnkr vid årets slut.', 'textSign'),
    no(indicator('hvb_days', 'notMet'), 'Målet är uppnått för perioden.', 'textAgainstRating'),
    no(line('ifo.childYouth'), 'Kostnaderna för HVB 13-20 år beräknas bli 18,9 mnkr.', 'textNumber'),
  ],
  '2023-04': [
    yes(section('Ekonomi'), 'Årets fyra första månader visar 7,8 miljoner kronor i överskott och helåret spås ge drygt nio, 0,6 mnkr bättre än vid marsuppföljningen.', 'netCost/12-Resultat ASN#variance'),
    yes(section('Ekonomi'), 'Jämfört med bokslutet för 2022, 273,6 mnkr, ökar nettokostnaden med 17,7 mnkr eller 6,5 procent.', 'netCost/12-Resultat ASN#lastYear', 'netCost/12-Resultat ASN#changeOnLastYear'),
    yes(line('09-Arbetsmarknadsåtgärder'), 'Fler feriejobb gör att kostnaden stiger från 13,3 till 17,0 mnkr och överskrider anslaget med 1,3.', 'netCost/09-Arbetsmarknadsåtgärder#lastYear', 'netCost/09-Arbetsmarknadsåtgärder#forecast'),
    yes(section('Personal'), 'Frånvaron på grund av sjukdom steg från 6,72 till 7,27 procent, en uppgång med drygt en halv procentenhet. Nio personer slutade, varav sju på egen begäran.', 'table:sick-leave/1/value#cell', 'table:sick-leave/2/value#cell'),
    yes(section('Ekonomi'), 'Bara tre verksamheter väntas dra över: barn- och ungdomsvården med 1 074 tkr, arbetsmarknadsåtgärderna med 1 295 tkr och familjerätten med 27 tkr.', 'netCost/03-Barn- och ungdomsvård#yearVariance', 'netCost/09-Arbetsmarknadsåtgärder#yearVariance', 'netCost/06-Familjerätt och familjerådgivning#yearVariance'),
    no(section('Ekonomi'), 'Nettokostnaden ökar med 17,7 procent jämfört med 2022.', 'textUnit', 'textNumber'),
    no(section('Personal'), 'Sjukfrånvaron har minskat jämfört med samma period 2022 och är 7,27 procent.', 'textDirection'),
    no(section('Ekonomi'), 'Barn- och ungdomsvården beräknas gå 1,1 mnkr plus och ekonomiskt bistånd 2,2 mnkr plus.', 'textSign'),
    no(line('10-Integration'), 'Helårsprognosen är 6,8 tkr.', 'textUnit'),
    no(section('Ekonomi'), 'Prognosen för helåret har sänkts och överskottet blir 0,6 mnkr lägre än i mars.', 'textDirection'),
  ],
}
