import iconv from 'iconv-lite'

/** A text and how its bytes were written. */
export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf8' | 'utf16le' | 'utf16be' | 'win1252' | 'cp437' | 'macintosh'
}

/** Å Ä Ö É Ü å ä ö é ü in each single-byte encoding that Swedish systems have written. */
const SWEDISH_BYTES = {
  win1252: [0xc5, 0xc4, 0xd6, 0xc9, 0xdc, 0xe5, 0xe4, 0xf6, 0xe9, 0xfc],
  cp437: [0x8f, 0x8e, 0x99, 0x90, 0x9a, 0x86, 0x84, 0x94, 0x82, 0x81],
  macintosh: [0x81, 0x80, 0x85, 0x83, 0x86, 0x8c, 0x8a, 0x9a, 0x8e, 0x9f],
} as const

type SingleByte = keyof typeof SWEDISH_BYTES

/** Bytes that no text has: controls other than tab, line ends, form feed and the end-of-file mark of DOS. */
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function marked(bytes: Uint8Array): DecodedText | null {
  const [first, second] = bytes
  const encoding = first === 0xff && second === 0xfe ? 'utf16le' : first === 0xfe && second === 0xff ? 'utf16be' : null
  return encoding === null ? null : { text: iconv.decode(Buffer.from(bytes), encoding), encoding }
}

/** The encoding in which most bytes above 127 are Swedish letters; Windows-1252 when none wins. */
function likeliest(bytes: Uint8Array): SingleByte {
  const counts = new Map<number, number>()
  for (const byte of bytes) if (byte > 0x7f) counts.set(byte, (counts.get(byte) ?? 0) + 1)
  const score = (encoding: SingleByte) => SWEDISH_BYTES[encoding].reduce((sum, byte) => sum + (counts.get(byte) ?? 0), 0)
  return (['win1252', 'cp437', 'macintosh'] as const).reduce((best, next) => (score(next) > score(best) ? next : best))
}

/**
 * Bytes as text. A byte order mark decides; else what is valid UTF-8 is UTF-8; else the encoding whose Swedish letters occur most:
 * Windows-1252, CP437 (ledger systems: 0x84 = ä) or Mac Roman.
 * @returns null for bytes that are no text: they hold control bytes
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const withMark = marked(bytes)
  if (withMark !== null) return withMark
  if (bytes.some(isControl)) return null
  const text = utf8(bytes)
  if (text !== null) return { text, encoding: 'utf8' }
  const encoding = likeliest(bytes)
  return { text: iconv.decode(Buffer.from(bytes), encoding), encoding }
}
