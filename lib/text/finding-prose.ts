import { but, type CodeOf, type FindingParts, type FindingWording } from './finding-wording'

const quoted = (words: string) => (words === '' ? '' : `”${words}”`)

/** ', och 2 tal till i samma text' where the finding counts several. */
function alike({ finding: { beside } }: FindingParts): string {
  if (beside?.kind !== 'count' || beside.count < 2) return ''
  return `, och ${beside.count - 1} tal till i samma text`
}

/** A number in a thousandfold unit, or a unit in a name beside a text in another. */
function unitClause({ found, expected, other, finding }: FindingParts): string {
  if (expected === '') return `här står enheten ”${found}”, men det är inte den som gäller`
  return finding.expected.type === 'text'
    ? `här står enheten ”${found}”, men texten bredvid säger ”${expected}”`
    : `texten säger ”${found}”, men ${other ?? 'talet'} är ${expected}`
}

/** Text against figures, dates, names and ratings. What was found are the words as they stand. */
export const PROSE_FINDINGS: Readonly<Record<CodeOf<'text'>, FindingWording>> = {
  textAgainstRating: {
    title: 'Texten säger något annat än bedömningen',
    clause: ({ found, expected, other }) => `texten säger ”${found}”${but(other === null ? 'bedömningen är' : `${other} är bedömt som`, expected)}`,
  },
  textNumber: {
    title: 'Tal i texten stämmer inte',
    clause: ({ found, expected, other }) =>
      expected === '' ? `det finns inget tal i rapporten som stämmer med ”${found}”` : `texten säger ”${found}”, men ${other ?? 'talet'} är ${expected}`,
  },
  textSign: {
    title: 'Över- eller underskott stämmer inte',
    clause: ({ found, expected, other }) => `texten säger ”${found}”${but(`${other ?? 'beloppet'} är`, expected)}`,
  },
  textDirection: {
    title: 'Riktningen stämmer inte',
    clause: ({ found, expected, other }) => `texten säger ”${found}”${but(other === null ? 'förändringen är' : `förändringen för ${other} är`, expected)}`,
  },
  textUnit: { title: 'Fel enhet', clause: unitClause },
  partsAgainstWhole: {
    title: 'Delarna i texten ger inte helheten',
    clause: ({ found, expected, other }) => `${other ?? 'helheten'} är ${found}${but('delarna i texten ger', expected)}`,
  },
  linkedFigureGone: {
    title: 'Texten visar en siffra som inte finns',
    clause: ({ found }) => `här stod ${found}, men siffran som texten hämtar finns inte längre`,
  },
  linkedFigureChanged: {
    title: 'En siffra i texten har ändrats',
    clause: ({ found, expected }) => `här stod ${found} när texten senast lästes, nu står ${expected}; läs om meningen ännu stämmer`,
  },
  dateOutsidePeriod: {
    title: 'Datum utanför perioden',
    clause: ({ found, expected }) => `”${found}” ligger utanför perioden${expected === '' ? '' : ` ${expected}`}`,
  },
  captionYear: {
    title: 'Rubriken gäller en annan tid',
    clause: ({ found, expected }) => `rubriken säger ”${found}”${but('rapporten gäller', expected)}`,
  },
  unknownName: {
    title: 'Okänt namn',
    clause: ({ found, expected }) => `”${found}” finns inte i registret${expected === '' ? '' : `, kanske menas ”${expected}”`}`,
  },
  percentOrPoints: {
    title: 'Procent eller procentenheter',
    clause: ({ found }) => `”${found}” talar om procent, men det som ändras mäts i procent, så troligen menas procentenheter`,
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
    title: 'Tabellen jämför med olika saker',
    clause: ({ found, expected }) => `tabellen jämför med ”${found}”${expected === '' ? ' och med något annat' : ` och med ”${expected}”`}`,
  },
  trendWords: {
    title: 'Orden om trenden blandas',
    clause: ({ found, expected }) =>
      `”${found}” säger hur talet har rört sig${expected === '' ? '' : ` och ”${expected}” om det är bra`}, men en kolumn bör säga det ena eller det andra`,
  },
  labelAgainstFigures: {
    title: 'Rubriken stämmer inte med talen',
    clause: ({ found, expected }) => `under rubriken ”${found}” står tal ${expected === '' ? 'av ett annat slag' : `som är ”${expected}”`}`,
  },
  targetInName: {
    title: 'Målet i namnet stämmer inte',
    clause: ({ found, expected, other }) => `namnet säger ”${found}”${but(other === null ? 'målet är' : `målet för ${other} är`, expected)}`,
  },
  numberFormat: {
    title: 'Talet skrivs på ett annat sätt än i tabellerna',
    clause: (parts) => `texten har ”${parts.found}”${but('i tabellerna skrivs det', quoted(parts.expected))}${alike(parts)}`,
  },
  measuredThing: {
    title: 'Texten räknar något annat än det som mäts',
    clause: ({ found, expected }) => `texten räknar ”${found}”${but('indikatorn mäter', quoted(expected))}`,
  },
}
