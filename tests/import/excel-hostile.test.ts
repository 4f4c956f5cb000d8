import { describe, expect, test } from 'vitest'
import { writeXlsx } from 'hucre/xlsx'
import type { Unreadable } from '@/lib/domain/import-reading'
import { readCsv } from '@/lib/import/csv/read-csv'
import { readExcel } from '@/lib/import/excel/read-excel'
import { runParser } from '@/lib/import/sheet/run-parser'
import { madeZip, sheetXml, workbookParts, type MadeEntry } from './zip-writer'

async function refusal(bytes: Uint8Array): Promise<Unreadable | 'read'> {
  const before = process.memoryUsage().rss
  const started = Date.now()
  const read = await readExcel(bytes)
  expect(Date.now() - started).toBeLessThan(15_000)
  expect(process.memoryUsage().rss - before).toBeLessThan(1_200_000_000)
  return read.ok ? 'read' : read.reason
}

const cell = '<row r="1"><c r="A1"><v>1</v></c></row>'
const withSheet = (xml: string, more: readonly MadeEntry[] = []) => madeZip([...workbookParts(xml), ...more])
const changed = (xml: string, change: Partial<MadeEntry>) => madeZip(workbookParts(xml).map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, ...change } : part)))

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
    const read = await readCsv(bytes)
    return read.ok ? read.raw : read.reason
  }
  test('bytes that are no text, nothing at all, a quote that never closes, too wide, too long', async () => {
    expect(await csv(Buffer.from([0x41, 0x00, 0x42]))).toEqual({ code: 'notText', place: null, detail: null })
    expect(await csv(Buffer.from(';;\n\n'))).toEqual({ code: 'noData', place: null, detail: null })
    expect(await csv(Buffer.from('a;b\n1;"2\n3;4\n'))).toMatchObject({ code: 'notThisFormat', place: { row: expect.any(Number) as number } })
    expect(await csv(Buffer.from(`a\n${';'.repeat(200)}x\n`))).toMatchObject({ code: 'tooManyFigures', place: { row: 2 } })
    expect(await csv(Buffer.from('1;2\n'.repeat(20_002)))).toMatchObject({ code: 'tooManyFigures' })
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
