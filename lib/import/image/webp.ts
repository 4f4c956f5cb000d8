import { ImageBytes, joined, UnfitImage, type ReadImage } from './image'

/** Chunks that make the picture (RFC 9649). Exif and XMP are left out. */
const KEPT = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP'])

const ANIMATION = 0b0000_0010
/** Flags of the extended header that say that Exif or XMP follows. */
const METADATA = 0b0000_1100

interface Size {
  readonly width: number
  readonly height: number
}

/** Three bytes, the lowest first. */
const medium = (bytes: ImageBytes, at: number) => bytes.byte(at) + 256 * bytes.byte(at + 1) + 65_536 * bytes.byte(at + 2)

/** Pixels as a chunk of the picture says them; `at` is where its content begins. Null: it says none. */
function sizeIn(type: string, bytes: ImageBytes, at: number): Size | null {
  if (type === 'VP8X') return { width: medium(bytes, at + 4) + 1, height: medium(bytes, at + 7) + 1 }
  if (type === 'VP8 ') return { width: medium(bytes, at + 6) & 0x3fff, height: (bytes.byte(at + 8) + 256 * bytes.byte(at + 9)) & 0x3fff }
  if (type !== 'VP8L') return null
  const bits = bytes.longFromLow(at + 1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

function numbered(value: number): Uint8Array {
  return Uint8Array.from([value, value >>> 8, value >>> 16, value >>> 24].map((byte) => byte & 0xff))
}

const letters = (word: string) => Uint8Array.from(word, (letter) => letter.codePointAt(0) ?? 0)

/** A WebP without what it tells besides its picture. Moving pictures are refused. */
export function readWebp(file: Uint8Array): ReadImage {
  const bytes = new ImageBytes(file)
  const end = Math.min(file.length, bytes.longFromLow(4) + 8)
  const kept: Uint8Array[] = []
  let size: Size | null = null
  for (let at = 12; at + 8 <= end; ) {
    const type = bytes.word(at, 4)
    const length = bytes.longFromLow(at + 4)
    const chunk = bytes.part(at, Math.min(8 + length + (length % 2), end - at)).slice()
    if (chunk.length < 8 + length) throw new UnfitImage('damaged')
    if (type === 'ANIM' || type === 'ANMF' || (type === 'VP8X' && (bytes.byte(at + 8) & ANIMATION) !== 0)) throw new UnfitImage('animated')
    size ??= sizeIn(type, bytes, at + 8)
    if (type === 'VP8X') chunk.set([bytes.byte(at + 8) & ~METADATA], 8)
    if (KEPT.has(type)) kept.push(chunk)
    at += chunk.length
  }
  if (size === null) throw new UnfitImage('damaged')
  const picture = joined(kept)
  return { contentType: 'image/webp', ...size, bytes: joined([letters('RIFF'), numbered(picture.length + 4), letters('WEBP'), picture]) }
}
