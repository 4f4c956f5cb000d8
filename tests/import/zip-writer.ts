import { crc32, deflateRawSync } from 'node:zlib'

/** A file for a made-up package; what the headers say of it can be a lie. */
export interface MadeEntry {
  readonly name: string
  readonly data: Buffer
  readonly declaredSize?: number
  readonly flags?: number
  /** Take the bytes of the entry before instead of own ones. */
  readonly sharesBytes?: boolean
}

/** A ZIP package as its entries say, lies included. */
export function madeZip(entries: readonly MadeEntry[]): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  let lastOffset = 0
  for (const { name, data, declaredSize, flags = 0, sharesBytes = false } of entries) {
    const packed = deflateRawSync(data)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(flags, 6)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(crc32(data), 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(declaredSize ?? data.length, 22)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    head.copy(entry, 6, 4, 30)
    entry.writeUInt32LE(sharesBytes ? lastOffset : offset, 42)
    central.push(entry, Buffer.from(name))
    if (sharesBytes) continue
    lastOffset = offset
    local.push(head, Buffer.from(name), packed)
    offset += 30 + name.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (inner: string) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`

/** The parts of a workbook with one sheet, of the given XML. */
export function workbookParts(sheetXml: string): readonly MadeEntry[] {
  const sheets = '<sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets>'
  return [
    { name: '[Content_Types].xml', data: Buffer.from(TYPES) },
    { name: '_rels/.rels', data: Buffer.from(relations(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`)) },
    { name: 'xl/workbook.xml', data: Buffer.from(`<workbook xmlns:r="${OFFICE}">${sheets}</workbook>`) },
    { name: 'xl/_rels/workbook.xml.rels', data: Buffer.from(relations(`<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`)) },
    { name: 'xl/worksheets/sheet1.xml', data: Buffer.from(sheetXml) },
  ]
}

export function sheetXml(rows: string): string {
  return `<worksheet><sheetData>${rows}</sheetData></worksheet>`
}
