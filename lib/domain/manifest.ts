import type { Period } from './period'
import type { ReportView } from './report-view'

/** The program that makes editions, and its version: that of package.json. */
export const RENDERER = 'tertial 0.1.0'

/** A file of an edition as its manifest tells it; `sha256` in hexadecimal. */
export interface ManifestFile {
  readonly name: string
  readonly contentType: string
  readonly bytes: number
  readonly sha256: string
}

/** An edition's place in the chain of everything that its committee has published, and the SHA-256 of its manifest's bytes. */
export interface ChainLink {
  /** 1, 2, 3 … in the order of publishing, over all reports of the committee. */
  readonly sequence: number
  readonly address: string
  readonly number: number
  readonly manifestSha256: string
}

/** What makes an edition checkable by anyone: its files with their hashes, who answers for it, and the edition before it. */
export interface Manifest {
  readonly format: 'tertial-edition-1'
  readonly address: string
  readonly number: number
  readonly sequence: number
  readonly municipality: string
  readonly committee: string
  readonly title: string
  readonly period: Period
  /** ISO time. */
  readonly publishedAt: string
  readonly publishedBy: string
  readonly approvedBy: string | null
  readonly reason: string | null
  /** Name and version of the program that made the files. */
  readonly renderer: string
  /** Null: the committee's first edition. */
  readonly previous: ChainLink | null
  /** In order of their names. */
  readonly files: readonly ManifestFile[]
}

/** What a manifest tells of an edition beside the report itself. */
export interface ManifestOf extends Pick<Manifest, 'address' | 'number' | 'publishedAt' | 'publishedBy' | 'approvedBy' | 'reason' | 'renderer' | 'previous' | 'files'> {
  readonly view: ReportView
}

/**
 * The manifest of an edition. Its own hash stands in the manifest of the committee's next edition: an edition that is changed, taken away
 * or put in another's place breaks the chain. With previous.sequence 6 the edition's is 7.
 */
export function buildManifest({ view, files, previous, ...of }: ManifestOf): Manifest {
  const { address, number, publishedAt, publishedBy, approvedBy, reason, renderer } = of
  const { year, from, to } = view.report.period
  return {
    format: 'tertial-edition-1',
    ...{ address, number, sequence: (previous?.sequence ?? 0) + 1 },
    municipality: view.municipality.name,
    committee: view.committee.name,
    title: view.report.title,
    period: { year, from, to },
    ...{ publishedAt, publishedBy, approvedBy, reason, renderer, previous },
    files: [...files].sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}
