/**
 * The files of an edition by their names below its address, in the order in which they are made: the page comes last, since it tells the
 * sizes of the others. `manifest.json`, which lists them all, is made when they are stored.
 */
export const EDITION_FILES = {
  'edition.json': 'application/json',
  'edition.csv': 'text/csv; charset=utf-8',
  'edition.csv-metadata.json': 'application/csvm+json',
  'report.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'report.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'report.pdf': 'application/pdf',
  'archive.pdf': 'application/pdf',
  'index.html': 'text/html; charset=utf-8',
} as const

export type EditionFileName = keyof typeof EDITION_FILES

export const EDITION_FILE_NAMES = Object.keys(EDITION_FILES) as readonly EditionFileName[]

export const MANIFEST_NAME = 'manifest.json'

/** A file that a published page offers, with its size in bytes. */
export interface Download {
  readonly name: Exclude<EditionFileName, 'index.html'>
  readonly bytes: number
}

/** The first characters of a SHA-256, in hexadecimal, that are printed in groups of four at the end of a report and are enough to find it. */
export const FINGERPRINT_LENGTH = 16

/** fingerprint('0123456789abcdef01…') = '0123 4567 89ab cdef' */
export function fingerprint(sha256: string): string {
  return sha256.slice(0, FINGERPRINT_LENGTH).replace(/(.{4})(?=.)/g, '$1 ')
}
