/** Words of the units' own levels on the goals. */
export const unitResultText = {
  title: 'Enheternas resultat',
  table: 'Enheternas resultat, mål för mål',
  lead: 'Varje enhet bedömer målet för sin del. Målets bedömning räknas fram ur enheternas resultat och indikatorerna.',
  show: (units: number) => (units === 1 ? 'Visa enhetens resultat per mål' : `Visa resultat per mål för ${units} enheter`),
  goal: 'Mål',
  goalLevel: 'Målets bedömning',
  notSet: 'Inte angett',
  cell: (unit: string, goal: string) => `${unit}: ${goal}`,
  openNote: ({ canEdit, hasNote }: { readonly canEdit: boolean; readonly hasNote: boolean }) =>
    canEdit ? (hasNote ? 'Ändra skäl ' : 'Skriv skäl ') : 'Läs skäl ',
  noteOf: (unit: string, goal: string) => `${unit}: skäl och kommentar om ${goal}`,
  reason: (reason: string) => `Skäl: ${reason}`,
  close: 'Stäng',
} as const
