import type { CommandError, WhoWhen } from '@/lib/domain/command-answer'
import type { ImportStatus } from '@/lib/domain/import-batch'
import type { MappingUsed } from '@/lib/domain/import-mapping'
import type { ImportProof, ImportSource, LeftOut } from '@/lib/domain/import-reading'
import type { NotUndoable } from '@/lib/domain/import-undo'
import { formatDateTime, formatMoneyUnit, formatNumber, monthName } from './format'
import { personName } from './save-queue'

const SOURCE: Readonly<Record<ImportSource, string>> = { excel: 'Kalkylblad', csv: 'CSV', sie: 'SIE', kolada: 'Kolada', package: 'Paket' }

const STATUS: Readonly<Record<ImportStatus, string>> = {
  read: 'Läst, inget skrivet',
  applied: 'Inläst',
  undone: 'Ångrad',
  discarded: 'Lagd åt sidan',
}

function whoWhenText({ name, at }: WhoWhen): string {
  return `${personName(name)}, ${formatDateTime(at)}`
}

function count(number: number, one: string, many: string): string {
  return number === 1 ? `1 ${one}` : `${formatNumber(number)} ${many}`
}

const figures = (number: number) => count(number, 'siffra', 'siffror')

/** Why a figure cannot be put back. */
function heldText({ because }: NotUndoable): string {
  if (because.kind === 'changed') return 'ändrad efter inläsningen'
  return because.kind === 'periodLocked' ? `${monthName(because.month)} är låst` : `ingår i ${because.report.title}, som inte längre är ett utkast`
}

export const importText = {
  title: 'Inläsning',
  lead: 'Läs in belopp, prognoser, indikatorvärden och placeringar från kalkylblad, CSV eller ekonomisystemets SIE-fil, eller hämta från Kolada. Du ser vad som ändras innan något skrivs.',
  template: {
    title: 'Mall att fylla i',
    lead: 'Ett kalkylblad med nämndens egna budgetrader, indikatorer och placeringar, och det som redan är inskrivet. Det läses in utan att något behöver kopplas.',
    download: (year: number) => `Hämta mall ${year}`,
  },
  upload: {
    title: 'Ny inläsning',
    year: 'År',
    file: 'Fil',
    fileHint: (types: string) => `Välj en fil, eller släpp den här. Slag: ${types}.`,
    mapping: 'Läs som',
    mappingHint: 'Kopplingar som är sparade för filer av det här slaget.',
    anyMapping: 'Låt Tertial välja',
    mappingGone: 'Kopplingen finns inte längre, eller passar inte filens slag. Ladda om sidan och välj igen. Inget är inläst.',
    send: 'Läs filen',
    noFile: 'Välj en fil först.',
    sending: (percent: number) => `Steg 1 av 2: skickar filen, ${percent} procent.`,
    reading: 'Steg 2 av 2: läser filen. En stor huvudbok tar upp till en minut.',
    opening: 'Filen är läst. Öppnar förhandsvisningen.',
    drop: 'Släpp filen här',
    noContact: 'Kontakten bröts. Inget har sparats. Försök igen.',
    loggedOut: 'Du är utloggad. Logga in på nytt och läs filen igen.',
    broken: 'Fel hos oss. Inget har sparats. Försök igen.',
  },
  log: {
    title: 'Tidigare inläsningar',
    head: ['Fil', 'Slag', 'År', 'Läge', 'Siffror', 'Läst av', 'Kontrollsumma (SHA-256)'],
    none: 'Inget är inläst ännu.',
    source: (source: ImportSource) => SOURCE[source],
    status: (status: ImportStatus) => STATUS[status],
    figures: (number: number | null) => (number === null ? '' : formatNumber(number)),
    who: whoWhenText,
    hash: (sha256: string) => sha256.slice(0, 12),
  },
  batch: {
    back: 'Alla inläsningar',
    facts: { file: 'Fil', source: 'Slag', year: 'År', size: 'Storlek', hash: 'Kontrollsumma (SHA-256)', status: 'Läge', read: 'Läst av', readAs: 'Läst som', applied: 'Skriven av', undone: 'Ångrad av' },
    size: (bytes: number) => (bytes < 1_000_000 ? `${formatNumber(bytes / 1_000, { decimals: 1 })} kB` : `${formatNumber(bytes / 1_000_000, { decimals: 1 })} MB`),
    noYear: 'Året är inte längre upplagt.',
    readAs: (used: MappingUsed) => (used.kind === 'kept' ? used.name : used.kind === 'suggested' ? 'Tertials förslag för filen' : 'Egna val för filen'),
  },
  preview: {
    title: 'Det här ändras',
    done: 'Det här ändrades',
    nothing: 'Inget ändras. Allt som lästes står redan så.',
    nothingRead: 'Det som lästes gav inga siffror. Ändra hur filen läses, eller vad som hämtas.',
    unchanged: (number: number) => `${figures(number)} står redan så och rörs inte.`,
    summary: 'Sammanfattning',
    summaryHead: ['Uppgifter', 'Antal', 'Före', 'Efter'],
    table: (from: number, to: number, all: number) => `Siffror som ändras, ${formatNumber(from)}–${formatNumber(to)} av ${formatNumber(all)}`,
    head: { name: 'Rad', when: 'Gäller', before: 'Före', after: 'Efter' },
    pages: 'Sidor med siffror',
    previous: 'Föregående sida',
    next: 'Nästa sida',
  },
  faults: {
    title: (number: number) => `${count(number, 'fel', 'fel')} måste rättas`,
    lead: 'Så länge något är fel skrivs ingenting. Rätta och läs in igen, eller ändra vad som läses.',
    caption: (shown: number, all: number) => (shown < all ? `De första ${formatNumber(shown)} av ${formatNumber(all)} fel` : 'Fel'),
    head: ['Var', 'Vad som är fel', 'Det står', 'Gör så här'],
  },
  leftOut: {
    title: 'Läses inte in',
    lead: 'Det här finns i källan men ingår inte i det som läses.',
    caption: (shown: number, all: number) => (shown < all ? `De första ${formatNumber(shown)} av ${formatNumber(all)}` : 'Läses inte in'),
    head: ['Vad', 'Antal', 'Belopp'],
    cells: ({ name, amount, count: rows }: LeftOut) => [name, formatNumber(rows), amount === null ? '' : formatMoneyUnit(amount, 'kr', { decimals: 2 })],
  },
  proof: (proof: ImportProof) =>
    `Avstämning: filen innehåller ${formatMoneyUnit(proof.read, 'kr', { decimals: 2 })}. Av det läses ${formatMoneyUnit(proof.mapped, 'kr', { decimals: 2 })} in och ${formatMoneyUnit(proof.leftOut, 'kr', { decimals: 2 })} lämnas utanför.`,
  mapping: {
    title: 'Så läses filen',
    open: 'Ändra hur filen läses',
    close: 'Stäng',
    use: 'Visa vad som ändras med de här valen',
    save: 'Spara valen till nästa fil',
    take: 'Läs som en sparad koppling',
    takeNone: 'välj',
    target: 'Spara som',
    asNew: 'en ny koppling',
    replaces: (name: string) => `i stället för ${name}`,
    name: 'Namn på valen',
    nameHint: 'Till exempel: Huvudbok, verksamhet 5.',
    saved: 'Valen är sparade. Nästa fil som passar läses med dem.',
    used: 'Förhandsvisningen är uppdaterad.',
  },
  apply: {
    send: (number: number) => `Skriv ${figures(number)}`,
    busy: 'Skriver …',
    discard: 'Lägg åt sidan',
    done: (number: number) => `${figures(number)} är ${number === 1 ? 'skriven' : 'skrivna'}.`,
    refusal: ({ code }: CommandError) => {
      if (code === 'STALE_VERSION') return 'Siffrorna har ändrats sedan förhandsvisningen. Ladda om sidan och läs igenom den igen. Inget har skrivits.'
      if (code === 'INVALID_ROWS') return 'Något är fel sedan förhandsvisningen. Ladda om sidan. Inget har skrivits.'
      return null
    },
  },
  undo: {
    title: 'Ångra inläsningen',
    lead: 'Alla siffror som inläsningen skrev får tillbaka det som stod där förut.',
    send: (number: number) => `Ångra ${figures(number)}`,
    busy: 'Ångrar …',
    held: (number: number) => `Inläsningen går inte att ångra. ${count(number, 'siffra står', 'siffror står')} i vägen.`,
    heldTable: 'Siffror som står i vägen',
    heldHead: ['Rad', 'Gäller', 'Varför'],
    heldText,
    refusal: ({ code }: CommandError) => (code === 'STALE_VERSION' ? 'Någon har ändrat siffrorna efter inläsningen. Ladda om sidan och se vilka. Inget har ångrats.' : null),
  },
}
