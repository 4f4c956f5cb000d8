import { describe, expect, it } from 'vitest'
import { readImage } from '@/lib/import/image/read-image'
import { comment, exif, jpegWith, PNG, pngOf, pngWith, segmentOf, WEBP, webpWith } from '../fixtures/pictures'

function read(file: Uint8Array) {
  const result = readImage(file)
  if (!result.ok) throw new Error(result.fault)
  return result.image
}

const words = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('pictures that are kept', () => {
  it.each([
    ['a PNG', PNG, 'image/png', 1, 1],
    ['a JPEG', jpegWith(), 'image/jpeg', 4, 3],
    ['a JPEG that lies on its side is as wide as it is shown', jpegWith(exif(6)), 'image/jpeg', 3, 4],
    ['a JPEG upside down', jpegWith(exif(3, 'II')), 'image/jpeg', 4, 3],
    ['a WebP', webpWith(WEBP.simple), 'image/webp', 4, 3],
    ['a WebP without losses', webpWith(WEBP.lossless), 'image/webp', 4, 3],
    ['a WebP with a header of its own', webpWith(WEBP.extended(0), WEBP.lossless), 'image/webp', 4, 3],
  ])('%s', (_name, file, contentType, width, height) => {
    expect(read(file)).toMatchObject({ contentType, width, height })
  })
  it('a file without anything beside its picture is kept as it is', () => {
    for (const file of [PNG, jpegWith(), webpWith(WEBP.simple)]) expect(read(file).bytes).toEqual(file)
  })
})

describe('what a camera or a program tells besides the picture is left out', () => {
  it.each([
    ['words of a PNG', pngWith('tEXt', 'Author\0Anna'), 'Anna'],
    ['place of a PNG', pngWith('eXIf', 'N 59.24'), '59.24'],
    ['time of a PNG', pngWith('tIME', '2020'), '2020'],
    ['place of a JPEG', jpegWith(exif(6)), '59.24'],
    ['comment of a JPEG', jpegWith(comment('Anna was here')), 'Anna'],
    ['descriptions of a JPEG', jpegWith(segmentOf(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x>Anna</x>'), segmentOf(0xed, 'Photoshop Anna'), segmentOf(0xe2, 'MPF\0Anna')), 'Anna'],
    ['what follows the end of a JPEG', Uint8Array.from([...jpegWith(), ...Buffer.from('Anna on film')]), 'Anna'],
    ['place of a WebP', webpWith(WEBP.extended(0b1000), WEBP.lossless, WEBP.exif), '59.24'],
    ['what follows the end of a PNG', Uint8Array.from([...PNG, ...Buffer.from('Anna')]), 'Anna'],
    ['what follows the end of a WebP', Uint8Array.from([...webpWith(WEBP.simple), ...Buffer.from('Anna')]), 'Anna'],
  ])('%s', (_name, file, told) => {
    expect(words(file)).toContain(told)
    expect(words(read(file).bytes)).not.toContain(told)
  })
  it('colours and the way a JPEG is turned stay', () => {
    const { bytes } = read(jpegWith(exif(6), segmentOf(0xe2, 'ICC_PROFILE\0sRGB'), segmentOf(0xee, 'Adobe')))
    expect(words(bytes)).toContain('ICC_PROFILE')
    expect(words(bytes)).toContain('Adobe')
    expect(read(bytes)).toMatchObject({ width: 3, height: 4, bytes })
  })
  it('a WebP no longer says that Exif follows, and is as long as it says', () => {
    const { bytes } = read(webpWith(WEBP.extended(0b1000), WEBP.lossless, WEBP.exif))
    expect(bytes[20]).toBe(0)
    expect(new DataView(bytes.buffer).getUint32(4, true)).toBe(bytes.length - 8)
  })
})

describe('pictures that are not taken', () => {
  it.each([
    ['a drawing with a program', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'wrongType'],
    ['a GIF', Buffer.from('GIF89a'), 'wrongType'],
    ['nothing', Buffer.alloc(0), 'wrongType'],
    ['a page that says it is a picture', Buffer.from('<!doctype html>'), 'wrongType'],
    ['a moving PNG', pngWith('acTL', 'frames'), 'animated'],
    ['a moving WebP', webpWith(WEBP.extended(0b10), WEBP.frame), 'animated'],
    ['a moving WebP that does not say so', webpWith(WEBP.lossless, WEBP.frame), 'animated'],
    ['a PNG that ends early', PNG.subarray(0, 40), 'damaged'],
    ['a PNG without a header', Uint8Array.from([...PNG.subarray(0, 8), ...PNG.subarray(33)]), 'damaged'],
    ['a PNG of no pixels', pngOf(0, 5), 'damaged'],
    ['a JPEG that ends early', jpegWith().subarray(0, -4), 'damaged'],
    ['a JPEG without a frame', Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]), 'damaged'],
    ['a JPEG with something else between its segments', Uint8Array.from([0xff, 0xd8, 0xff, 0xfe, 0, 3, 1, 7, 7, 7]), 'damaged'],
    ['a JPEG whose Exif leads out of it', jpegWith(segmentOf(0xe1, 'Exif\0\0MM\0*\xff\xff\xff\xff')), 'damaged'],
    ['a WebP that says it is longer', webpWith(WEBP.simple).subarray(0, -3), 'damaged'],
    ['a WebP without a picture', webpWith(WEBP.exif), 'damaged'],
    ['a PNG with 10 000 million pixels', pngOf(100_000, 100_000), 'tooManyPixels'],
    ['a PNG that is 30 000 pixels wide', pngOf(30_000, 10), 'tooManyPixels'],
  ])('%s', (_name, file, fault) => {
    expect(readImage(file)).toEqual({ ok: false, fault })
  })
  it('bytes that are changed at random neither crash nor hang', () => {
    let seed = 1
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
    for (const file of [PNG, jpegWith(exif(6), comment('x')), webpWith(WEBP.extended(8), WEBP.lossless, WEBP.exif)]) {
      for (let time = 0; time < 2_000; time += 1) {
        const changed = file.slice(0, 12 + random(file.length - 11))
        for (let change = 0; change <= random(4); change += 1) changed[random(changed.length)] = random(256)
        expect(typeof readImage(changed).ok).toBe('boolean')
      }
    }
  })
})
