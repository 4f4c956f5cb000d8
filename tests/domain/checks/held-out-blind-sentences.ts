import type { Sentence, Where } from './held-out-facts'

const section = (...headings: readonly string[]): Where => ({ headings })
const line = (key: string): Where => ({ line: `netCost/${key}` })
const indicator = (key: string, level: 'met' | 'partlyMet' | 'notMet'): Where => ({ subject: 'indicator', key, level })
const yes = (where: Where, text: string, ...bound: readonly string[]): Sentence => ({ where, text, wrong: [], bound })
const no = (where: Where, text: string, ...wrong: Sentence['wrong']): Sentence => ({ where, text, wrong })

/** Sentences that were written when the rules stood, and that no rule was made for. */
export const BLIND_SENTENCES: Readonly<Record<'monthly' | 'interim', readonly Sentence[]>> = {
  monthly: [
    yes(section('Ekonomi'), 'Efter juli ligger nämnden 1,7 mnkr back mot budget. Vi tror fortfarande att året slutar på minus 3,2 mnkr.', 'netCost/total#variance', 'netCost/total#yearVariance'),
    yes(section('Ekonomi', 'Individ- och familjeomsorg'), 'Underskottet inom barn och unga växer till 3,4 mnkr, vilket i viss mån vägs upp av att vuxna missbruk går plus med 0,9 mnkr.', 'netCost/child#yearVariance', 'netCost/adult#yearVariance'),
    yes(section('Ekonomi'), 'Totalt beräknas kostnader för konsulter hamna på 4,3 mnkr i år, 1,1 mnkr lägre än 2025.'),
    yes(line('aid'), 'Helårsprognosen är ett underskott på 2,1 mnkr, en förbättring med 1,1 mnkr. Schablonersättningen för nyanlända bidrar med 0,4 mnkr.', 'netCost/aid#yearVariance', 'netCost/aid#forecastChange'),
    yes(line('refugees'), 'Prognosen är ett överskott på 0,2 mnkr då färre anvisats till kommunen, 19 personer mot förväntade 35.', 'netCost/refugees#yearVariance'),
    yes(line('psych'), 'Kostnaden för externa boenden har ökat med 12 procent på ett år, och ytterligare ett beslut om 0,9 mnkr per helår är att vänta i september.'),
    yes(indicator('waiting', 'met'), 'Medianen är 12 dagar. För nybesök är väntetiden 9 dagar och för återkommande sökande 16.', 'indicator:waiting#value'),
    yes(indicator('sick', 'notMet'), 'Målet nås inte. Frånvaron under sommarmånaderna var 4,9 procent och på enheten för ekonomiskt bistånd 9,2 procent.'),
    yes(indicator('careDays', 'notMet'), 'Till och med juli har 1 212 vårddygn använts. Med nuvarande placeringar hamnar vi på cirka 2 000 vid årets slut.', 'indicator:careDays#value'),
    yes({ subject: 'risk', key: 'staff', level: 'partlyMet' }, 'Annonseringen gav 14 sökande, varav 3 med rätt behörighet. Ny annonsering sker i augusti.'),
    no(section('Ekonomi'), 'Nämnden visar ett överskott mot budget på 1,7 mnkr till och med juli.', 'textSign'),
    no(section('Ekonomi', 'Individ- och familjeomsorg'), 'Socialpsykiatrin beräknar ett underskott för helåret på 0,8 mnkr.', 'textNumber'),
    no(line('adult'), 'Prognosen försämras med 0,7 mnkr till följd av färre placeringar.', 'textDirection', 'textSign'),
    no(indicator('selfSupport', 'met'), 'Andelen har minskat från 42 till 47 procent.', 'textDirection'),
    no(indicator('careDays', 'notMet'), 'Målet är uppnått för perioden.', 'textAgainstRating'),
  ],
  interim: [
    yes(section('Ekonomiskt resultat'), 'Helårsprognosen pekar på -0,9 mnkr, där hemtjänstens underskott på 1,9 mnkr delvis möts av särskilt boendes överskott på 1,6 mnkr.', 'netCost/total#yearVariance', 'netCost/home#yearVariance', 'netCost/care#yearVariance'),
    yes(section('Ekonomiskt resultat'), 'Åtgärdsplanen som beslutades i maj ska ge 1,4 mnkr under året; hittills har 0,6 mnkr realiserats.'),
    yes(section('Personal', 'Sjukfrånvaro'), 'Sjukfrånvaron har minskat från 9,1 till 8,2 procent sedan april, men i hemtjänst Norr är den 9,4 procent.', 'indicator:sick#previousValue', 'indicator:sick#value'),
    yes(section('Personal', 'Sjukfrånvaro'), 'Korttidsfrånvaron (dag 1–14) uppgår till 3,1 procent och har ökat med 0,2 procentenheter.'),
    yes(section('Medarbetarenkät'), 'Medarbetarenkäten besvarades av 312 av 438 medarbetare. Medelvärdet för tydliga mål blev 4,3 på en femgradig skala.'),
    yes(section('Statistik'), 'Utförda hemtjänsttimmar ökade med 5,9 procent medan antalet brukare ökade med 7 procent, varför timmar per brukare har minskat något.'),
    yes(line('lss'), 'Underskottet för helåret, 1,1 mnkr, beror på två nya ärenden inom personlig assistans à 1,3 mnkr per år och högre sjuklönekostnader.', 'netCost/lss#yearVariance'),
    yes(indicator('satisfied', 'met'), 'Andelen nöjda är 88 procent mot 83 procent i förra mätningen. Kvinnor är mer nöjda (90 procent) än män (84 procent).', 'indicator:satisfied#value', 'indicator:satisfied#previousValue'),
    yes(indicator('falls', 'partlyMet'), 'Till och med augusti har 171 fallolyckor rapporterats, av dem ledde 12 till fraktur.', 'indicator:falls#value'),
    yes({ subject: 'unitResult', key: 'safe', level: 'notMet' }, 'Hemtjänst Söder har inte uppnått målet, endast 81 procent är nöjda och personalkontinuiteten ligger på 15.'),
    no(section('Ekonomiskt resultat'), 'Förvaltningsstaben prognostiserar ett underskott på 0,5 mnkr för helåret.', 'textSign'),
    no(section('Ekonomiskt resultat'), 'Prognosen för särskilt boende är ett överskott på 0,5 mnkr.', 'textNumber'),
    no(line('home'), 'Prognosen förbättras med 0,8 mnkr jämfört med föregående prognos.', 'textDirection', 'textSign'),
    no(section('Personal', 'Sjukfrånvaro'), 'Sjukfrånvaron i Björkbackens boende steg från 7,5 till 6,1 procent.', 'textDirection'),
    no(indicator('continuity', 'partlyMet'), 'Målet är uppnått, brukarna möter i snitt 13,1 personal.', 'textAgainstRating'),
  ],
}
