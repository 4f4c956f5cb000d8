import type { RichText } from '@/lib/domain/rich-text'

/** A section's text on its way to be saved. */
export interface WrittenText {
  readonly body: RichText
  /** The text as its author had it before it was merged with a colleague's: kept in the section's history. */
  readonly written?: RichText
}

/** A text that an earlier version of the page has kept in the browser is the body alone. */
export function asWritten(kept: WrittenText | RichText): WrittenText {
  return 'body' in kept ? kept : { body: kept }
}

/** A newer text takes the place of an unsent one; what the author had before a merge is still to be kept. */
export function newerWritten(older: WrittenText, newer: WrittenText): WrittenText {
  const written = asWritten(older).written ?? newer.written
  return written === undefined ? newer : { ...newer, written }
}
