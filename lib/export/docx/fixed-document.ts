import { fixedArchive } from '../archive/fixed-archive'
import { tableStyle } from './style'

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/**
 * Bookmarks numbered from 1 in the order of the document, and those of the contents named by their number: the library counts them on from
 * one document to the next.
 */
function numberedBookmarks(xml: string): string {
  const ids = new Map<string, number>()
  const numberOf = (id: string) => {
    const number = ids.get(id) ?? ids.size + 1
    ids.set(id, number)
    return number
  }
  return xml
    .replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) => tag.replace(/ w:id="([^"]+)"/, (_, id: string) => ` w:id="${numberOf(id)}"`))
    .replace(/<[^>]*"_Toc\d+"[^>]*>|PAGEREF _Toc\d+/g, (place) => place.replace(/_Toc(\d+)/g, (_, id: string) => `_Toc${numberOf(id)}`))
}

const DOCUMENT = 'word/document.xml'
const LINKS = 'word/_rels/document.xml.rels'

/** Links of the document named by their place among its parts: the library draws their names at random. */
function namedLinks(xml: string, links: string): string {
  const drawn = [...links.matchAll(/ Id="(rId(?!\d+")[^"]+)"/g)].map(([, id]) => id ?? '')
  return drawn.reduce((named, id, index) => named.replaceAll(`"${id}"`, `"rIdLink${index + 1}"`), xml)
}

/** Pictures numbered from 1 in the order of the document. */
function numberedPictures(xml: string): string {
  let number = 0
  return xml.replace(/<wp:docPr id="[^"]*"/g, () => {
    number += 1
    return `<wp:docPr id="${number}"`
  })
}

/** Names of the tables for those who do not see where they stand, which the library cannot write. Tables stand in the order of the names. */
function namedTables(xml: string, captions: readonly string[]): string {
  let index = 0
  return xml.replaceAll('</w:tblPr>', () => {
    const caption = captions[index]
    index += 1
    return caption === undefined ? '</w:tblPr>' : `<w:tblCaption w:val="${escaped(caption)}"/></w:tblPr>`
  })
}

/** When it was published instead of when it was written, and in which language. */
function datedProperties(xml: string, publishedAt: string): string {
  const at = new Date(publishedAt).toISOString()
  return xml
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, (_, tag: string) => `${tag}${at}`)
    .replace('<dcterms:created', '<dc:language>sv-SE</dc:language><dcterms:created')
}

/**
 * The Word file as it is published: what the library takes from the clock and from its own counters is taken from the
 * edition instead, and what it cannot write (a style of tables, their names) is added.
 * @param captions of its tables, in order
 */
export function fixedDocument(file: Uint8Array, publishedAt: string, captions: readonly string[]): Buffer {
  return fixedArchive(file, publishedAt, (name, xml, read) => {
    if (name === 'docProps/core.xml') return datedProperties(xml, publishedAt)
    if (name === 'word/styles.xml') return xml.replace('</w:styles>', `${tableStyle()}</w:styles>`)
    if (name === LINKS) return namedLinks(xml, xml)
    return name === DOCUMENT ? namedTables(numberedPictures(numberedBookmarks(namedLinks(xml, read(LINKS)))), captions) : xml
  })
}
