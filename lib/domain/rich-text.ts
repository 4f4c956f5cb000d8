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

function inlineText(content: readonly RichTextInline[] | undefined): string {
  return (content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}

function blockText(block: RichTextBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content)
    case 'bulletList':
    case 'orderedList':
      return block.content.map((item) => item.content.map(blockText).join('\n')).join('\n')
  }
}

/** The words alone, one line per paragraph, heading and list item. */
export function plainText(body: RichText): string {
  return body.content.map(blockText).join('\n')
}

/** True when nothing but blanks has been written. */
export function isEmpty(body: RichText): boolean {
  return plainText(body).trim() === ''
}
