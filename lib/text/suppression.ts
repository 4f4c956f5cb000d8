import type { HiddenCell } from '../domain/suppression/protect'
import type { RelationKind, Telling } from '../domain/suppression/people-system'

const RELATIONS: Readonly<Record<RelationKind, string>> = {
  rowTotal: 'raderna summerar till en total',
  columnTotal: 'kolumnerna summerar till en total',
  ofWhich: 'en del och resten ger helheten',
  cumulative: 'skillnaden mot en tidigare siffra ger det som har kommit till',
  sameNumber: 'samma siffra står i en annan tabell',
}

const TELLINGS: Readonly<Record<Exclude<Telling, 'count'>, string>> = {
  placementDays: 'dygnen ger antalet placeringar',
  cost: 'beloppet och priset ger antalet placeringar',
  year: 'summan för året ger en dold månad',
  percent: 'andelen ger antalet',
  mean: 'medelvärdet bygger på för få svar eller på ett dolt antal',
  rating: 'bedömningen visar ungefär vad utfallet är',
  ratingBasis: 'grunden för bedömningen innehåller utfallet',
  trend: 'förändringen jämför med ett dolt antal',
}

function reasonText({ reason }: HiddenCell): string {
  switch (reason.kind) {
    case 'small':
      return 'antalet personer är för litet'
    case 'complementary':
      return `ett litet antal kan annars räknas fram: ${RELATIONS[reason.relation]}`
    case 'hiddenBefore':
      return 'siffran är dold i en tidigare utgåva'
    case 'follows':
      return TELLINGS[reason.telling]
  }
}

/**
 * Why a cell is hidden when the report is published, for its authors: `SiS: Antal placeringar, aug döljs, eftersom antalet personer
 * är för litet.` The hidden number itself is not said.
 */
export function hiddenCellSentence(hidden: HiddenCell): string {
  const sentence = `${hidden.table}: ${hidden.row}, ${hidden.column} döljs, eftersom ${reasonText(hidden)}.`
  return hidden.exposed ? `${sentence} En tidigare utgåva visar den ändå.` : sentence
}
