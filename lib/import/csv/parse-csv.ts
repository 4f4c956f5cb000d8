import { CsvError, parse } from 'csv-parse/sync'
import type { SourceReading, Unreadable } from '@/lib/domain/import-reading'
import { decodeText } from '@/lib/import/encoding'
import { SHEET_LIMITS, type SheetRaw } from '@/lib/schemas/sheet-raw'

const DELIMITERS = [';', '\t', ',', '|'] as const
/** How many lines the delimiter is chosen from. */
const SAMPLE = 200

function refusal(code: Unreadable['code'], detail: string | null, row: number | null = null): SourceReading<SheetRaw> {
  return { ok: false, reason: { code, place: row === null ? null : { sheet: null, row, column: null }, detail } }
}

/** Fields by row. Quotes within a field that is not quoted are text (5" rör); a quote that never closes is an error. */
function fieldsOf(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
    // One row too many is enough to refuse the file: a file of line breaks has millions.
    to: SHEET_LIMITS.rows + 2,
    max_record_size: SHEET_LIMITS.columns * SHEET_LIMITS.cellText,
  })
}

/** How many fields most lines of a sample have with a delimiter, weighed by how many lines agree: 12 columns in 9 lines of 10 = 10.8. */
function likeliness(lines: readonly string[], delimiter: string): number {
  const counts = new Map<number, number>()
  for (const line of lines) {
    // What is quoted is no delimiter.
    const fields = line.replace(/"[^"]*"/g, '').split(delimiter).length
    if (fields > 1) counts.set(fields, (counts.get(fields) ?? 0) + 1)
  }
  return Math.max(0, ...[...counts].map(([fields, count]) => ((fields - 1) * count) / lines.length))
}

/** `sep=;` as Excel writes it on a first line, else the delimiter that most lines agree on. A decimal comma is the weakest sign. */
function delimiterOf(text: string): { readonly delimiter: string; readonly rest: string } {
  const [declared, symbol] = /^sep=(.)\r?\n/.exec(text) ?? []
  if (declared !== undefined && symbol !== undefined) return { delimiter: symbol, rest: text.slice(declared.length) }
  const lines = text.slice(0, 200_000).split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').slice(0, SAMPLE)
  const semicolonOrTab = DELIMITERS.filter((each) => each !== ',').reduce((best, next) => (likeliness(lines, next) > likeliness(lines, best) ? next : best))
  return { delimiter: likeliness(lines, semicolonOrTab) >= 0.5 ? semicolonOrTab : likeliness(lines, ',') > 0 ? ',' : ';', rest: text }
}

function withoutBlanksAtEnd(fields: readonly string[]): (string | null)[] {
  const cells = fields.map((field) => (field.trim() === '' ? null : field))
  while (cells.length > 0 && cells.at(-1) === null) cells.pop()
  return cells
}

/**
 * A CSV file as a sheet of texts; numbers are read when it is mapped, since only then is known what they are. Encoding and delimiter
 * are found out. How many fields each row has is kept, so that a row with one too many can be named.
 */
export function parseCsv(bytes: Uint8Array): SourceReading<SheetRaw> {
  const decoded = decodeText(bytes)
  if (decoded === null) return refusal('notText', null)
  const { delimiter, rest } = delimiterOf(decoded.text.replace(/^\uFEFF/, '').replace(/\u001a+$/, ''))
  let fields: string[][]
  try {
    fields = fieldsOf(rest, delimiter)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refusal('notThisFormat', error.code, typeof error.lines === 'number' ? error.lines : 1)
  }
  if (fields.length > SHEET_LIMITS.rows + 1) return refusal('tooManyFigures', String(fields.length))
  const wide = fields.findIndex((row) => row.length > SHEET_LIMITS.columns)
  if (wide !== -1) return refusal('tooManyFigures', String(fields[wide]?.length), wide + 1)
  const long = fields.findIndex((row) => row.some((field) => field.length > SHEET_LIMITS.cellText))
  if (long !== -1) return refusal('notThisFormat', String(SHEET_LIMITS.cellText), long + 1)
  if (fields.flat().length > SHEET_LIMITS.cells) return refusal('tooManyFigures', String(fields.flat().length))
  const rows = fields.map(withoutBlanksAtEnd)
  if (rows.every((row) => row.length === 0)) return refusal('noData', null)
  const sheet = { name: '', hidden: false, rows, merges: [], widths: fields.map(({ length }) => length) }
  return { ok: true, raw: { sheets: [sheet], written: { encoding: decoded.encoding, delimiter } } }
}
