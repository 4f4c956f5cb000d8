import { formatDateTime } from './format'
import { personName } from './save-queue'

export const sectionText = {
  editor: (title: string) => `Text: ${title}`,
  toolbar: 'Format',
  bold: 'Fet',
  italic: 'Kursiv',
  bulletList: 'Punktlista',
  orderedList: 'Numrerad lista',
  heading: 'Rubrik',
  subheading: 'Underrubrik',
  undo: 'Ångra',
  redo: 'Gör om',
  carriedOver: 'Texten kommer från förra rapporten. Ändra den eller bekräfta att den gäller.',
  confirm: 'Texten gäller',
  conflictTitle: 'Någon annan har ändrat samma text',
  changedBy: (who: string | null, at: string) => `Ändrat av ${personName(who)} ${formatDateTime(at)}. Läs båda och välj.`,
  mine: 'Din text',
  theirs: 'Deras text',
  keepMine: 'Behåll min',
  takeTheirs: 'Ta deras',
  loading: 'Hämtar deras text.',
  tooComplex: 'Texten är för lång eller har listor i för många steg. Dela upp den.',
} as const
