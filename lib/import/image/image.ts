import type { RichTextImage } from '@/lib/domain/rich-text'

export type ImageType = RichTextImage['attrs']['contentType']

/** A picture that can be kept: its bytes hold nothing but the picture, and how it is turned. */
export interface ReadImage {
  readonly contentType: ImageType
  /** Pixels, as it is shown. */
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** Why a picture is not taken. */
export type ImageFault = 'wrongType' | 'animated' | 'damaged' | 'tooManyPixels'

/** The picture cannot be kept, and why. */
export class UnfitImage extends Error {
  constructor(readonly fault: ImageFault) {
    super(fault)
  }
}

/** Bytes with reading at a place that fails as damaged beyond the end. */
export class ImageBytes {
  private readonly view: DataView

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  private within<Value>(read: () => Value): Value {
    try {
      return read()
    } catch {
      throw new UnfitImage('damaged')
    }
  }

  byte(at: number): number {
    return this.within(() => this.view.getUint8(at))
  }

  /** Two bytes, the higher first. */
  short(at: number): number {
    return this.within(() => this.view.getUint16(at))
  }

  /** Four bytes, the highest first. */
  long(at: number): number {
    return this.within(() => this.view.getUint32(at))
  }

  /** Four bytes, the lowest first. */
  longFromLow(at: number): number {
    return this.within(() => this.view.getUint32(at, true))
  }

  /** Letters of ASCII. */
  word(at: number, length: number): string {
    return String.fromCodePoint(...this.part(at, length))
  }

  /** So many bytes; fails when there are fewer. */
  part(at: number, length: number): Uint8Array {
    if (at < 0 || length < 0 || at + length > this.bytes.length) throw new UnfitImage('damaged')
    return this.bytes.subarray(at, at + length)
  }
}

/** Parts of a picture one after another. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
