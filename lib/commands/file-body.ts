import { createHash } from 'node:crypto'

/** Cuts a read short: the file has more bytes than its kind may have. */
class TooManyBytes extends Error {}

/** The file of a request. Its bytes go by once; what is known of them afterwards is how many they were, and their SHA-256. */
export class FileBody {
  private readonly hash = createHash('sha256')
  private taken = 0
  private end: 'open' | 'read' | 'tooLarge' | 'broken' = 'open'

  constructor(private readonly stream: ReadableStream<Uint8Array>) {}

  /** The bytes, up to `limit`; more of them end the reading. */
  async *read(limit: number): AsyncGenerator<Uint8Array> {
    const reader = this.stream.getReader()
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        this.taken += next.value.byteLength
        if (this.taken > limit) {
          this.end = 'tooLarge'
          throw new TooManyBytes()
        }
        this.hash.update(next.value)
        yield next.value
      }
      this.end = 'read'
    } finally {
      if (this.end === 'open') this.end = 'broken'
      if (this.end !== 'read') await reader.cancel().catch(() => undefined)
    }
  }

  /** How the reading ended: `broken` when the connection did, or when the reader had seen enough. */
  get ended(): 'open' | 'read' | 'tooLarge' | 'broken' {
    return this.end
  }

  get size(): number {
    return this.taken
  }

  /** Of all bytes; asked for once, when they have been read. */
  sha256(): string {
    return this.hash.digest('hex')
  }
}
