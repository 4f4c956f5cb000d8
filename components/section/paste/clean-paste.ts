import { levelHeadings } from './pasted-heading'
import { foldFootnotes } from './pasted-footnote'
import { listParagraphs, tidyLists } from './pasted-list'
import { tidyTables } from './pasted-table'

/** What holds no text of a report: programs, pictures, fields, drawings, frames, and what Word keeps for itself. */
const DROPPED = [
  ...['script', 'style', 'template', 'noscript', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'svg', 'math', 'canvas', 'audio', 'video', 'picture', 'img', 'map'],
  ...['input', 'select', 'textarea', 'button', 'datalist', 'option', 'meter', 'progress', 'link', 'meta', 'base', 'title', 'xml'],
  // Deleted words of tracked changes, and comments: not part of the text, and often not meant for others' eyes.
  ...['del', '[hidden]', '.MsoCommentReference', '[style*="mso-element:comment"]', '[style*="mso-element: comment"]'],
]

/** Ways of keeping text in the clipboard that nobody sees who copies it. */
const HIDDEN = /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i

/** Letters that are not seen: soft hyphens, zero widths, marks that turn the direction of text, controls. */
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g

/** Text without letters that are not seen: 'kost\u00ADnad\u200B' is 'kostnad'. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '')
}

function dropUnwanted(body: HTMLElement): void {
  body.querySelectorAll(DROPPED.join(',')).forEach((element) => element.remove())
  body.querySelectorAll('[style]').forEach((element) => {
    if (HIDDEN.test(element.getAttribute('style') ?? '')) element.remove()
  })
  body.querySelectorAll('*').forEach((element) => {
    if (element.localName.includes(':') && element.textContent.trim() === '') element.remove()
  })
}

function cleanTexts(body: HTMLElement): void {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node.nodeType === Node.COMMENT_NODE) comments.push(node)
    else node.nodeValue = withoutUnseen(node.nodeValue ?? '')
  }
  comments.forEach((comment) => comment.parentNode?.removeChild(comment))
}

/** Paragraphs with nothing in them are how office programs make space; the report makes its own. */
function dropBlankParagraphs(body: HTMLElement): void {
  body.querySelectorAll('p, h1, h2, h3, h4, h5, h6').forEach((paragraph) => {
    const isBlank = paragraph.textContent.trim() === '' && paragraph.querySelector('[data-footnote], [data-figure], [data-reference]') === null
    if (isBlank && !paragraph.closest('td, th')) paragraph.remove()
  })
}

/**
 * Markup of the clipboard as the text can take it in: lists that Word writes as paragraphs are lists of two levels, headings are of the
 * two levels of a text, footnotes stand where their marks are, tables have single cells, and what is not text is gone. The page that it
 * is read into is never shown, so nothing in it is fetched or run. What the editor's schema does not know is dropped after this.
 */
export function cleanPaste(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  foldFootnotes(body)
  dropUnwanted(body)
  cleanTexts(body)
  listParagraphs(body)
  tidyLists(body)
  tidyTables(body)
  levelHeadings(body)
  dropBlankParagraphs(body)
  return body.innerHTML
}
