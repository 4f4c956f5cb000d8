import { figureName, inOther, others, type CodeOf, type FindingWording } from './finding-wording'
import { formatDate, formatNumber } from './format'

const MISSING_PART: Readonly<Record<string, string>> = { goalTable: 'målen', statement: 'ekonomin' }

/** '2020-10-31' → '31 oktober 2020'; other words stay. */
const dateText = (words: string) => (/^\d{4}-\d{2}-\d{2}$/.test(words) ? formatDate(words) : words)

/** What stands in the way of publishing, or should be known before. */
export const PUBLISHING_FINDINGS: Readonly<Record<CodeOf<'publishing'>, FindingWording>> = {
  smallCount: {
    title: 'Få personer',
    clause: ({ found, finding: { beside } }) => {
      const more = beside?.kind === 'count' && beside.count > 1 ? `, liksom ${formatNumber(beside.count - 1)} till i samma tabell` : ''
      return `${found} gäller så få personer att talet döljs när rapporten publiceras${more}`
    },
  },
  hiddenNumberInText: {
    title: 'Texten berättar ett dolt tal',
    clause: (parts) => `${parts.found} står i texten, men talet döljs ${inOther(parts, 'tabellen')} när rapporten publiceras, för att skydda få personer`,
  },
  emptyRequiredSection: {
    title: 'Avsnittet är tomt',
    clause: () => 'avsnittet ska ha text men är tomt',
  },
  emptyRequiredBlock: {
    title: 'Något som ska finnas är tomt',
    clause: ({ found }) => `${found === '' ? 'en del som ska fyllas i' : `”${found}” ska fyllas i men`} är tom`,
  },
  missingCell: {
    title: 'Uppgift saknas i tabellen',
    clause: (parts) => `ingen uppgift står under ”${parts.found}”${others(parts)}`,
  },
  statutoryDeadline: {
    title: 'Lagens tid för delårsrapporten',
    clause: ({ found, expected, finding }) => {
      const late = finding.found.type === 'empty' ? '' : `, och ${dateText(found)} är för sent`
      return `delårsrapporten ska lämnas inom två månader efter periodens slut${expected === '' ? '' : `, senast ${dateText(expected)}`}${late}`
    },
  },
  goalsAndFinance: {
    title: 'Mål och ekonomi ska följas upp tillsammans',
    clause: ({ finding: { beside } }) => {
      const missing = beside?.kind === 'column' ? MISSING_PART[beside.column] : undefined
      return `rapporten ska följa upp både mål och ekonomi, men ${missing ?? 'den ena delen'} saknas`
    },
  },
  deviationUnexplained: {
    title: 'Avvikelsen är inte förklarad',
    clause: (parts) => `${figureName(parts, 'beloppet')} ${parts.found} ska förklaras i en kommentar${parts.expected === '' ? '' : ` (gräns ${parts.expected})`}`,
  },
  headingOrder: {
    title: 'Rubriknivå hoppas över',
    clause: ({ found, expected }) => `rubriken är på nivå ${found}${expected === '' ? '' : `, men borde vara på nivå ${expected}`}`,
  },
  crossReferenceGone: {
    title: 'Hänvisning till något som inte finns',
    clause: ({ found }) => `texten hänvisar till ”${found}”, som inte längre finns i rapporten`,
  },
  writtenTableCaption: {
    title: 'Tabell utan rubrik',
    clause: ({ found, finding }) => `en tabell i texten saknar rubrik${finding.found.type === 'empty' ? '' : ` (kolumnerna ${found})`}`,
  },
}
