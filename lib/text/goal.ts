import type { AssessmentPatch } from '@/lib/domain/goal-sheet'
import type { MissingReason } from '@/lib/domain/indicator'

const MISSING: Readonly<Record<MissingReason, string>> = {
  notMeasuredYet: 'Inte mätt än',
  tooFewAnswers: 'För få svar',
  notApplicable: 'Inte aktuellt',
  suppressed: 'Visas inte (sekretess)',
  none: 'Finns inte',
}

const FIELD: Readonly<Record<keyof AssessmentPatch, string>> = {
  level: 'Bedömning',
  reason: 'Skäl',
  yearEndLevel: 'Väntas vid årets slut',
  yearEndReason: 'Varför',
  commentary: 'Kommentar',
}

/** Words of goals, indicators and every other thing that is followed up and rated. */
export const goalText = {
  title: 'Mål',
  lead: 'Skriv utfall, se förslaget till bedömning och kommentera. Varje mål räknas fram ur sina indikatorer.',
  overview: 'Läget i korthet',
  overviewLead: 'Bedömningen av varje mål, och hur många av dess indikatorer som har varje bedömning.',
  count: (count: number, word: string) => `${count} ${word.toLocaleLowerCase('sv')}`,
  yours: 'Dina indikatorer',
  theRest: 'Alla mål och indikatorer',
  measures: 'Åtgärder',
  none: 'Det finns inga mål i planen.',
  value: 'Utfall',
  valueFor: (period: string) => `Utfall ${period}`,
  percentValue: (period: string) => `Utfall ${period}, procent`,
  target: 'Mål',
  noTarget: 'inget mål',
  noValue: 'inget utfall',
  unit: (name: string) => `Svarar: ${name}`,
  lastTime: (period: string, value: string) => `Förra gången (${period}): ${value}`,
  noLastTime: 'Inget utfall förra gången.',
  lastLevel: 'Förra bedömningen',
  whyMissing: 'Om det inte finns något utfall: varför?',
  hasValue: 'Det finns ett utfall',
  noStep: 'Inget svar',
  missing: (reason: MissingReason) => MISSING[reason],
  field: (field: keyof AssessmentPatch) => FIELD[field],
  follow: (word: string) => `${word} (förslaget)`,
  level: 'Bedömning nu',
  yearEnd: 'Väntas vid årets slut',
  yearEndReason: 'Varför väntas det?',
  reason: 'Skäl till att bedömningen skiljer sig från förslaget',
  ownReason: 'Skäl till bedömningen',
  reasonNeeded: 'Skriv ett skäl. Bedömningen sparas när skälet finns.',
  commentary: 'Kommentar',
  lastCommentary: 'Förra kommentaren:',
  readOnly: 'Du kan läsa men inte ändra här.',
  historySentence: (name: string, first: string, firstValue: string, last: string, lastValue: string) =>
    `${name}: ${firstValue} för ${first}, ${lastValue} för ${last}.`,
  nothing: 'tomt',
} as const
