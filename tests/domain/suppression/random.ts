/** Numbers from a seed (mulberry32): the same seed gives the same report on every machine. */
export interface Random {
  /** A whole number from..to, both included. */
  readonly whole: (from: number, to: number) => number
  readonly chance: (probability: number) => boolean
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return { whole: (from, to) => from + Math.floor(next() * (to - from + 1)), chance: (probability) => next() < probability }
}
