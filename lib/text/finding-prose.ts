import { but, type CodeOf, type FindingWording } from './finding-wording'

/** Text against figures, dates, names and ratings. */
export const PROSE_FINDINGS: Readonly<Record<CodeOf<'text'>, FindingWording>> = {
  textAgainstRating: {
    title: 'Texten säger något annat än bedömningen',
    clause: ({ found, expected }) => `texten säger ”${found}”${but('bedömningen är', expected)}`,
  },
  textNumber: {
    title: 'Tal i texten stämmer inte',
    clause: ({ found, expected, other }) =>
      expected === '' ? `det finns inget tal i rapporten som stämmer med ”${found}”` : `texten säger ${found}, men ${other === null ? 'talet' : other} är ${expected}`,
  },
  textSign: {
    title: 'Över- eller underskott stämmer inte',
    clause: ({ found, expected }) => `texten säger ${found}${but('beloppet är', expected)}`,
  },
  textDirection: {
    title: 'Riktningen stämmer inte',
    clause: ({ found, expected }) => `texten säger ”${found}”${but('förändringen är', expected)}`,
  },
  textUnit: {
    title: 'Fel enhet i texten',
    clause: ({ found, expected }) => `texten säger ${found}${but('talet är', expected)}`,
  },
  partsAgainstWhole: {
    title: 'Delarna i texten ger inte helheten',
    clause: ({ found, expected }) => `helheten är ${found} i texten${but('delarna ger', expected)}`,
  },
  dateOutsidePeriod: {
    title: 'Datum utanför perioden',
    clause: ({ found, expected }) => `”${found}” ligger utanför perioden${expected === '' ? '' : ` ${expected}`}`,
  },
  captionYear: {
    title: 'Fel år i rubriken',
    clause: ({ found, expected }) => `rubriken säger ${found}${but('rapporten gäller', expected)}`,
  },
  unknownName: {
    title: 'Okänt namn',
    clause: ({ found, expected }) => `”${found}” finns inte i registret${expected === '' ? '' : `, kanske menas ”${expected}”`}`,
  },
  percentOrPoints: {
    title: 'Procent eller procentenheter',
    clause: ({ found, expected }) => `texten säger ${found}${but('skillnaden är', expected)}`,
  },
  notConfirmed: {
    title: 'Texten är inte bekräftad',
    clause: () => 'texten följde med från förra rapporten och ingen har bekräftat att den fortfarande gäller',
  },
  strayText: {
    title: 'Text som inte hör hemma här',
    clause: ({ found }) => `”${found}” ser ut att ha blivit kvar av misstag`,
  },
  comparisonBase: {
    title: 'Jämförelsen gäller något annat',
    clause: ({ found, expected }) => `texten jämför med ${found}${but('talet jämför med', expected)}`,
  },
  trendWords: {
    title: 'Orden stämmer inte med trenden',
    clause: ({ found, expected }) => `texten säger ”${found}”${but('trenden är', expected)}`,
  },
  labelAgainstFigures: {
    title: 'Rubriken stämmer inte med talen',
    clause: ({ found, expected }) => `rubriken säger ”${found}”${but('talen visar', expected)}`,
  },
  targetInName: {
    title: 'Målet i namnet stämmer inte',
    clause: ({ found, expected }) => `namnet säger ${found}${but('målet är', expected)}`,
  },
  measuredThing: {
    title: 'Texten talar om något annat än det som mäts',
    clause: ({ found, expected }) => `texten säger ”${found}”${but('det som mäts är', expected === '' ? '' : `”${expected}”`)}`,
  },
}
