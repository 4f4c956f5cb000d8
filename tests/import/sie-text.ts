import type { SourceReading } from '@/lib/domain/import-reading'
import type { SieRaw } from '@/lib/schemas/sie-raw'

/** Bytes as a stream of chunks of a size, so that records are cut anywhere. */
export async function* streamOf(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}

const named = (parts: readonly (string | null)[]) => parts.map((part) => part ?? '–').join(' ')

function figureText({ measure, basis, year, account, objects, cells }: SieRaw['figures'][number]): readonly string[] {
  const of = objects.map(([dimension, code]) => ` ${dimension}=${code}`).join('')
  const months = cells.map(([month, amount, count, line]) => `  ${year}-${String(month).padStart(2, '0')} ${(amount / 100).toFixed(2)} (${count} from line ${line})`)
  return [`${measure} ${basis} ${account}${of}`, ...months]
}

/** What is wrong, one line each: where, what it is, what stands there, what was expected. */
export function faultTexts(faults: SieRaw['faults']): readonly string[] {
  return faults.map(({ place, code, found, expected }) => `line ${place.row}, ${place.column}: ${code}, found ${found ?? 'nothing'}, expected ${expected ?? 'nothing'}`)
}

/** A reading as text that a person can check against its file. */
export function readingText(reading: SourceReading<SieRaw>): string {
  if (!reading.ok) {
    const { code, place, detail } = reading.reason
    return `refused: ${code}, line ${place?.row ?? '–'}, ${detail ?? 'no detail'}\n`
  }
  const { raw } = reading
  const lines = [
    `type ${raw.type}, ${raw.encoding}, ${named([raw.company, raw.organisationNumber])}, years ${raw.years.join(' ') || '–'}, as of ${raw.asOf ?? '–'}`,
    `${raw.lines} lines, ${raw.vouchers} vouchers, ${raw.transactions} transactions`,
    ...raw.skipped.map(({ tag, count }) => `skipped ${tag} ${count}`),
    ...raw.accounts.map(({ number, name }) => `account ${named([number, name])}`),
    ...raw.dimensions.map(({ number, name, parent }) => `dimension ${named([number, name])}${parent === null ? '' : ` below ${parent}`}`),
    ...raw.objects.map(({ dimension, code, name }) => `object ${dimension}=${code} ${name ?? '–'}`),
    ...raw.figures.flatMap(figureText),
    ...raw.otherBalances.map(({ account, year, balance, sum }) => `other balance ${year} ${account}: ${(balance / 100).toFixed(2)}, months ${(sum / 100).toFixed(2)}`),
    ...faultTexts(raw.faults),
  ]
  return `${lines.join('\n')}\n`
}
