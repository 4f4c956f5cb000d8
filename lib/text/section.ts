export const sectionText = {
  editor: (title: string) => `Text: ${title}`,
  toolbar: 'Format',
  bold: 'Fet',
  italic: 'Kursiv',
  bulletList: 'Punktlista',
  orderedList: 'Numrerad lista',
  heading: 'Rubrik',
  subheading: 'Underrubrik',
  link: 'Länk',
  table: 'Tabell',
  footnote: 'Fotnot',
  undo: 'Ångra',
  redo: 'Gör om',
  carriedOver: 'Texten kommer från förra rapporten. Ändra den eller bekräfta att den gäller.',
  confirm: 'Texten gäller',
  tooComplex: 'Texten är för lång, har listor i för många steg eller en tabell med fler än 200 rader eller 20 kolumner. Dela upp den.',
  untitledTable: 'Tabell utan rubrik',
  pasteRefused:
    'Inget klistrades in: det är för stort för ett avsnitt. Ett stycke rymmer 8 000 tecken, en tabell 200 rader och 20 kolumner, ett avsnitt 2 000 stycken. Klistra in en del i taget.',
} as const

/** The question for a link's address and words. */
export const linkDialogText = {
  title: 'Länk',
  words: 'Text att klicka på',
  wordsHint: 'Säg vart länken leder, inte ”klicka här”.',
  address: 'Adress',
  addressHint: 'En webbadress eller en e-postadress, till exempel https://www.scb.se eller namn@kommun.se.',
  noWords: 'Skriv den text som ska gå att klicka på.',
  noAddress: 'Adressen går inte att använda. Skriv en adress som börjar med https://, eller en e-postadress.',
  save: 'Spara länken',
  remove: 'Ta bort länken',
  cancel: 'Avbryt',
} as const

/** Making a table, and what can be done in one. */
export const tableToolText = {
  title: 'Ny tabell',
  caption: 'Tabellens rubrik',
  captionHint: 'Säg vad tabellen visar, för vem och för vilken tid.',
  noCaption: 'Skriv en rubrik: den behövs för att tabellen ska gå att förstå utan att ses.',
  rows: 'Rader under rubrikraden',
  columns: 'Kolumner',
  outside: (most: number) => `Skriv ett helt tal mellan 1 och ${most}.`,
  rowHeader: 'Första kolumnen är radrubriker',
  insert: 'Infoga tabellen',
  cancel: 'Avbryt',
  toolbar: 'Tabell',
  rowAbove: 'Rad över',
  rowBelow: 'Rad under',
  columnBefore: 'Kolumn före',
  columnAfter: 'Kolumn efter',
  deleteRow: 'Ta bort rad',
  deleteColumn: 'Ta bort kolumn',
  deleteTable: 'Ta bort tabell',
  keys: 'Tabb går till nästa cell, och efter den sista cellen till en ny rad. Esc går ut ur tabellen.',
  missingCaption: 'Tabellen saknar rubrik. Skriv en i fältet ovanför texten.',
} as const

/** Footnotes, in the report and as they are written. */
export const footnoteText = {
  list: 'Fotnoter',
  mark: (number: number) => `Fotnot ${number}`,
  back: (number: number) => `Tillbaka till texten vid fotnot ${number}`,
  title: 'Fotnot',
  words: 'Fotnotens text',
  wordsHint: 'Fotnoten får sitt nummer av sig själv och står sist i avsnittets text.',
  noWords: 'Skriv vad fotnoten säger, eller ta bort den.',
  save: 'Spara fotnoten',
  remove: 'Ta bort fotnoten',
  cancel: 'Avbryt',
} as const
