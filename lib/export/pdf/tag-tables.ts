import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, type PDFObject } from '@cantoo/pdf-lib'
import type { PrintCell, PrintTable } from '../print/print-document'

const name = (text: string) => PDFName.of(text)
/** What a cell's tag may say of its place; what it looks like and lists of headers, which the scopes say as well, only make the file larger. */
const KEPT = ['RowSpan', 'ColSpan'] as const
const SCOPE = { column: 'Column', columnGroup: 'Column', row: 'Row', rowGroup: 'Row' } as const

/** Tags right below a tag; words and places of the page are left out. */
function below(element: PDFDict): readonly PDFDict[] {
  const kids: PDFObject | undefined = element.lookup(name('K'))
  const each = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids]
  return each
    .map((kid) => (kid instanceof PDFRef ? element.context.lookup(kid) : kid))
    .filter((kid): kid is PDFDict => kid instanceof PDFDict && kid.has(name('S')))
}

const isTag = (element: PDFDict, ...tags: readonly string[]) => tags.some((tag) => element.get(name('S')) === name(tag))

function tagged(element: PDFDict, tag: string): readonly PDFDict[] {
  return below(element).flatMap((kid) => [...(isTag(kid, tag) ? [kid] : []), ...tagged(kid, tag)])
}

function attributes(element: PDFDict): readonly PDFDict[] {
  const value: PDFObject | undefined = element.lookup(name('A'))
  const each = value instanceof PDFArray ? value.asArray().map((entry) => element.context.lookup(entry)) : [value]
  return each.filter((entry): entry is PDFDict => entry instanceof PDFDict)
}

function tagCell(element: PDFDict, { header }: PrintCell): void {
  const owned = attributes(element).find((each) => each.get(name('O')) === name('Table'))
  const kept = KEPT.flatMap((key) => {
    const value = owned?.get(name(key))
    return value === undefined ? [] : [[key, value] as const]
  })
  const said = [...kept, ...(header === null ? [] : [['Scope', name(SCOPE[header])] as const])]
  element.set(name('S'), name(header === null ? 'TD' : 'TH'))
  if (said.length === 0) element.delete(name('A'))
  else element.set(name('A'), element.context.obj({ O: 'Table', ...Object.fromEntries(said) }))
}

function tagTable(element: PDFDict, table: PrintTable): void {
  const rows = tagged(element, 'TR').map((row) => below(row).filter((cell) => isTag(cell, 'TH', 'TD')))
  const printed = [...table.head, ...table.rows.map(({ cells }) => cells)]
  const differs = rows.length !== printed.length || rows.some((cells, index) => cells.length !== printed[index]?.length)
  if (differs) throw new Error(`The tags of the printed table ${table.caption} are not those of its rows and cells.`)
  rows.forEach((cells, row) => {
    cells.forEach((cell, place) => {
      const from = printed[row]?.[place]
      if (from !== undefined) tagCell(cell, from)
    })
  })
  element.set(name('A'), element.context.obj({ O: 'Table', Summary: PDFHexString.fromText(table.caption) }))
}

/**
 * The file with what the typesetter cannot say of tables: which cells head rows, that headers nobody has written are cells, and what each
 * table is called. Nothing else is changed, and no time is written.
 * @param file tagged PDF
 * @param tables those of the file, in order
 * @throws Error when the file has other tables than these
 */
export async function tagTables(file: Uint8Array, tables: readonly PrintTable[]): Promise<Buffer> {
  const document = await PDFDocument.load(file, { updateMetadata: false })
  const elements = tagged(document.catalog.lookup(name('StructTreeRoot'), PDFDict), 'Table')
  if (elements.length !== tables.length) throw new Error(`The printed report has ${elements.length} tables and should have ${tables.length}.`)
  elements.forEach((element, index) => {
    const table = tables[index]
    if (table !== undefined) tagTable(element, table)
  })
  return Buffer.from(await document.save({ updateFieldAppearances: false }))
}
