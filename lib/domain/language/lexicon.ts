/**
 * The words that the text checks know. The domain holds no Swedish: the words themselves stand in lib/text/lexicon.
 * All lower case. A pattern is a list of words or word beginnings; see the functions that use it.
 */
export interface Lexicon {
  /** Number words by value: ett, en → 1; två → 2; tolv → 12. */
  readonly numberWords: Readonly<Record<string, number>>
}
