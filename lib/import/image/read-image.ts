import { UnfitImage, type ImageFault, type ReadImage } from './image'
import { readJpeg } from './jpeg'
import { PNG_SIGNATURE, readPng } from './png'
import { readWebp } from './webp'

/** Bytes of a picture's file at most. */
export const MAX_IMAGE_BYTES = 5_000_000
/** Pixels at most: what a phone can open, and four times what a page can show. */
const MAX_PIXELS = 40_000_000

const begins = (file: Uint8Array, bytes: readonly number[], at = 0) => bytes.every((byte, index) => file[at + index] === byte)
const RIFF = [0x52, 0x49, 0x46, 0x46]
const WEBP = [0x57, 0x45, 0x42, 0x50]

function readByKind(file: Uint8Array): ReadImage {
  if (begins(file, PNG_SIGNATURE)) return readPng(file)
  if (begins(file, [0xff, 0xd8, 0xff])) return readJpeg(file)
  if (begins(file, RIFF) && begins(file, WEBP, 8)) return readWebp(file)
  throw new UnfitImage('wrongType')
}

/**
 * A picture (PNG, JPEG or WebP, known by its first bytes, never by its name) made ready to be kept: without place, time, names and
 * previews that cameras and programs write in it. Its picture is not touched. Whether it can be drawn is for the browser to say.
 */
export function readImage(file: Uint8Array): { readonly ok: true; readonly image: ReadImage } | { readonly ok: false; readonly fault: ImageFault } {
  try {
    const image = readByKind(file)
    if (image.width < 1 || image.height < 1) return { ok: false, fault: 'damaged' }
    return image.width * image.height > MAX_PIXELS || Math.max(image.width, image.height) > 20_000 ? { ok: false, fault: 'tooManyPixels' } : { ok: true, image }
  } catch (error) {
    if (error instanceof UnfitImage) return { ok: false, fault: error.fault }
    throw error
  }
}
