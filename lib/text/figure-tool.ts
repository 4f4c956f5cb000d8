import type { FigureStyle, WrittenUnit } from '@/lib/domain/linked-figure'

/** Words of the list that a figure is chosen from. */
export const figurePickerText = {
  title: 'Siffra ur rapporten',
  tool: 'Siffra',
  search: 'Sök efter en siffra',
  hint: 'Skriv namn, mått eller tal, till exempel prognos social eller 9,5. Piltangenterna väljer, Retur infogar.',
  list: 'Siffror',
  hits: (found: number, shown: number) => {
    if (found === 0) return 'Ingen siffra passar. Ta bort ett ord eller skriv på ett annat sätt.'
    const count = found === 1 ? '1 siffra' : `${found} siffror`
    return found > shown ? `${count}. De ${shown} som ligger närmast visas.` : `${count}.`
  },
  loading: 'Hämtar siffrorna.',
  failed: 'Siffrorna gick inte att hämta. Stäng och försök igen.',
  insert: 'Infoga siffran',
  cancel: 'Avbryt',
} as const

const UNIT: Readonly<Record<WrittenUnit, string>> = { mnkr: 'mnkr', tkr: 'tkr', kr: 'kr', percent: 'procent', points: 'procentenheter', number: 'bara talet' }

const SHOW: Readonly<Record<FigureStyle['show'], string>> = {
  number: 'Talet',
  balance: 'överskott/underskott',
  improves: 'förbättras/försämras',
  hasImproved: 'förbättrats/försämrats',
  rises: 'ökar/minskar',
  hasRisen: 'ökat/minskat',
  comparison: 'högre/lägre',
  side: 'över/under',
}

const SIGN: Readonly<Record<FigureStyle['sign'], string>> = { minus: 'Minus när det är under noll', always: 'Alltid plus eller minus', none: 'Inget: orden säger det' }

/** Words of the menu of a figure in a text. */
export const figureMenuText = {
  place: 'Står under',
  period: 'Gäller',
  now: 'Värde nu',
  seen: 'När texten senast lästes',
  goTo: 'Gå till siffran',
  more: 'Retur eller klick öppnar form och bekräftelse.',
  gone: 'Siffran finns inte längre i rapporten. Ta bort den ur texten eller välj en annan.',
  show: 'Visa som',
  shows: SHOW,
  unit: 'Enhet',
  units: UNIT,
  decimals: 'Decimaler',
  sign: 'Tecken',
  signs: SIGN,
  unitShown: 'Enheten står efter talet',
  turned: 'Vänd på ordet: en högre kostnad är ett lägre tal',
  capital: 'Stor begynnelsebokstav',
  ofRounded: 'Skillnaden mellan de avrundade talen',
  preview: 'Så står det',
  confirm: 'Läst: stämmer',
  save: 'Spara formen',
  cancel: 'Avbryt',
  unlink: 'Gör till vanlig text',
} as const

/** Confirming every figure of a section at once. */
export const figuresReadText = {
  moved: (count: number) => (count === 1 ? 'En siffra i avsnittet har ändrats sedan texten senast lästes.' : `${count} siffror i avsnittet har ändrats sedan texten senast lästes.`),
  confirm: 'Alla siffror i avsnittet är lästa',
  confirmed: 'Siffrorna är lästa.',
} as const
