import type { EditionMeta } from '@/components/report/edition-foot'
import type { EditionFileName } from '@/lib/domain/edition-file'
import type { PublishedEdition } from '@/lib/domain/published/published-edition'
import type { ReportView } from '@/lib/domain/report-view'
import type { EditionImage } from '../print/edition-image'

/** A file of an edition as it is made. */
export interface EditionFile {
  /** Name below the edition's address. */
  readonly name: EditionFileName
  readonly contentType: string
  /** Content-Security-Policy that the file is served with. */
  readonly policy: string
  readonly body: Buffer
}

/** What an edition is made of: nothing else reaches its files. */
export interface EditionSource {
  readonly view: ReportView
  readonly meta: EditionMeta
  /** The pictures that the view's texts name, by SHA-256. */
  readonly images: ReadonlyMap<string, EditionImage>
  /** The edition that this one tells the news against; null: none. */
  readonly before: PublishedEdition | null
  /** The edition that this one corrects; null: none. */
  readonly corrected: PublishedEdition | null
}

/** A file that is only downloaded may do nothing at all. */
export const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"
