/** Runs `act` after so many milliseconds; returns a function that calls it off. */
export function schedule(act: () => void, milliseconds: number): () => void {
  const timer = setTimeout(act, milliseconds)
  return () => clearTimeout(timer)
}
