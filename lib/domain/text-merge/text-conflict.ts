import type { RichTextBlock, RichTextInline } from '../rich-text'

/** A passage that two people have written in different ways. An empty side: that one has taken it away. */
export type TextConflict =
  /** Words of one line, with the words around them that both have. */
  | {
      readonly kind: 'words'
      readonly before: readonly RichTextInline[]
      readonly mine: readonly RichTextInline[]
      readonly theirs: readonly RichTextInline[]
      readonly after: readonly RichTextInline[]
    }
  /** Whole paragraphs, lists or tables; items and rows stand in a list or table of their own. */
  | { readonly kind: 'blocks'; readonly mine: readonly RichTextBlock[]; readonly theirs: readonly RichTextBlock[] }

/** What becomes of a conflict: both = mine, and theirs after it. */
export type TextChoice = 'mine' | 'theirs' | 'both'

/** Decides a conflict when the merge comes to it. */
export type Decide = (conflict: TextConflict) => TextChoice

/** The sides of a conflict by a choice, one after the other. */
export function chosen<Each>(choice: TextChoice, mine: readonly Each[], theirs: readonly Each[]): readonly Each[] {
  if (choice === 'both') return [...mine, ...theirs]
  return choice === 'mine' ? mine : theirs
}
