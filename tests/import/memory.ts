/** What some work gives, and how far the memory of the process rose above where it stood: bytes, looked at every few milliseconds. */
export async function withPeak<Result>(work: () => Promise<Result>): Promise<{ readonly result: Result; readonly peak: number }> {
  const before = process.memoryUsage().rss
  let highest = before
  const look = () => {
    highest = Math.max(highest, process.memoryUsage().rss)
  }
  const timer = setInterval(look, 5)
  try {
    const result = await work()
    look()
    return { result, peak: highest - before }
  } finally {
    clearInterval(timer)
  }
}

/** What one file may cost at the most, in bytes and milliseconds. */
export const MOST = { memory: 512_000_000, time: 12_000 } as const
