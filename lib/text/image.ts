import type { CommandError } from '@/lib/domain/command-answer'
import { errorText } from './error'

export const imageText = {
  tool: 'Bild',
  title: 'Infoga en bild',
  changeTitle: 'Bildens ord',
  file: 'Bild',
  fileHint: 'PNG, JPEG eller WebP, högst 5 MB. Plats, tid och namn som kameran har sparat i filen tas bort.',
  noFile: 'Välj en bild.',
  pasted: (name: string) => `Vald bild: ${name || 'inklistrad bild'}`,
  alt: 'Beskrivning för den som inte ser bilden',
  altHint: 'Säg det som bilden berättar, till exempel ”Antalet placerade barn har minskat varje kvartal sedan 2018”. Högst 300 tecken.',
  noAlt: 'Skriv vad bilden visar.',
  caption: 'Bildtext',
  captionHint: 'Skrivs ut under bilden. Kan lämnas tom.',
  cancel: 'Avbryt',
  insert: 'Infoga',
  save: 'Spara',
  remove: 'Ta bort bilden',
  sending: 'Skickar bilden.',
} as const

const FAULTS: Readonly<Record<string, string>> = {
  tooLarge: 'Bilden är större än 5 MB. Spara den i mindre format och försök igen.',
  wrongType: 'Filen är inte en bild av slaget PNG, JPEG eller WebP. Spara om bilden, eller ta en skärmbild av den.',
  animated: 'Bilden rör sig. Välj en bild som står stilla.',
  damaged: 'Bilden går inte att läsa. Öppna den i ett bildprogram, spara den på nytt och försök igen.',
  tooManyPixels: 'Bilden har för många bildpunkter, fler än 40 miljoner. Minska den och försök igen.',
}

/** Why a picture was not taken and what to do; null: there was no answer. */
export function imageFaultText(error: CommandError | null): string {
  if (error === null) return 'Bilden kom inte fram. Försök igen.'
  if (error.code === 'TOO_LARGE') return FAULTS.tooLarge ?? ''
  return (error.code === 'UNREADABLE_FILE' ? FAULTS[error.detail ?? ''] : undefined) ?? errorText(error)
}
