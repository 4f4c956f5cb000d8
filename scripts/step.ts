/** Says what is being done, does it, and says how long it took. */
export async function step<Result>(label: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now()
  if (process.stdout.isTTY) process.stdout.write(`  · ${label} …`)
  const result = await work()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const note = typeof result === 'string' && result !== '' ? `: ${result}` : ''
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[K')
  console.log(`  ✓ ${label}${note} (${seconds} s)`)
  return result
}
