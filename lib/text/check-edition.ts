import type { EditionFileName, MANIFEST_NAME } from '@/lib/domain/edition-file'
import { editionText } from './edition'
import { formatDateTime } from './format'

/** What each file of an edition is, by its name. */
export const fileWord: Readonly<Record<EditionFileName | typeof MANIFEST_NAME, string>> = {
  ...editionText.file,
  'index.html': 'Sidan på webben (HTML)',
  'manifest.json': 'Förteckning över utgåvans filer',
}

/** Words of the page where anyone can check a file that is said to come from here. */
export const checkEditionText = {
  title: 'Kontrollera en fil',
  lead: 'Här ser du om en fil är en utgiven rapport, och om någon har ändrat i den.',
  file: 'Välj filen',
  fileHint: 'Filen stannar hos dig. När du har valt den räknas dess kontrollsumma ut och slås upp.',
  working: 'Räknar ut kontrollsumman …',
  failed: 'Filen kunde inte läsas. Välj den igen.',
  sum: 'Eller skriv kontrollsumman',
  sumHint: 'Minst 8 tecken: siffror och bokstäverna a–f. Den står i slutet av varje rapport.',
  submit: 'Slå upp',
  badSum: 'Det där är ingen kontrollsumma. Den har 8–64 tecken, bara siffrorna 0–9 och bokstäverna a–f.',
  foundWhole: 'Filen är utgiven här och oförändrad.',
  foundShort: 'Det finns en utgåva med den kontrollsumman. Ska du veta att din fil är oförändrad behöver du hela kontrollsumman: välj filen här ovanför.',
  missing: 'Ingen utgiven fil har den kontrollsumman.',
  missingWhy: 'Antingen är filen ändrad, till exempel öppnad och sparad igen, eller så har den inte getts ut här. Hämta den på nytt från rapportens sida och jämför.',
  fileOf: (name: string, number: number) => `${fileWord[name as EditionFileName] ?? name}, utgåva ${number}`,
  published: (when: string) => `Publicerad ${formatDateTime(when)}.`,
  newer: (number: number) => `Rapporten har rättats. Den senaste är utgåva ${number}.`,
  handTitle: 'Utan att välja filen här',
  hand: 'Räkna ut SHA-256 med datorns egna verktyg och skriv de första tecknen i fältet:',
  commands: [
    ['Windows', 'certutil -hashfile report.pdf SHA256'],
    ['macOS', 'shasum -a 256 report.pdf'],
    ['Linux', 'sha256sum report.pdf'],
  ],
  staticLead: 'Här går det inte att slå upp en kontrollsumma. Räkna ut filens SHA-256 och leta efter den i utgåvans förteckning.',
  staticHand: 'Räkna ut en kontrollsumma',
  manifests: 'Förteckningar',
  manifestOf: (edition: string) => `Förteckning över ${edition}`,
  allTitle: 'En hel utgåva, eller alla',
  all: 'Varje utgåva har en förteckning över sina filer med deras kontrollsummor, och över vilken utgåva som kom före. Ett litet program kontrollerar alltihop utan att fråga den här webbplatsen: ändrade, borttagna, tillagda och utbytta filer syns.',
  program: 'Hämta programmet (verify.mjs, behöver Node.js)',
} as const
