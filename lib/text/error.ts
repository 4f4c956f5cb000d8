import type { CommandError, ErrorCode } from '@/lib/domain/command-answer'
import type { ReportStatus } from '@/lib/domain/report'
import { formatDateTime } from './format'
import { reportStatusWord } from './report'

const SENTENCES: Record<ErrorCode, string> = {
  NOT_LOGGED_IN: 'Du är utloggad. Logga in igen. Det du skrivit står kvar.',
  BAD_ORIGIN: 'Anropet kom från en annan webbplats och togs inte emot. Ladda om sidan.',
  OUT_OF_SCOPE: 'Du har inte rätt att göra det här. Fråga den som sköter behörigheter.',
  NOT_FOUND: 'Det du söker finns inte.',
  INVALID_INPUT: 'Något är fel ifyllt. Rätta det som är markerat.',
  INVALID_ROWS: 'Några rader är fel. Inget har sparats.',
  MONTHS_TAKEN: 'Månaden ligger redan i ett belopp för flera månader. Ladda om sidan.',
  REPORT_LOCKED: 'Rapporten är låst och går inte att ändra.',
  PERIOD_LOCKED: 'Perioden är låst och går inte att ändra.',
  WRONG_STATUS: 'Rapporten har gått vidare till ett annat steg. Ladda om sidan.',
  STALE_VERSION: 'Någon har ändrat samma uppgift. Jämför och välj.',
  SAME_PERSON: 'Den som lämnat in rapporten, ensam har skrivit den eller begärt att den rättas kan inte själv godkänna eller publicera den.',
  REASON_REQUIRED: 'Skriv varför du väljer något annat än förslaget.',
  FINDING_GONE: 'Uppgifterna har ändrats, så det som skulle godtas eller rättas finns inte längre. Ladda om sidan och läs igenom den igen.',
  NOT_REPAIRED: 'Ändringen hade inte räckt, eller gett ett nytt fel. Inget har ändrats. Rätta på platsen i stället.',
  OPEN_ERRORS: 'Kontrollerna visar fel som varken är rättade eller godtagna med skäl. Rapporten godkänns när inget fel står öppet.',
  KEY_REUSED: 'Samma anrop kom två gånger med olika innehåll. Ladda om sidan.',
  UNKNOWN_COMMAND: 'Sidan är gammal. Ladda om den.',
  ALREADY_THERE: 'Det finns redan.',
  OWN_ACCESS: 'Du kan inte ta bort din egen behörighet som administratör. Be en annan administratör.',
  SOMETHING_MISSING: 'Något saknas fortfarande. Läs vad, och klarmarkera ändå om det ska vara så.',
  UNREADABLE_FILE: 'Filen går inte att läsa. Inget har sparats.',
  SOURCE_FAILED: 'Uppgifterna gick inte att hämta. Inget har sparats.',
  IN_USE: 'Det används och går inte att ta bort eller stänga. Inget har ändrats.',
  CONFIRMATION_NEEDED: 'Ändringen påverkar rapporter som redan finns. Bekräfta den.',
  NO_EDITION: 'Rapporten har ingen publicerad utgåva att rätta.',
  NOTHING_CHANGED: 'Inget skiljer rapporten från den utgåva som redan är publicerad. Skicka tillbaka den så att felet rättas, eller så att rättelsen avbryts.',
  TOO_LARGE: 'Det du skickade är för stort. Dela upp det.',
}

/** What an error means and what to do about it, without names: for a code that came alone. */
export function errorCodeText(code: ErrorCode): string {
  return SENTENCES[code]
}

const STATUSES: readonly string[] = ['draft', 'submitted', 'reviewed', 'approved', 'sent', 'adopted', 'published'] satisfies ReportStatus[]

function isStatus(detail: string): detail is ReportStatus {
  return STATUSES.includes(detail)
}

function detailText(code: ErrorCode, detail: string): string {
  if (code === 'OPEN_ERRORS') return `Öppna fel: ${detail}.`
  return isStatus(detail) ? `Läge: ${reportStatusWord(detail)}.` : detail
}

/**
 * What went wrong, who did it and when, and what to do.
 * REPORT_LOCKED with detail `submitted` by Eva: 'Rapporten är låst och går inte att ändra. Läge: inlämnad. Eva Ek, 8 september 2020 kl. 14:32.'
 */
export function errorText(error: CommandError): string {
  const { code, by, detail } = error
  const status = detail === undefined ? null : detailText(code, detail)
  const who = by === undefined ? null : `${by.name ?? 'En tidigare användare'}, ${formatDateTime(by.at)}.`
  return [SENTENCES[code], status, who].filter((part) => part !== null).join(' ')
}
