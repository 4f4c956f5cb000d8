import type { Download } from '@/lib/domain/edition-file'

/** Words about an edition of a published report. */
export const editionText = {
  title: (number: number) => `Utgåva ${number}`,
  published: (when: string, publishedBy: string, approvedBy: string | null) =>
    `Publicerad ${when} av ${publishedBy}.${approvedBy === null ? '' : ` Godkänd av ${approvedBy}.`}`,
  reason: (reason: string) => `Rättelse: ${reason}`,
  fingerprint: 'Kontrollsumma',
  howToVerify: 'Så kontrollerar du att utgåvan är oförändrad',
  verify:
    'En utgåva ändras aldrig. Hämta alla siffror och texter som fil (JSON) och räkna ut filens kontrollsumma med SHA-256. Den ska vara den här:',
  permanent: 'Fast adress till den här utgåvan',
  check: 'Kontrollera en fil som du har fått',
  manifest: 'Förteckning över utgåvans filer med kontrollsummor',
  files: 'Hämta rapporten',
  file: {
    'report.pdf': 'PDF för läsning',
    'report.docx': 'Word',
    'report.xlsx': 'Excel med alla tabeller',
    'edition.csv': 'Alla siffror som öppna data (CSV)',
    'edition.csv-metadata.json': 'Beskrivning av kolumnerna i CSV-filen',
    'edition.json': 'Alla siffror och texter (JSON)',
    'archive.pdf': 'PDF för arkivet (PDF/A-2a)',
  } satisfies Record<Download['name'], string>,
  /** Title of the browser's tab. */
  tab: (title: string, committee: string, municipality: string) => `${title} – ${committee}, ${municipality}`,
}
