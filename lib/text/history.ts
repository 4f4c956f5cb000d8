import { commandWord } from './command-word'
import { formatDateTime } from './format'
import { personName } from './save-queue'

/** The history of one figure: who, when, from what to what. */
export const historyText = {
  button: 'Historik',
  title: (name: string) => `Historik: ${name}`,
  loading: 'Hämtar …',
  failed: 'Historiken gick inte att hämta. Försök igen.',
  none: 'Ingen har ändrat uppgiften här.',
  before: 'Från',
  after: 'Till',
  nothing: 'tomt',
  date: formatDateTime,
  person: personName,
  source: commandWord,
  restore: (value: string) => `Återställ ${value}`,
  /** For what is too long to stand on a button. */
  restoreLong: 'Återställ',
  restoreBefore: (at: string) => `det som stod före ${formatDateTime(at)}`,
  assessmentOf: (name: string) => `bedömningen av ${name}`,
  textOf: (name: string) => `texten ${name}`,
  readBefore: 'Läs texten som den var före',
  emptyBefore: 'Före fanns ingen text.',
}
