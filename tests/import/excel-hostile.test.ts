import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeXlsx } from 'hucre/xlsx'
import type { Unreadable } from '@/lib/domain/import-reading'
import { readCsv } from '@/lib/import/csv/read-csv'
import { readExcel } from '@/lib/import/excel/read-excel'
import { runParser } from '@/lib/import/sheet/run-parser'
import { MOST, withPeak } from './memory'
import { madeZip, sheetXml, workbookParts, type MadeEntry } from './zip-writer'

async function refusal(bytes: Uint8Array): Promise<Unreadable | 'read'> {
  const started = Date.now()
  const { result: read, peak } = await withPeak(() => readExcel(bytes))
  expect(Date.now() - started).toBeLessThan(MOST.time)
  expect(peak).toBeLessThan(MOST.memory)
  return read.ok ? 'read' : read.reason
}

const cell = '<row r="1"><c r="A1"><v>1</v></c></row>'
const withSheet = (xml: string, more: readonly MadeEntry[] = []) => madeZip([...workbookParts(xml), ...more])
const changed = (xml: string, change: Partial<MadeEntry>) => madeZip(workbookParts(xml).map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, ...change } : part)))

/** A server of this machine that must never be asked for anything. */
let asked = 0
const server = createServer((_request, response) => {
  asked += 1
  response.end('<x/>')
})
let origin = ''
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

describe('packages', () => {
  test('a workbook made by hand is read: the others differ from it by one thing', async () => {
    expect(await refusal(withSheet(sheetXml(cell)))).toBe('read')
  })
  test('what unpacks to more than is allowed is refused by its directory', async () => {
    const gigabyte = Buffer.alloc(200_000_000, 'A')
    expect(await refusal(withSheet(sheetXml(cell), [{ name: 'xl/media/a.xml', data: gigabyte }]))).toEqual({ code: 'expandsTooMuch', place: null, detail: 'xl/media/a.xml' })
  })
  test('one cell of a gigabyte, told as a gigabyte, is refused before it is unpacked', async () => {
    const bytes = changed(sheetXml(`<row r="1"><c r="A1" t="str"><v>${'A'.repeat(50_000)}</v></c></row>`), { declaredSize: 1_000_000_000 })
    expect(await refusal(bytes)).toEqual({ code: 'expandsTooMuch', place: null, detail: 'xl/worksheets/sheet1.xml' })
  })
  test('a file that lies about its size is stopped while it is unpacked', async () => {
    const bytes = changed(sheetXml(`<row r="1"><c r="A1" t="str"><v>${'A'.repeat(150_000_000)}</v></c></row>`), { declaredSize: 900_000 })
    expect(await refusal(bytes)).toEqual({ code: 'notThisFormat', place: null, detail: 'xl/worksheets/sheet1.xml' })
  })
  test('files that share their bytes, or have one name, are refused', async () => {
    const xml = Buffer.from(sheetXml(cell))
    expect(await refusal(withSheet(sheetXml(cell), [{ name: 'xl/worksheets/sheet1.xml', data: xml, sharesBytes: true }]))).toMatchObject({ code: 'notThisFormat' })
    const shared = madeZip([{ name: 'a', data: xml }, { name: 'a', data: xml, sharesBytes: true }])
    expect(await refusal(shared)).toMatchObject({ code: 'notThisFormat' })
  })
  test('a file that reaches into the bytes of the next is refused', async () => {
    const bytes = Buffer.from(madeZip([{ name: 'a.xml', data: Buffer.from('one') }, { name: 'b.xml', data: Buffer.from('two') }]))
    const directory = bytes.readUInt32LE(bytes.length - 6)
    bytes.writeUInt32LE(bytes.readUInt32LE(directory + 20) + 36, directory + 20)
    expect(await refusal(bytes)).toEqual({ code: 'expandsTooMuch', place: null, detail: 'b.xml' })
  })
  test('more than 2 000 files are refused', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => ({ name: `f${index}`, data: Buffer.from('x') }))
    expect(await refusal(withSheet(sheetXml(cell), many))).toEqual({ code: 'expandsTooMuch', place: null, detail: '2005' })
  })
  test('a package within the package is never opened', async () => {
    const bomb = Buffer.from(madeZip([{ name: 'deep.xml', data: Buffer.alloc(900_000, 'A') }]))
    expect(await refusal(withSheet(sheetXml(cell), [{ name: 'xl/embeddings/inner.xlsx', data: bomb }]))).toBe('read')
  })
  test('passwords and old formats are refused by name', async () => {
    const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])
    expect(await refusal(ole)).toEqual({ code: 'wrongType', place: null, detail: '.xlsx .csv' })
    const locked = await writeXlsx({ sheets: [{ name: 'A', rows: [[1]] }], encryption: { password: 'hemligt', spinCount: 1000 } })
    expect(await refusal(locked)).toEqual({ code: 'encrypted', place: null, detail: null })
    expect(await refusal(changed(sheetXml(cell), { flags: 1 }))).toMatchObject({ code: 'encrypted' })
    expect(await refusal(madeZip([{ name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') }]))).toMatchObject({ code: 'wrongType' })
    expect(await refusal(Buffer.from('PK not really'))).toMatchObject({ code: 'notThisFormat' })
    expect(await refusal(new Uint8Array())).toMatchObject({ code: 'notThisFormat' })
  })
})

describe('what is inside', () => {
  test('entities of its own are refused, also those that grow', async () => {
    const lol = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${sheetXml('<row r="1"><c r="A1" t="str"><v>&b;</v></c></row>')}`
    expect(await refusal(withSheet(lol))).toEqual({ code: 'notThisFormat', place: null, detail: 'DOCTYPE' })
  })
  test.each([
    ['a file', () => 'file:///etc/hostname'],
    ['an address', () => `${origin}/inner`],
  ])('an entity that names %s is refused in every part, and nothing is fetched', async (_what, address) => {
    const doctype = (name: string) => `<!DOCTYPE ${name} [<!ENTITY % p SYSTEM "${address()}"> %p; <!ENTITY a SYSTEM "${address()}">]>`
    for (const [part, name] of [['xl/workbook.xml', 'workbook'], ['xl/worksheets/sheet1.xml', 'worksheet'], ['[Content_Types].xml', 'Types'], ['xl/_rels/workbook.xml.rels', 'Relationships']] as const) {
      const xml = sheetXml('<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>')
      const parts = workbookParts(xml).map((each) => (each.name === part ? { ...each, data: Buffer.concat([Buffer.from(doctype(name)), each.data]) } : each))
      expect(await refusal(madeZip(parts)), part).toEqual({ code: 'notThisFormat', place: null, detail: 'DOCTYPE' })
    }
    expect(asked).toBe(0)
  })
  test('a definition that hides in UTF-16 is refused, with its byte order mark and without', async () => {
    const utf16 = Buffer.from(`<!DOCTYPE x [<!ENTITY a SYSTEM "${origin}/hidden">]>${sheetXml(cell)}`, 'utf16le')
    for (const data of [utf16, Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])]) {
      expect(await refusal(changed('', { data }))).toEqual({ code: 'notThisFormat', place: null, detail: 'DOCTYPE' })
    }
    expect(asked).toBe(0)
  })
  test('links to other files and addresses are not followed', async () => {
    const link = `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="${origin}/book.xlsx" TargetMode="External"/>`
    const parts = workbookParts(sheetXml('<row r="1"><c r="A1"><f>[1]Blad1!A1</f><v>7</v></c></row>')).map((each) =>
      each.name.endsWith('.rels') ? { ...each, data: Buffer.from(each.data.toString().replace('</Relationships>', `${link}</Relationships>`)) } : each,
    )
    const linked = { name: 'xl/externalLinks/_rels/externalLink1.xml.rels', data: Buffer.from(`<Relationships>${link}</Relationships>`) }
    expect(await refusal(madeZip([...parts, linked]))).toBe('read')
    expect(asked).toBe(0)
  })
  test('a cell far away is refused by its address, a blank one there is nothing', async () => {
    const far = (cellXml: string) => withSheet(sheetXml(`${cell}<row r="1048576">${cellXml}</row>`))
    expect(await refusal(far('<c r="XFD1048576"><v>1</v></c>'))).toEqual({ code: 'tooManyFigures', place: null, detail: 'XFD1048576' })
    expect(await refusal(far('<c r="XFD1048576" s="1"/>'))).toBe('read')
    expect(await refusal(withSheet(sheetXml('<row r="1"><c r="GS1"><v>1</v></c></row>')))).toMatchObject({ code: 'tooManyFigures', detail: 'GS1' })
    expect(await refusal(withSheet(sheetXml('<row r="20001"><c r="A20001"><v>1</v></c></row>')))).toMatchObject({ code: 'tooManyFigures' })
  })
  test('a cell longer than Excel allows is refused with its row', async () => {
    const long = sheetXml(`<row r="2"><c r="A2" t="str"><v>${'x'.repeat(32_768)}</v></c></row>`)
    expect(await refusal(withSheet(long))).toEqual({ code: 'notThisFormat', place: { sheet: 'Blad1', row: 2, column: null }, detail: '32767' })
  })
  test('an empty workbook has no data', async () => {
    expect(await refusal(withSheet(sheetXml('')))).toEqual({ code: 'noData', place: null, detail: null })
  })
  test('a million figures are read; more text than a table has is refused by its row, more parts than are read by their size', async () => {
    const columns = ['', 'A'].flatMap((first) => [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => first + letter)).slice(0, 50)
    const figures = Array.from({ length: 20_000 }, (_, row) => `<row r="${row + 1}">${columns.map((column, index) => `<c r="${column}${row + 1}"><v>${(row * index) % 9973}</v></c>`).join('')}</row>`)
    expect(await refusal(withSheet(sheetXml(figures.join(''))))).toBe('read')
    const text = randomBytes(1_500).toString('hex').repeat(10)
    const texts = Array.from({ length: 1_100 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="str"><v>${text}</v></c></row>`).join('')
    expect(await refusal(withSheet(sheetXml(texts)))).toEqual({ code: 'tooManyFigures', place: { sheet: 'Blad1', row: 667, column: null }, detail: '20010000' })
    const two = [{ name: 'xl/worksheets/sheet2.xml', data: Buffer.from(sheetXml(texts)) }]
    expect(await refusal(withSheet(sheetXml(texts), two))).toMatchObject({ code: 'expandsTooMuch', detail: expect.stringMatching(/^66\d{6}$/) as string })
  })
  test('words without number are refused before they take all memory there is', async () => {
    const words = Array.from({ length: 1_500_000 }, (_, index) => `<si><t>s${index}</t></si>`).join('')
    const relation = '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>'
    const parts = workbookParts(sheetXml('<row r="1"><c r="A1" t="s"><v>5</v></c></row>')).map((each) =>
      each.name.endsWith('workbook.xml.rels') ? { ...each, data: Buffer.from(each.data.toString().replace('</Relationships>', `${relation}</Relationships>`)) } : each,
    )
    // On a busy machine time may run out before memory does.
    const code = expect.stringMatching(/^(expandsTooMuch|tooSlow)$/) as string
    expect(await refusal(madeZip([...parts, { name: 'xl/sharedStrings.xml', data: Buffer.from(`<sst>${words}</sst>`) }]))).toMatchObject({ code, place: null })
  })
  test('tags within tags a hundred thousand deep do not stop the server', async () => {
    expect(await refusal(withSheet('<a>'.repeat(100_000) + sheetXml(cell)))).not.toBe('nothing')
  })
  test('parsing that takes too long is stopped', async () => {
    const read = await runParser({ format: 'csv', bytes: Buffer.from(`a;b\n${'1;2\n'.repeat(200_000)}`) }, 1)
    expect(read).toEqual({ ok: false, reason: { code: 'tooSlow', place: null, detail: '0.001' } })
  })
})

describe('CSV', () => {
  const csv = async (bytes: Uint8Array) => {
    const { result: read, peak } = await withPeak(() => readCsv(bytes))
    expect(peak).toBeLessThan(MOST.memory)
    return read.ok ? read.raw : read.reason
  }
  test('bytes that are no text, nothing at all, a quote that never closes, too wide, too long', async () => {
    expect(await csv(Buffer.from([0x41, 0x00, 0x42]))).toEqual({ code: 'notText', place: null, detail: null })
    expect(await csv(Buffer.from(';;\n\n'))).toEqual({ code: 'noData', place: null, detail: null })
    expect(await csv(Buffer.from('a;b\n1;"2\n3;4\n'))).toMatchObject({ code: 'notThisFormat', place: { row: expect.any(Number) as number } })
    expect(await csv(Buffer.from(`a\n${';'.repeat(200)}x\n`))).toMatchObject({ code: 'tooManyFigures', place: { row: 2 } })
    expect(await csv(Buffer.from('1;2\n'.repeat(20_002)))).toMatchObject({ code: 'tooManyFigures' })
    expect(await csv(Buffer.alloc(24_000_000, '1\n'))).toMatchObject({ code: 'tooManyFigures' })
    expect(await csv(Buffer.alloc(8_000_000, `${';'.repeat(99_999)}\n`))).toMatchObject({ code: 'tooManyFigures', place: { row: 1 } })
    expect(await csv(Buffer.from(`a;${'x'.repeat(32_768)}\n`))).toMatchObject({ code: 'notThisFormat', place: { row: 1 } })
    expect(await csv(Buffer.alloc(25_000_001, 'a'))).toMatchObject({ code: 'tooLarge' })
  })
  test.each([
    ['utf8', Buffer.from('Namn;jan\nKöp;1\n')],
    ['utf16le', Buffer.from('\uFEFFNamn;jan\nKöp;1\n', 'utf16le')],
    ['win1252', Buffer.from('Namn;jan\nK\u00f6p;1\n', 'latin1')],
    ['cp437', Buffer.from('Namn;jan\nK\u0094p;1\n', 'latin1')],
    ['macintosh', Buffer.from('Namn;jan\nK\u009ap\u008c;1\n', 'latin1')],
  ])('%s is known', async (encoding, bytes) => {
    expect(await csv(bytes)).toMatchObject({ written: { encoding, delimiter: ';' }, sheets: [{ rows: [['Namn', 'jan'], [expect.stringMatching(/^Köp/) as string, '1']] }] })
  })
})
