import type { WhoWhen } from '@/lib/domain/command-answer'
import { formatDateTime } from './format'

const signed = ({ name, at }: WhoWhen) => `${name ?? 'en tidigare användare'}, ${formatDateTime(at)}`

/** Words of comments on a report while it is made. */
export const noteText = {
  list: (section: string) => `Kommentarer till ${section}`,
  open: (count: number) => (count === 1 ? '1 öppen kommentar' : `${count} öppna kommentarer`),
  before: (count: number) => (count === 1 ? 'En kommentar är öppen.' : `${count} kommentarer är öppna.`),
  showOpen: 'Visa kommentarerna',
  openLead: 'Öppna kommentarer i rapporten',
  inSection: (title: string, count: number) => `${title} (${count})`,
  add: 'Kommentera',
  addHint: 'Markera ord i avsnittet och tryck Ctrl+Alt+M för att kommentera just dem.',
  aboutWords: 'Om orden',
  aboutSection: 'Om hela avsnittet',
  goneWords: 'Orden står inte kvar i texten.',
  field: 'Kommentar',
  save: 'Spara kommentaren',
  cancel: 'Avbryt',
  missing: 'Skriv en kommentar.',
  signed,
  toWords: 'Visa orden',
  answer: 'Svara',
  answerField: 'Svar',
  saveAnswer: 'Spara svaret',
  resolve: 'Klar',
  reopen: 'Öppna igen',
  remove: 'Ta bort',
  resolvedBy: (by: WhoWhen) => `Klar enligt ${signed(by)}`,
  resolved: (count: number) => (count === 1 ? 'Visa 1 avklarad' : `Visa ${count} avklarade`),
  ofNote: (verb: string, text: string) => `${verb}: ${text.length > 40 ? `${text.slice(0, 40)} …` : text}`,
} as const
