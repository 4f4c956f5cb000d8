import { formatDateTime, formatTime } from './format'
import { personName } from './save-queue'

/** What is said when two people have written in the same section. */
export const textMergeText = {
  joined: (who: string | null, at: string) => `${upper(personName(who))} skrev i avsnittet ${formatTime(at)}. Ändringen är med i texten.`,
  title: 'Någon annan har ändrat samma text',
  intro: (who: string | null, at: string, count: number) =>
    `${upper(personName(who))} sparade ${formatDateTime(at)}. Ni har skrivit olika på ${count === 1 ? 'ett ställe' : `${count} ställen`}. Allt annat går ihop.`,
  fits: (who: string | null, at: string) => `${upper(personName(who))} sparade ${formatDateTime(at)}. Nu går texterna ihop.`,
  waits: 'Välj vilken text som ska gälla.',
  kept: 'Båda texterna finns kvar i historiken.',
  place: (number: number, count: number) => (count === 1 ? 'Vad ska stå?' : `Ställe ${number} av ${count}: vad ska stå?`),
  mine: 'Min text',
  theirs: (who: string | null) => (who === null ? 'Den andras text' : `Text av ${who}`),
  both: 'Båda, min text först',
  removed: 'Borttaget',
  ellipsis: '…',
  save: 'Spara texten',
  undecided: 'Välj vad som ska stå på varje ställe.',
  readWritten: 'Läs texten som den skrevs, innan den förenades med en annans',
  restoreWritten: (at: string) => `texten som den skrevs ${formatDateTime(at)}`,
} as const

function upper(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
