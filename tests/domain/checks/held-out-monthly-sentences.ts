import type { Sentence, Where } from './held-out-facts'

const economy: Where = { headings: ['Ekonomi'] }
const summary: Where = { headings: ['Sammanfattning'], bullet: true }
const ifo: Where = { headings: ['Ekonomi', 'Individ- och familjeomsorg'] }
const work: Where = { headings: ['Ekonomi', 'Arbetsmarknad och försörjning'] }
const line = (key: string): Where => ({ line: `netCost/${key}` })
const indicator = (key: string, level: 'met' | 'partlyMet' | 'notMet'): Where => ({ subject: 'indicator', key, level })

const yes = (where: Where, text: string, ...bound: readonly string[]): Sentence => ({ where, text, wrong: [], bound })
const no = (where: Where, text: string, ...wrong: Sentence['wrong']): Sentence => ({ where, text, wrong })

/** Sentences about the monthly report: true ones with the figures that they repeat, then wrong ones with the codes that would tell. */
export const MONTHLY_SENTENCES: readonly Sentence[] = [
  yes(economy, 'Nämnden redovisar till och med juli en avvikelse mot budget på -1,7 mnkr och för helåret pekar prognosen på ett underskott på 3,2 mnkr.', 'netCost/total#variance', 'netCost/total#yearVariance'),
  yes(economy, 'Prognosen har förbättrats med 1,5 mnkr sedan maj, då vi räknade med ett underskott om 4,7 mnkr, vilket framför allt hänger ihop med att försörjningsstödet inte ökar i den takt vi befarade i våras.', 'netCost/total#forecastChange', 'netCost/total#previousYearVariance'),
  yes(economy, 'Jämfört med samma period förra året har nettokostnaden ökat med 4,6 mnkr eller 3,4 procent.', 'netCost/total#changeOnSamePeriodLastYear'),
  yes(economy, 'Nettokostnaden uppgår till 138,8 mnkr efter sju månader, att jämföra med en periodbudget på 137,1 mnkr.', 'netCost/total#actual', 'netCost/total#budget'),
  yes(economy, 'Personalkostnaderna är 1,5 mnkr lägre än budget, mest på grund av vakanser som inte har gått att tillsätta före sommaren.', 'incomeStatement/staff#variance'),
  yes(economy, 'Intäkterna väntas bli 1,8 mnkr högre än budgeterat för helåret eftersom Migrationsverket nu betalat ut gamla fordringar på 0,6 mnkr.', 'incomeStatement/income#yearVariance'),
  yes(economy, 'Semesterlöneskulden är inte justerad i utfallet och den brukar vända med ungefär 0,9 mnkr under hösten.'),
  yes(economy, 'Om inflödet av ärenden fortsätter som hittills kan underskottet öka med ytterligare 1 till 2 mnkr innan årets slut.'),
  yes(economy, 'Nämnden beslutade den 16 juni om åtgärder på sammanlagt 2,4 mnkr varav knappt hälften beräknas få effekt under innevarande år.'),
  yes(summary, 'Helårsprognos -3,2 mnkr, en förbättring jämfört med föregående prognos.', 'netCost/total#yearVariance'),
  yes(summary, 'Fyra av sju verksamheter håller budget.'),
  yes(summary, 'Antalet hushåll med försörjningsstöd var 412 i juli, vilket är 23 färre än i juni men 31 fler än i juli i fjol.'),
  yes(ifo, 'IFO lämnar en prognos på -2,7 mnkr. Det är i stort sett oförändrat sedan maj trots att placeringarna av unga har blivit fler.', 'netCost/ifo.total#yearVariance'),
  yes(ifo, 'Barn och unga går mot ett underskott på 3,4 mnkr, en försämring med 0,8 mnkr sedan förra prognosen, medan vuxna missbruk förbättras med 0,7 mnkr och nu väntas ge ett överskott på 0,9 mnkr.', 'netCost/child#yearVariance', 'netCost/child#forecastChange', 'netCost/adult#forecastChange', 'netCost/adult#yearVariance'),
  yes(ifo, 'Socialpsykiatrin ligger 0,3 mnkr över periodbudget och prognostiserar -0,5 mnkr för helåret.', 'netCost/psych#variance', 'netCost/psych#yearVariance'),
  yes(ifo, 'Två nya SiS-placeringar i juni kostar tillsammans cirka 0,5 mnkr i månaden och den ena väntas pågå året ut.'),
  yes(ifo, 'Överskottet inom gemensam administration, 0,3 mnkr, förklaras av en vakant controllertjänst.', 'netCost/admin#yearVariance'),
  yes(work, 'Försörjningsstödet visar ett underskott mot periodbudget på 2,1 mnkr, men prognosen har kunnat räknas ned med 1,1 mnkr sedan maj tack vare att fler har gått vidare till arbete.', 'netCost/aid#variance', 'netCost/aid#forecastChange'),
  yes(work, 'För arbetsmarknadsinsatser beräknas ett överskott om 1,4 mnkr. Överskottet beror på att feriejobben blev 60 färre än planerat och att två av fyra handledare slutat.', 'netCost/jobs#yearVariance'),
  yes(work, 'Flyktingmottagandets kostnader är 0,9 mnkr lägre än samma period föregående år då kommunen tog emot 48 nyanlända mot årets 19.', 'netCost/refugees#changeOnSamePeriodLastYear'),
  yes(work, 'Verksamhetsområdet som helhet prognostiserar ett underskott på 0,5 mnkr, att jämföra med 2,1 mnkr i maj.', 'netCost/work.total#yearVariance', 'netCost/work.total#previousYearVariance'),
  yes(line('child'), 'Underskottet beror på fler och dyrare placeringar. Utfallet är 2,1 mnkr sämre än budget och vid årets slut beräknas avvikelsen vara -3,4 mnkr. HVB står för 2,3 mnkr av underskottet och konsulentstödda familjehem för resten.', 'netCost/child#variance', 'netCost/child#yearVariance'),
  yes(line('child'), 'Antalet placerade på HVB var sju i april men har sedan minskat till fem, genomsnittlig dygnskostnad ligger runt 5 200 kr.'),
  yes(line('adult'), 'Färre placeringar än budgeterat, i snitt 4 mot 6. Prognosen är ändå försiktig eftersom ett tvångsvårdsärende kan dra 0,4 mnkr redan på två månader.'),
  yes(line('aid'), 'Utbetalt bistånd per hushåll ökade med 3,5 % jämfört med förra året medan antalet hushåll minskade med 2 %.'),
  yes(line('jobs'), 'Överskottet på 1,6 mnkr hittills kommer inte att bestå fullt ut då extratjänsterna utökas från 15 till 25 platser efter sommaren.', 'netCost/jobs#variance'),
  yes(line('psych'), 'Boendestödet har 14 procent fler brukare än för ett år sedan, något som inte täcks av budgeten.'),
  yes(indicator('waiting', 'met'), 'Väntetiden har minskat från 15 till 12 dagar och målet på högst 14 dagar är uppnått.', 'indicator:waiting#previousValue', 'indicator:waiting#value', 'indicator:waiting#fullYearTarget'),
  yes(indicator('inquiries', 'partlyMet'), 'Andelen har ökat från 81 till 84 procent sedan maj men når inte upp till målet om 90 procent. I juli slutfördes 17 utredningar, varav tre blev försenade.', 'indicator:inquiries#previousValue', 'indicator:inquiries#value', 'indicator:inquiries#fullYearTarget'),
  yes(indicator('careDays', 'notMet'), 'Målet kommer sannolikt inte att uppnås. Utfallet ligger 15 % över målet för perioden.', 'indicator:careDays#targetDeviation'),
  yes(indicator('selfSupport', 'met'), 'Målet är uppnått, 47 procent har gått vidare. Under sommaren skrivs traditionellt färre ut och det kan dra ner siffran till hösten.', 'indicator:selfSupport#value'),
  yes(indicator('sick', 'notMet'), 'Sjukfrånvaron har gått ned med 0,3 procentenheter sedan maj och ligger nu på 6,8 %. Korttidsfrånvaron står för 2,9 %.', 'indicator:sick#value'),
  yes(indicator('turnover', 'met'), 'Personalomsättningen är oförändrad, 11,4 procent, och målet uppfylls.', 'indicator:turnover#value'),
  yes({ subject: 'goal', key: 'safe', level: 'partlyMet' }, 'Målet bedöms delvis uppfyllt. Om vakanserna tillsätts under hösten bör andelen utredningar i tid nå 90 procent vid årsskiftet.'),
  yes({ subject: 'risk', key: 'staff', level: 'partlyMet' }, 'Tre av elva tjänster är vakanta och bemannas med konsulter till en kostnad av 95 tkr per månad och konsult.'),
  yes({ subject: 'assignment', key: 'costs', level: 'partlyMet' }, 'Planen har försenats till nämnden i oktober på grund av sommaren men arbetet pågår.'),
  yes({ subject: 'assignment', key: 'premises', level: 'met' }, 'Utredningen är klar och redovisades för nämnden den 9 juni 2026.'),
  yes(economy, 'Förra året vid den här tiden redovisades ett överskott på 0,8 mnkr.'),
  no(economy, 'Nämnden prognostiserar ett överskott på 3,2 mnkr för helåret.', 'textSign'),
  no(economy, 'Prognosen för helåret är ett underskott på 4,7 mnkr.', 'textNumber'),
  no(economy, 'Helårsprognosen har försämrats med 1,5 mnkr sedan maj.', 'textSign', 'textDirection'),
  no(economy, 'Helårsprognosen visar ett underskott på 3,2 tkr.', 'textUnit', 'textNumber'),
  no(ifo, 'Barn och unga beräknar ett underskott på 2,6 mnkr för helåret.', 'textNumber'),
  no(ifo, 'Vuxna missbruk prognostiserar ett underskott på 0,9 mnkr.', 'textSign'),
  no(work, 'Prognosen för försörjningsstöd har försämrats med 1,1 mnkr sedan föregående prognos.', 'textSign', 'textDirection'),
  no(work, 'Försörjningsstöd visar ett underskott för perioden på 2,4 mnkr.', 'textNumber'),
  no(economy, 'Underskottet om 3,2 mnkr avser IFO med 2,7 mnkr, varav barn och unga 3,4 mnkr, vuxna 0,9 mnkr och socialpsykiatrin 0,2 mnkr.', 'partsAgainstWhole', 'textNumber', 'textSign'),
  no(line('jobs'), 'Vid årets slut beräknas ett överskott på 1,1 mnkr.', 'textNumber'),
  no(indicator('inquiries', 'partlyMet'), 'Målet är helt uppfyllt och andelen ökar.', 'textAgainstRating'),
  no(indicator('sick', 'notMet'), 'Sjukfrånvaron är 7,1 % och har minskat sedan maj.', 'textNumber'),
  no(indicator('sick', 'notMet'), 'Sjukfrånvaron har ökat sedan maj och är nu 6,8 procent.', 'textDirection'),
  yes(economy, 'Prognosen har förbättrats med 1,5 mnkr sedan maj 2026.', 'netCost/total#forecastChange'),
  no(economy, 'Helårsprognosen visar +3,2 mnkr.', 'textSign'),
  no({ subject: 'assignment', key: 'premises', level: 'met' }, 'Uppdraget är försenat och kommer inte att slutföras under året.', 'textAgainstRating'),
]
