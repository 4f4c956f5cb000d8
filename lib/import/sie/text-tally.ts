import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

export type SieEncoding = 'utf8' | 'cp437' | 'win1252'

/** å ä ö Å Ä Ö é in the encodings of one byte that ledgers write under the name PC8. */
const LETTERS = {
  cp437: [0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82],
  win1252: [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9],
} as const

export interface TextTally {
  readonly add: (chunk: Buffer) => void
  /** Valid UTF-8 is UTF-8; else the encoding whose Swedish letters occur most, CP437 (what the standard says) when none does. */
  readonly decide: () => SieEncoding
}

/** Bytes at the end that begin a character which the next chunk completes: 0–3. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0xc0) === 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
  }
  return 0
}

/** Looks at every byte above 127 of a stream, so that the encoding is known at its end without keeping the text. */
export function tallyText(): TextTally {
  const counts = new Uint32Array(256)
  let valid = true
  let rest = Buffer.alloc(0)

  function follow(chunk: Buffer): void {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const whole = bytes.length - unfinished(bytes)
    valid = isUtf8(bytes.subarray(0, whole))
    rest = Buffer.from(bytes.subarray(whole))
  }

  const score = (encoding: keyof typeof LETTERS) => LETTERS[encoding].reduce((sum, byte) => sum + (counts[byte] ?? 0), 0)
  return {
    add: (chunk) => {
      if (rest.length === 0 && isAscii(chunk)) return
      if (valid) follow(chunk)
      for (let at = 0; at < chunk.length; at += 1) {
        const byte = chunk[at] ?? 0
        if (byte > 0x7f) counts[byte] = (counts[byte] ?? 0) + 1
      }
    },
    decide: () => (valid && rest.length === 0 ? 'utf8' : score('win1252') > score('cp437') ? 'win1252' : 'cp437'),
  }
}

/** Text that was kept byte by byte (one character each) as its encoding means it. */
export function decodeKept(kept: string, encoding: SieEncoding): string {
  return iconv.decode(Buffer.from(kept, 'latin1'), encoding)
}
