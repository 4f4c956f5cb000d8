import type { JSONContent } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { isLinkAddress } from '@/lib/domain/link-address'
import type { PrintedFigure } from '@/lib/domain/linked-figure'
import type { PrintedReference, PrintedText, RichText, RichTextImage } from '@/lib/domain/rich-text'
import { richTextSchema } from '@/lib/schemas/rich-text'
import { FigureNode } from './figure-node'
import { FootnoteNode } from './footnote-node'
import { ImageNode } from './image-node'
import { PasteRules } from './paste/paste-rules'
import { ReferenceNode } from './reference-node'
import { TABLE_NODES, TextDocument } from './table-node'
import { TextKeys } from './text-keys'

/** Exactly the nodes and marks that a stored text may hold; everything else in a paste is dropped. */
export const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [3, 4] },
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    document: false,
    link: { openOnClick: false, autolink: false, isAllowedUri: isLinkAddress, HTMLAttributes: { target: null, rel: null } },
    trailingNode: false,
  }),
  TextDocument,
  FigureNode,
  FootnoteNode,
  ReferenceNode,
  ...TABLE_NODES,
  ImageNode,
  TextKeys,
  PasteRules.configure({ canKeep: (content) => richTextOf(content) !== null }),
]

/** The attributes of a node that are stored, of those that the editor gives it. */
export function storedAttributes({ type, attrs }: JSONContent): JSONContent['attrs'] {
  switch (type) {
    case 'heading':
      return { level: attrs?.level as number }
    case 'orderedList':
      return { start: attrs?.start as number }
    case 'footnote':
      return { text: attrs?.text as string }
    case 'reference': {
      const { target, show, words } = attrs as PrintedReference
      return { target, show, words }
    }
    case 'table':
      return { caption: attrs?.caption as string, rowHeader: attrs?.rowHeader as boolean }
    case 'image': {
      const { sha256, contentType, width, height, alt, caption } = attrs as RichTextImage['attrs']
      return { sha256, contentType, width, height, alt, caption }
    }
    case 'figure': {
      const { figure, style, seen } = attrs as PrintedFigure
      return { figure, style, seen }
    }
    default:
      return undefined
  }
}

function plainMark({ type, attrs }: NonNullable<JSONContent['marks']>[number]): NonNullable<JSONContent['marks']>[number] {
  return type === 'link' ? { type, attrs: { href: attrs?.href as string } } : { type }
}

/** The editor's content without what the stored form does not know: attributes with default values, empty lists. */
function plain(node: JSONContent): JSONContent {
  const { type, text, marks, content } = node
  const attrs = storedAttributes(node)
  return {
    type,
    ...(attrs ? { attrs } : {}),
    ...(text === undefined ? {} : { text }),
    ...(marks?.length ? { marks: marks.map(plainMark) } : {}),
    ...(content?.length ? { content: content.map(plain) } : {}),
  }
}

/** What the editor holds as a stored text; null when it cannot be one (a list nested too deep, a text too long). */
export function richTextOf(content: JSONContent): RichText | null {
  const parsed = richTextSchema.safeParse({ content: [], ...plain(content) })
  return parsed.success ? parsed.data : null
}

/** The stored text for the editor, which wants at least one paragraph. */
export function contentOf(body: PrintedText): JSONContent {
  return body.content.length === 0 ? { type: 'doc', content: [{ type: 'paragraph' }] } : (structuredClone(body) as JSONContent)
}
