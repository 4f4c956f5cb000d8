import type { CommandError } from '@/lib/domain/command-answer'
import type { ImportFault, ImportFaultCode, ImportPlace, ImportSource, UnreadableCode } from '@/lib/domain/import-reading'
import { formatNumber, HARD_SPACE, monthName } from './format'
import { sieColumnText } from './import-sie'

interface FaultText {
  readonly what: string
  readonly todo: string
}

/** What is wrong and what to do about it. */
const FAULT: Readonly<Record<ImportFaultCode, FaultText>> = {
  notANumber: { what: 'Här ska det stå ett tal.', todo: 'Skriv ett tal i filen, eller läs inte kolumnen som siffror.' },
  notAWholeMonth: { what: 'Uppgiften gäller inte hela månader.', todo: 'Ange månad som 2020-08.' },
  unknownLine: { what: 'Budgetraden finns inte.', todo: 'Rätta namnet eller nyckeln, eller koppla till en annan rad.' },
  unknownIndicator: { what: 'Indikatorn finns inte.', todo: 'Rätta namnet eller nyckeln, eller lägg upp indikatorn först.' },
  unknownCategory: { what: 'Placeringskategorin finns inte.', todo: 'Rätta namnet eller nyckeln.' },
  unknownBudgetVersion: { what: 'Budgetversionen finns inte det här året.', todo: 'Välj en version som finns.' },
  unknownStatement: { what: 'Uppställningen finns inte det här året.', todo: 'Rätta namnet, eller välj uppställning.' },
  unknownVintage: { what: 'Prognosomgången finns inte.', todo: 'Starta rapporten som prognosen hör till, eller välj en omgång som finns.' },
  ambiguousName: { what: 'Flera rader heter så.', todo: 'Skriv nyckeln i filen i stället för namnet.' },
  unknownColumn: { what: 'Det är oklart vad kolumnen innehåller.', todo: 'Välj vad kolumnen är, eller läs den inte.' },
  unknownMunicipality: { what: 'Uppgiften gäller en annan kommun.', todo: 'Ta bort raden, eller läs in rätt fil.' },
  totalIsComputed: { what: 'Summor räknas ut och läses inte in.', todo: 'Ta bort raden, eller låt bli att läsa den.' },
  totalDiffers: { what: 'Summan i filen stämmer inte med raderna.', todo: 'Rätta filen. Kanske saknas en rad.' },
  twice: { what: 'Samma uppgift står två gånger.', todo: 'Ta bort den ena.' },
  otherYear: { what: 'Uppgiften gäller ett annat år.', todo: 'Välj rätt år, eller ta bort raden.' },
  periodLocked: { what: 'Månaden är låst.', todo: 'Lås upp månaden under Perioder, eller läs inte in den.' },
  reportLocked: { what: 'Siffran ingår i en rapport som inte längre är ett utkast.', todo: 'Be att få tillbaka rapporten, eller läs bara in senare månader.' },
  overlapsStored: { what: 'Månaderna krockar med ett lagrat belopp för flera månader.', todo: 'Läs in alla månader i det lagrade beloppet, eller bara månader utanför det.' },
  unbalancedVoucher: { what: 'Verifikationens belopp går inte jämnt upp.', todo: 'Ta ut en ny fil ur ekonomisystemet.' },
  unknownAccount: { what: 'Kontot finns inte i filens kontoplan.', todo: 'Ta ut en ny fil ur ekonomisystemet.' },
  malformedRecord: { what: 'Raden följer inte formatet.', todo: 'Rätta raden, eller ta ut en ny fil.' },
  columnCount: { what: 'Raden har ett annat antal kolumner än rubrikraden.', todo: 'Se efter om ett skiljetecken saknas eller är ett för mycket.' },
  tooLong: { what: 'Texten är för lång.', todo: 'Korta den.' },
  notInUnit: { what: 'Värdet har fel enhet eller är orimligt stort eller litet för det som raden gäller.', todo: 'Rätta värdet.' },
  computedCell: { what: 'Cellen har en formel som inte är uträknad.', todo: 'Öppna filen i kalkylprogrammet, spara den och läs in den igen.' },
}

const UNREADABLE: Readonly<Record<UnreadableCode, (detail: string) => string>> = {
  tooLarge: (bytes) => `Filen är för stor. Högst ${megabytes(Number(bytes))} tas emot. Dela upp den.`,
  expandsTooMuch: () => 'Filen blir för stor när den packas upp. Spara den på nytt, eller dela upp den.',
  notThisFormat: () => 'Filen är inte av det slag som namnet säger. Spara den på nytt och försök igen.',
  encrypted: () => 'Filen är skyddad med lösenord. Ta bort lösenordet och försök igen.',
  notText: () => 'Filen är inte text. Spara den på nytt som CSV eller SIE.',
  noData: () => 'Filen innehåller inga uppgifter.',
  tooSlow: () => 'Filen tar för lång tid att läsa. Dela upp den.',
  tooManyFigures: () => 'Filen innehåller för många uppgifter. Dela upp den.',
  wrongType: (types) => `Filer av det här slaget går inte att läsa in. Välj en fil av slaget ${types.split(' ').join(', ')}.`,
  notACalendarYear: () => 'Räkenskapsåret i filen är inte ett kalenderår. Bara kalenderår går att läsa in.',
  otherCurrency: () => 'Filen är i en annan valuta än kronor.',
  noContact: () => 'Källan svarar inte. Försök igen om en stund.',
  refusedBySource: () => 'Källan lämnade inte ut uppgifterna. Försök igen om en stund.',
}

/** 20 000 000 → '20 MB'. */
function megabytes(bytes: number): string {
  return `${formatNumber(bytes / 1_000_000)}${HARD_SPACE}MB`
}

/** Where a fault stands: 'Blad1, rad 5, kolumn C'; in a ledger 'rad 120, #TRANS, belopp'. */
export function placeText({ sheet, row, column }: ImportPlace, source: ImportSource): string {
  const named = column === null ? null : source === 'sie' ? sieColumnText(column) : `kolumn ${column}`
  return [sheet, row === null ? null : `rad ${row}`, named].filter((part) => part !== null && part !== '').join(', ')
}

/** Cells of a fault: where, what is wrong, what stands there (and what would have been right), what to do. */
export function faultCells({ place, code, found, expected }: ImportFault, source: ImportSource): readonly string[] {
  const { what, todo } = FAULT[code]
  const stands = code === 'periodLocked' && found !== null ? monthName(Number(found)) : (found ?? '')
  return [placeText(place, source), what, stands, expected === null || expected === '' ? todo : `${todo} Väntat: ${expected}`]
}

function isUnreadable(code: string | undefined): code is UnreadableCode {
  return code !== undefined && code in UNREADABLE
}

/** Why a file could not be read, where the refusal says so; null for other refusals. */
export function unreadableText({ code, detail, faults }: CommandError): string | null {
  if (code === 'NOT_FOUND') return 'Året är inte upplagt. Lägg först upp året under Perioder.'
  if (code !== 'UNREADABLE_FILE' || !isUnreadable(detail)) return null
  const [fault] = faults ?? []
  const where = fault === undefined || fault.path === '' ? '' : ` (${fault.path})`
  return UNREADABLE[detail](fault?.found ?? '') + where
}
