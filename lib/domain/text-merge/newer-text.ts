import type { WhoWhen } from '../command-answer'
import type { RichText } from '../rich-text'

/** What somebody needs to know whose text began with an older version of a section than the stored one. */
export interface NewerText {
  /** The version that the text began with; null: it is not in the log, since no command wrote it. */
  readonly base: RichText | null
  readonly theirs: RichText
  /** Of `theirs`. */
  readonly version: number
  readonly by: WhoWhen
}
