/** Rich text as ProseMirror JSON with an allow-list of nodes and marks. The schema (lib/schemas/rich-text.ts) is the sanitizer. */
export interface RichText {
  readonly type: 'doc'
  readonly content: readonly RichTextBlock[]
}

export type RichTextBlock =
  | { readonly type: 'paragraph'; readonly content?: readonly RichTextInline[] }
  | { readonly type: 'heading'; readonly attrs: { readonly level: 3 | 4 }; readonly content?: readonly RichTextInline[] }
  | { readonly type: 'bulletList'; readonly content: readonly RichTextListItem[] }
  | { readonly type: 'orderedList'; readonly attrs?: { readonly start?: number }; readonly content: readonly RichTextListItem[] }

export interface RichTextListItem {
  readonly type: 'listItem'
  readonly content: readonly RichTextBlock[]
}

export type RichTextInline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly { readonly type: 'bold' | 'italic' }[] }
  | { readonly type: 'hardBreak' }

export const EMPTY_RICH_TEXT: RichText = { type: 'doc', content: [] }
