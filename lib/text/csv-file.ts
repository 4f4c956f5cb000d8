/** What each column of the open data file holds; its name is stable and in English letters without blanks. */
export const csvColumnText = {
  municipality: ['Kommun', 'Kommunens nyckel.'],
  committee: ['Nämnd', 'Nämndens nyckel.'],
  report: ['Rapport', 'Rapportens nyckel: år och sista månad.'],
  edition: ['Utgåva', 'Utgåvans nummer, från 1. En utgåva ändras aldrig.'],
  section: ['Avsnitt, nyckel', 'Nyckel för avsnittet som tabellen står i.'],
  section_title: ['Avsnitt', 'Avsnittets rubrik.'],
  table: [
    'Tabell, nyckel',
    'Nyckel för tabellen, densamma i alla rapporter med samma tabell. En tabell som står två gånger har ~2 efter nyckeln andra gången.',
  ],
  table_title: ['Tabell', 'Tabellens rubrik.'],
  row: ['Rad, nyckel', 'Nyckel för raden, unik i tabellen.'],
  row_title: ['Rad', 'Radens namn.'],
  row_kind: ['Slag av rad', 'item: en post. ofWhich: varav, ingår i posten ovanför. total: summa eller medelvärde.'],
  row_heading: ['Rubrik ovanför raden', 'Närmaste rubrikrad ovanför, tom om ingen finns.'],
  column: ['Kolumn, nyckel', 'Nyckel för kolumnen, unik i tabellen.'],
  column_title: ['Kolumn', 'Kolumnens rubrik, med gruppens rubrik före om det finns en.'],
  type: [
    'Slag av värde',
    'money: belopp. number: tal. percent: procent. step: steg i en skala. target: mål. rating: bedömning. trend: förändring. text: ord. missing: saknas.',
  ],
  value: ['Värde', 'Talet, oavrundat, med decimalpunkt. Belopp i kronor. 18.4 procent skrivs 18.4. För mål: helårets gräns. Tomt för annat än tal.'],
  unit: ['Enhet', 'SEK för belopp, percent för procent, annars tomt.'],
  decimals: ['Decimaler i rapporten', 'Så många decimaler som rapporten visar.'],
  operator: ['Jämförelse', 'För mål: lt under, lte högst, eq lika med, gte minst, gt över.'],
  period_value: ['Mål för perioden', 'För mål: periodens gräns där den är en annan än helårets.'],
  rating: ['Bedömning', 'met: uppfyllt. partlyMet: delvis. notMet: inte uppfyllt. notAssessed: inte bedömt.'],
  trend: ['Förändring', 'better: bättre. worse: sämre. unchanged: oförändrat.'],
  missing: [
    'Varför värde saknas',
    'notMeasuredYet: inte mätt än. tooFewAnswers: för få svar. notApplicable: inte aktuellt. suppressed: dolt av sekretesskäl. none: uppgift saknas.',
  ],
  month: ['Månad', 'Månaden som värdet är från, när det har förts över från en tidigare rapport.'],
  text: ['Ord', 'Värdet som det står i rapporten. Ord som börjar med =, +, - eller @ har en apostrof framför sig.'],
  remark: ['Anmärkning', 'Skäl till bedömningen, det som förändringen räknas från, eller målet för perioden.'],
} as const satisfies Readonly<Record<string, readonly [title: string, description: string]>>

export const csvFileText = {
  description: (title: string, edition: string) => `Alla värden i tabellerna i ${title}, ${edition.toLocaleLowerCase('sv')}: en rad för varje cell.`,
}
