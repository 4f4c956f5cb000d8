/** Place and length of a table of a font file; null when the font has none of that name. */
function tableOf(font: DataView, name: string): number | null {
  for (let index = 0; index < font.getUint16(4); index += 1) {
    const record = 12 + index * 16
    const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(font.getUint8(record + byte))).join('')
    if (tag === name) return font.getUint32(record + 8)
  }
  return null
}

/** The subtable of the character map that covers all of Unicode: format 12 of the OpenType specification. */
function segmentsAt(font: DataView, map: number): number {
  for (let index = 0; index < font.getUint16(map + 2); index += 1) {
    const place = map + font.getUint32(map + 4 + index * 8 + 4)
    if (font.getUint16(place) === 12) return place
  }
  throw new Error('The font has no character map of format 12.')
}

/**
 * The characters that a font can draw.
 * @param body a TrueType or OpenType file
 * @throws Error when it has no character map of format 12, as fonts with more than the first plane of Unicode do
 */
export function fontCoverage(body: Uint8Array): ReadonlySet<number> {
  const font = new DataView(body.buffer, body.byteOffset, body.byteLength)
  const map = tableOf(font, 'cmap')
  if (map === null) throw new Error('The font has no character map.')
  const place = segmentsAt(font, map)
  const covered = new Set<number>()
  for (let index = 0; index < font.getUint32(place + 12); index += 1) {
    const group = place + 16 + index * 12
    for (let code = font.getUint32(group); code <= font.getUint32(group + 4); code += 1) covered.add(code)
  }
  return covered
}
