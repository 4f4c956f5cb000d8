/** What each command did, as the log says it. tests/text/command-word.test.ts asks for a word for every command. */
const WORD: Readonly<Record<string, string>> = {
  'save-amounts': 'Sparade belopp',
  'save-month-amounts': 'Sparade månadsbelopp',
  'save-budget-amounts': 'Sparade budget',
  'save-data-table-rows': 'Sparade tabell',
  'save-forecasts': 'Sparade prognos',
  'save-placement-volumes': 'Sparade volymer',
  'save-indicator-values': 'Sparade utfall',
  'set-assessment': 'Bedömde',
  'save-section': 'Skrev text',
  'save-risk': 'Skrev risk',
  'save-risk-action': 'Skrev åtgärd för risk',
  'close-risk': 'Stängde eller öppnade risk',
  'save-assignment': 'Skrev uppdrag',
  'save-activity': 'Skrev aktivitet',
  'save-annual-cycle-item': 'Skrev i årshjulet',
  'save-corrective-measure': 'Skrev åtgärd',
  'mark-done': 'Klarmarkerade',
  'unmark-done': 'Tog bort klarmarkering',
  'send-reminders': 'Påminde',
  'accept-finding': 'Godtog en kontroll',
  'withdraw-acceptance': 'Ångrade en godtagen kontroll',
  'submit-report': 'Skickade rapporten',
  'review-report': 'Granskade rapporten',
  'approve-report': 'Godkände rapporten',
  'return-report': 'Skickade tillbaka rapporten',
  'send-report': 'Skickade rapporten till nämnden',
  'adopt-report': 'Skrev in beslut',
  'publish-report': 'Publicerade rapporten',
  'lock-period': 'Låste månad',
  'unlock-period': 'Låste upp månad',
  'start-report': 'Startade rapport',
  'start-year': 'Lade upp år',
  'read-import': 'Läste en fil',
  'fetch-kolada': 'Hämtade från Kolada',
  'map-import': 'Kopplade en inläsning',
  'save-import-mapping': 'Sparade koppling',
  'apply-import': 'Skrev in en inläsning',
  'undo-import': 'Ångrade en inläsning',
  'discard-import': 'Kastade en inläsning',
  'save-user': 'Ändrade användare',
  'save-register-entry': 'Ändrade i ett register',
  'delete-register-entry': 'Tog bort ur ett register',
  'merge-units': 'Slog samman enheter',
  'save-budget-line': 'Ändrade budgetrad',
  'delete-budget-line': 'Tog bort budgetrad',
  'save-plan': 'Ändrade plan',
  'save-goal': 'Ändrade mål',
  'delete-goal': 'Tog bort mål',
  'save-indicator': 'Ändrade indikator',
  'delete-indicator': 'Tog bort indikator',
  'rename-import-mapping': 'Bytte namn på koppling',
  'delete-import-mapping': 'Tog bort koppling',
  'import-package': 'Läste in paket',
}

/** 'save-amounts' → 'Sparade belopp'; a command that is no longer there is told by its name. */
export function commandWord(command: string): string {
  return WORD[command] ?? command
}

/** All of them, for choosing one in the log. */
export const commandWords: readonly { readonly value: string; readonly label: string }[] = Object.entries(WORD)
  .map(([value, label]) => ({ value, label }))
  .toSorted((a, b) => a.label.localeCompare(b.label, 'sv'))
