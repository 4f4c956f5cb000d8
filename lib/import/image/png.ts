import { ImageBytes, joined, UnfitImage, type ReadImage } from './image'

export const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Chunks that say how the picture looks (PNG, third edition, section 11). Texts, times and Exif are left out. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'bKGD', 'pHYs', 'IDAT', 'IEND'])

/** A PNG without what it tells besides its picture. Moving pictures (APNG) are refused. */
export function readPng(file: Uint8Array): ReadImage {
  const bytes = new ImageBytes(file)
  const kept: Uint8Array[] = [bytes.part(0, PNG_SIGNATURE.length)]
  if (bytes.word(12, 4) !== 'IHDR') throw new UnfitImage('damaged')
  for (let at = PNG_SIGNATURE.length, type = ''; type !== 'IEND'; ) {
    const length = bytes.long(at)
    type = bytes.word(at + 4, 4)
    if (type === 'acTL') throw new UnfitImage('animated')
    const chunk = bytes.part(at, length + 12)
    if (KEPT.has(type)) kept.push(chunk)
    at += chunk.length
  }
  return { contentType: 'image/png', width: bytes.long(16), height: bytes.long(20), bytes: joined(kept) }
}
