import type { CodeOf, FindingWording } from './finding-wording'

/** What stands in the way of publishing, or should be known before. */
export const PUBLISHING_FINDINGS: Readonly<Record<CodeOf<'publishing'>, FindingWording>> = {
  smallCount: {
    title: 'Få personer',
    clause: ({ found, expected }) => `${found} gäller så få personer att det ${expected === '' ? 'döljs' : `ersätts med ${expected}`} när rapporten publiceras`,
  },
  emptyRequiredSection: {
    title: 'Avsnittet är tomt',
    clause: () => 'avsnittet ska ha text men är tomt',
  },
  missingCell: {
    title: 'Cellen är tom',
    clause: () => 'här saknas en uppgift, och det står inte varför',
  },
  statutoryDeadline: {
    title: 'Lagens tid för delårsrapporten',
    clause: ({ found, expected, finding }) =>
      `delårsrapporten ska lämnas inom två månader efter periodens slut${expected === '' ? '' : `, senast ${expected}`}${finding.found.type === 'empty' ? '' : `, men dagen är ${found}`}`,
  },
  goalsAndFinance: {
    title: 'Mål och ekonomi hänger inte ihop',
    clause: () => 'rapporten ska följa upp både mål och ekonomi, men den ena delen saknas',
  },
  deviationUnexplained: {
    title: 'Avvikelsen är inte förklarad',
    clause: ({ found, expected }) => `${found} ska förklaras i en kommentar${expected === '' ? '' : ` (gräns ${expected})`}`,
  },
  headingOrder: {
    title: 'Rubriknivå hoppas över',
    clause: ({ found, expected }) => `rubriken är på nivå ${found}${expected === '' ? '' : `, men borde vara på nivå ${expected}`}`,
  },
}
