const NEW_LINE = 10

/** What is told of each line: the bytes between two line ends, and its number from 1. */
export interface LineReceiver {
  readonly line: (bytes: Buffer, start: number, end: number, number: number) => void
  readonly tooLong: (number: number) => void
}

export interface LineScanner {
  readonly add: (chunk: Buffer) => void
  /** The last line, which need not have an end. */
  readonly end: () => void
  /** Lines so far. */
  readonly count: () => number
}

/** Cuts a stream into lines without copying those that lie whole in a chunk. A line of more than `limit` bytes is told of and left out. */
export function scanLines(receiver: LineReceiver, limit: number): LineScanner {
  let number = 0
  let pieces: Buffer[] = []
  let held = 0

  function hold(piece: Buffer): void {
    held += piece.length
    if (held <= limit) pieces.push(Buffer.from(piece))
  }

  function finish(): void {
    number += 1
    if (held > limit) receiver.tooLong(number)
    else receiver.line(Buffer.concat(pieces), 0, held, number)
    pieces = []
    held = 0
  }

  return {
    add: (chunk) => {
      let start = 0
      for (let end = chunk.indexOf(NEW_LINE); end !== -1; end = chunk.indexOf(NEW_LINE, start)) {
        if (held > 0 || end - start > limit) {
          hold(chunk.subarray(start, end))
          finish()
        } else {
          number += 1
          receiver.line(chunk, start, end, number)
        }
        start = end + 1
      }
      if (start < chunk.length) hold(chunk.subarray(start))
    },
    end: () => {
      if (held > 0) finish()
    },
    count: () => number,
  }
}
