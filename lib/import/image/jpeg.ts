import { ImageBytes, joined, UnfitImage, type ReadImage } from './image'

const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const EXIF = 0xe1
const ICC = 0xe2
const COMMENT = 0xfe

/** Frames: SOF0–SOF15 without those numbers that mean tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7

/** Segments that cameras and programs write for themselves: place, time, names, previews. Colours (JFIF, ICC, Adobe) stay. */
function isForOthers(marker: number, bytes: ImageBytes, at: number): boolean {
  if (marker === COMMENT) return true
  if (marker === ICC) return bytes.word(at + 4, 11) !== 'ICC_PROFILE'
  return marker >= 0xe1 && marker <= 0xef && marker !== 0xee
}

/** How the picture is turned, 1–8, as the camera has written it in its Exif; 1: not at all. */
function orientationIn(bytes: ImageBytes, segment: number): number {
  if (bytes.word(segment + 4, 4) !== 'Exif') return 1
  const tiff = segment + 10
  const isLow = bytes.word(tiff, 2) === 'II'
  const short = (at: number) => (isLow ? bytes.byte(at) + 256 * bytes.byte(at + 1) : bytes.short(at))
  const long = (at: number) => (isLow ? bytes.longFromLow(at) : bytes.long(at))
  const directory = tiff + long(tiff + 4)
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12
    if (short(at) === 0x0112) return short(at + 8)
  }
  return 1
}

/** An Exif segment that says how the picture is turned, and nothing else. */
function turned(orientation: number): Uint8Array {
  const head = [0xff, EXIF, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0x00, 0x00]
  const directory = [0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01]
  const entry = [0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00]
  return Uint8Array.from([...head, ...directory, ...entry, 0x00, 0x00, 0x00, 0x00])
}

/** Where the next marker stands after the coded picture that begins here. */
function afterScan(bytes: ImageBytes, from: number): number {
  let at = from
  while (bytes.byte(at) !== 0xff || bytes.byte(at + 1) === 0 || isRestart(bytes.byte(at + 1))) at += 1
  return at
}

interface Found {
  readonly kept: Uint8Array[]
  frame: { readonly width: number; readonly height: number } | null
  orientation: number
}

/** One segment, with the coded picture if it begins one; where the next begins. */
function readSegment(bytes: ImageBytes, at: number, found: Found): number {
  if (bytes.byte(at) !== 0xff) throw new UnfitImage('damaged')
  const marker = bytes.byte(at + 1)
  // Fill bytes before a marker.
  if (marker === 0xff) return at + 1
  const segmentEnd = at + 2 + bytes.short(at + 2)
  const end = marker === SCAN ? afterScan(bytes, segmentEnd) : segmentEnd
  if (isFrame(marker)) found.frame = { height: bytes.short(at + 5), width: bytes.short(at + 7) }
  if (marker === EXIF) found.orientation = orientationIn(bytes, at)
  else if (!isForOthers(marker, bytes, at)) found.kept.push(bytes.part(at, end - at))
  return end
}

/** A JPEG without what the camera tells besides its picture, but turned as it was. What stands after its end is left out. */
export function readJpeg(file: Uint8Array): ReadImage {
  const bytes = new ImageBytes(file)
  const found: Found = { kept: [], frame: null, orientation: 1 }
  let at = 2
  while (!(bytes.byte(at) === 0xff && bytes.byte(at + 1) === END)) at = readSegment(bytes, at, found)
  const { kept, frame, orientation } = found
  if (frame === null) throw new UnfitImage('damaged')
  const isTurned = orientation >= 2 && orientation <= 8
  const { width, height } = orientation >= 5 && isTurned ? { width: frame.height, height: frame.width } : frame
  const start = Uint8Array.from([0xff, START])
  const end = Uint8Array.from([0xff, END])
  return { contentType: 'image/jpeg', width, height, bytes: joined([start, ...(isTurned ? [turned(orientation)] : []), ...kept, end]) }
}
